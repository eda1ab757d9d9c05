using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class TimelineTests(ApiShop shop)
{
    /// <summary>The published recipe, followed by somebody who has nothing but the answers.</summary>
    static string HashOf(JsonElement row)
    {
        string[] fields =
        [
            "previousHash", "shopId", "caseId", "sequence", "kind", "subject", "subjectId", "machine", "edition", "machineHash", "act", "from", "to",
            "version", "at", "actorId", "actorName", "role", "key", "dueId", "detail",
        ];
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var value = !row.TryGetProperty(field, out var found) ? ""
                : field == "at" ? DateTimeOffset.Parse(found.GetString()!, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
                : found.ToString();
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(value)}:{value};");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [Fact]
    public async Task Who_has_only_the_answers_can_recompute_the_whole_chain()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.ToVoucherAsync();
        await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "买家说“好的”\n\t😀 <b>&amp;</b>" }, walk.Version);
        var rows = (await shop.As(Role.Junior).GetAsync($"{walk.Path}/timeline")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        var previous = "";
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            Assert.Equal(i + 1, row.GetProperty("sequence").GetInt32());
            Assert.Equal(previous, row.GetProperty("previousHash").GetString());
            Assert.Equal(row.GetProperty("hash").GetString(), HashOf(row));
            previous = row.GetProperty("hash").GetString()!;
        }
        Assert.Equal(previous, (await walk.ShowAsync()).Text("headHash"));
        Assert.Contains(rows, r => r.GetProperty("act").GetString() == "Note" && r.GetProperty("detail").GetString()!.Contains("买家说", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_is_read_page_by_page()
    {
        var walk = await (await CaseWalk.OpenAsync(shop)).ToOfferingAsync();
        var (seen, after) = (new List<int>(), 0);
        while (true)
        {
            var page = (await shop.As(Role.Agent).GetAsync($"{walk.Path}/timeline?limit=2&after={after}")).Is(HttpStatusCode.OK).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("sequence").GetInt32()));
            if (!page.TryGetProperty("next", out var next))
                break;
            after = next.GetInt32();
        }
        Assert.Equal(Enumerable.Range(1, seen.Count), seen);
        Assert.True(seen.Count >= 5);
    }

    [Fact]
    public async Task A_case_is_shown_as_of_any_version_and_instant()
    {
        await using var own = new ApiShop();
        await own.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(own);
        own.Clock.Advance(TimeSpan.FromMinutes(5));
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        var first = (await own.As(Role.Agent).GetAsync($"{walk.Path}/as-of?version=1")).Is(HttpStatusCode.OK);
        Assert.Equal("Opened", first.Json.GetProperty("case").GetProperty("state").GetString());
        var between = await own.As(Role.Agent).GetAsync($"{walk.Path}/as-of?at=2026-03-02T02:04:59Z");
        Assert.Equal("Opened", between.Is(HttpStatusCode.OK).Json.GetProperty("case").GetProperty("state").GetString());
        var after = await own.As(Role.Agent).GetAsync($"{walk.Path}/as-of?at=2026-03-02T10:05:00%2B08:00");
        Assert.Equal("Apologised", after.Is(HttpStatusCode.OK).Json.GetProperty("case").GetProperty("state").GetString());
        (await own.As(Role.Agent).GetAsync($"{walk.Path}/as-of?version=9")).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await own.As(Role.Agent).GetAsync($"{walk.Path}/as-of?at=2026-03-01T00:00:00Z")).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await own.As(Role.Agent).GetAsync($"{walk.Path}/as-of")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
    }

    [Fact]
    public async Task A_deadline_that_fired_stands_in_the_history_with_when_it_was_due()
    {
        await using var own = new ApiShop();
        await own.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(own);
        own.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await own.RunClockAsync() > 0);
        var rows = (await own.As(Role.Manager).GetAsync($"{walk.Path}/timeline")).Json.GetProperty("items");
        var fired = rows.EnumerateArray().First(r => r.GetProperty("act").GetString() == "Escalate");
        Assert.Equal("Clock", fired.GetProperty("role").GetString());
        Assert.Equal("2026-03-02T02:15:00.000Z", fired.GetProperty("dueAt").GetString());
        Assert.Equal(300_000, fired.GetProperty("lateMs").GetInt64());
    }
}
