using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Escalations;

/// <summary>A supervisor sees of each escalation which rule fired, and reads the rules.</summary>
public sealed class EscalationListTests
{
    [Fact]
    public async Task A_supervisor_sees_why_each_escalation_fired()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop);
        shop.Clock.Advance(TimeSpan.FromHours(1));
        await shop.RunClockAsync();
        shop.Clock.Advance(TimeSpan.FromHours(4));
        await shop.RunClockAsync();

        var items = await ListAsync(shop, $"?caseId={walk.Id}");
        Assert.Equal([("OverdueLong", "Supervisor"), ("Overdue", "Manager")], items.Select(i => (i.GetProperty("step").GetString()!, i.GetProperty("level").GetString()!)));
        var first = items[^1];
        var why = first.GetProperty("why");
        Assert.Equal(("Staffed", 900, ApiShop.Start, ApiShop.Start.AddMinutes(15)),
            (why.GetProperty("clock").GetString(), why.GetProperty("spanSeconds").GetInt32(), why.GetProperty("since").GetDateTimeOffset(), why.GetProperty("due").GetDateTimeOffset()));
        Assert.Contains("超时", first.GetProperty("reason").GetString(), StringComparison.Ordinal);

        Assert.Single(await ListAsync(shop, "?level=Supervisor"));
        Assert.Empty(await ListAsync(shop, $"?from={Uri.EscapeDataString(shop.Clock.Now.AddDays(1).ToString("O"))}"));
        var page = (await shop.As(Role.Manager).GetAsync("/api/escalations?limit=1")).Is(HttpStatusCode.OK).Json;
        var next = await ListAsync(shop, $"?limit=1&cursor={page.GetProperty("next").GetString()}");
        Assert.Equal(first.GetProperty("id").GetGuid(), Assert.Single(next).GetProperty("id").GetGuid());

        var timeline = (await shop.As(Role.Supervisor).GetAsync($"{walk.Path}/timeline")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Where(row => row.TryGetProperty("why", out _)).Select(row => (row.GetProperty("act").GetString(), row.GetProperty("why").GetProperty("step").GetString()));
        Assert.Equal([("Warn", "Warn50"), ("Warn", "Warn80"), ("Escalate", "Overdue"), ("Escalate", "OverdueLong")], timeline);
    }

    [Fact]
    public async Task What_is_told_again_each_day_stands_once_with_how_often()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop);
        var other = await CaseWalk.OpenAsync(shop);
        for (var day = 0; day < 4; day++)
        {
            shop.Clock.Advance(TimeSpan.FromDays(1));
            await shop.RunClockAsync();
        }
        var items = await ListAsync(shop, "");
        Assert.Equal(6, items.Count);
        Assert.Equivalent(new[] { (walk.Id, 2), (other.Id, 2) }, items.Where(i => i.GetProperty("step").GetString() == "Again")
            .Select(i => (i.GetProperty("caseId").GetGuid(), i.GetProperty("before").GetInt32())), strict: true);
        Assert.All(items.Where(i => i.GetProperty("step").GetString() != "Again"), i => Assert.False(i.TryGetProperty("before", out _)));
        Assert.Equal(6, (await ListAsync(shop, "?step=Again")).Count);
        // each case once
        Assert.Equivalent(new[] { (walk.Id, "Again"), (other.Id, "Again") }, (await ListAsync(shop, "?newest=true"))
            .Select(i => (i.GetProperty("caseId").GetGuid(), i.GetProperty("step").GetString())), strict: true);
        Assert.Equal([2, 2], (await ListAsync(shop, "?step=Again&newest=true")).Select(i => i.GetProperty("before").GetInt32()));
        Assert.All(items, i => Assert.False(i.GetProperty("closed").GetBoolean()));
        // of what is asked for
        var until = Uri.EscapeDataString(shop.Clock.Now.ToString("O"));
        Assert.Equal([1, 1], (await ListAsync(shop, $"?until={until}")).Where(i => i.GetProperty("step").GetString() == "Again").Select(i => i.GetProperty("before").GetInt32()));
    }

    [Fact]
    public async Task What_has_moved_since_is_not_told_where_only_what_still_stands_is_asked_for()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var (moved, left) = (await CaseWalk.OpenAsync(shop), await CaseWalk.OpenAsync(shop));
        for (var day = 0; day < 3; day++)
        {
            shop.Clock.Advance(TimeSpan.FromDays(1));
            await shop.RunClockAsync();
        }
        Assert.Equal(2, (await ListAsync(shop, "?step=Again&newest=true&still=true")).Count);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = (await moved.ShowAsync()).Version;
        (await shop.As(Role.Supervisor).MoveAsync("cases", moved.Id, "Apologise", seen, new { wording = CaseWalk.Polite })).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await ListAsync(shop, "?step=Again&newest=true")).Count);
        Assert.Equal([left.Id], (await ListAsync(shop, "?step=Again&newest=true&still=true")).Select(i => i.GetProperty("caseId").GetGuid()));
    }

    [Fact]
    public async Task Only_managers_and_supervisors_read_them()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        foreach (var role in new[] { Role.Junior, Role.Agent, Role.Finance, Role.Warehouse })
        {
            (await shop.As(role).GetAsync("/api/escalations")).Is(HttpStatusCode.Forbidden);
            (await shop.As(role).GetAsync("/api/escalation-rules")).Is(HttpStatusCode.Forbidden);
        }
        var rules = (await shop.As(Role.Manager).GetAsync("/api/escalation-rules")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        var safety = rules.Single(r => r.GetProperty("code").GetString() == "Safety");
        Assert.Equal(("AtOnce", "Supervisor", "涉及安全，立即升级到主管"), (safety.GetProperty("counted").GetString(), safety.GetProperty("level").GetString(), safety.GetProperty("name").GetString()));
    }

    static async Task<List<JsonElement>> ListAsync(ApiShop shop, string query) =>
        [.. (await shop.As(Role.Supervisor).GetAsync($"/api/escalations{query}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];
}
