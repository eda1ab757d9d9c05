using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Jobs;

public sealed class JobTests(ApiShop shop)
{
    [Fact]
    public async Task A_supervisor_runs_a_job_now_and_the_list_shows_what_came_of_it()
    {
        var asked = (await shop.As(Role.Supervisor).PostAsync("/api/jobs/ChainCheck/run", new { })).Is(HttpStatusCode.Accepted);
        Assert.Equal("/api/jobs", asked.Location);
        JsonElement last = default;
        for (var i = 0; i < 200 && (last.ValueKind != JsonValueKind.Object || !last.TryGetProperty("endedAt", out _)); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            last = await LastRunAsync(shop.As(Role.Manager), "ChainCheck");
        }
        Assert.False(last.GetProperty("failed").GetBoolean());
        Assert.Contains("every history is whole", last.GetProperty("resultEn").GetString(), StringComparison.Ordinal);
        Assert.Equal("客服主管1", last.GetProperty("by").GetString());
        Assert.Equal(JsonValueKind.Undefined, (await LastRunAsync(shop.Foreign(Role.Manager), "ChainCheck")).ValueKind);
    }

    [Fact]
    public async Task Each_job_says_in_words_when_it_runs_and_when_next()
    {
        var items = (await shop.As(Role.Manager).GetAsync("/api/jobs")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["CleanUp", "PayoutBatch", "CallList", "MonthClose", "ChainCheck", "HolidayFile"], items.Select(i => i.GetProperty("code").GetString()));
        var batch = items.Single(i => i.GetProperty("code").GetString() == "PayoutBatch");
        Assert.Equal("财务工作日 9:00、15:00", batch.GetProperty("whenZh").GetString());
        Assert.Equal(shop.Clock.Now.AddHours(5), batch.GetProperty("nextAt").GetDateTimeOffset());
        Assert.Equal(shop.Id, batch.GetProperty("shopId").GetGuid());
        Assert.False(items[0].TryGetProperty("shopId", out _));
    }

    [Fact]
    public async Task An_unknown_job_is_not_found() =>
        (await shop.As(Role.Supervisor).PostAsync("/api/jobs/Nothing/run", new { })).IsProblem(HttpStatusCode.NotFound, "notFound");

    static async Task<JsonElement> LastRunAsync(Caller caller, string code) =>
        (await caller.GetAsync("/api/jobs")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Single(i => i.GetProperty("code").GetString() == code).TryGetProperty("lastRun", out var last) ? last.Clone() : default;
}
