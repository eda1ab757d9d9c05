using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Claims;

public sealed class ClaimTests(ApiShop shop)
{
    [Fact]
    public async Task A_courier_claim_is_filed_and_paid_in_part_and_the_books_say_so()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var filed = (await shop.As(Role.Agent).PostAsync($"{walk.Path}/claims", new { amountFen = 50_00, debtor = "中通", ticket = "ZT-9" }, 1)).Is(HttpStatusCode.OK);
        var claim = filed.Json.GetProperty("claim").GetProperty("id").GetGuid();
        Assert.Equal(("\"2\"", "Filed"), (filed.ETag, filed.Json.GetProperty("claim").GetProperty("state").GetString()));
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/claims/{claim}/receive", new { receivedFen = 30_00 }, 2)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Finance).PostAsync($"{walk.Path}/claims/{claim}/receive", new { receivedFen = 60_00 }, 2)).IsProblem((HttpStatusCode)422, "claimReceived");
        (await shop.As(Role.Finance).PostAsync($"{walk.Path}/claims/{claim}/receive", new { receivedFen = 30_00 }, 2)).Is(HttpStatusCode.OK);
        (await shop.As(Role.Finance).PostAsync($"{walk.Path}/claims/{claim}/write-off", new { reason = "拒赔" }, 3)).IsProblem(HttpStatusCode.Conflict, "claimEnded");
        var entries = (await shop.As(Role.Finance).GetAsync($"/api/ledger?caseId={walk.Id}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["ClaimFiled 5000", "ClaimReceived 3000", "ClaimWrittenOff 2000"], entries.Select(e => $"{e.GetProperty("kind").GetString()} {e.GetProperty("amountFen").GetInt64()}").Order());
        var listed = (await shop.As(Role.Agent).GetAsync($"/api/claims?caseId={walk.Id}&state=Received")).Json.GetProperty("items");
        Assert.Single(listed.EnumerateArray());
    }

    [Fact]
    public async Task What_is_late_with_a_claim_is_said_and_can_be_asked_for()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var filed = (await shop.As(Role.Agent).PostAsync($"{walk.Path}/claims", new { amountFen = 50_00, against = "Supplier", debtor = "晴川陶瓷厂" }, 1)).Is(HttpStatusCode.OK);
        var claim = filed.Json.GetProperty("claim").GetProperty("id").GetGuid();
        var listed = Assert.Single((await shop.As(Role.Finance).GetAsync($"/api/claims?caseId={walk.Id}&against=Supplier&late=false")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((50_00, false), (listed.GetProperty("owedFen").GetInt64(), listed.TryGetProperty("late", out _)));
        Assert.Empty((await shop.As(Role.Finance).GetAsync($"/api/claims?caseId={walk.Id}&late=true")).Json.GetProperty("items").EnumerateArray());
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/claims/{claim}/chase", new { note = "厂家说周五打款" }, 2)).Is(HttpStatusCode.OK);
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/claims/{claim}/chase", new { note = "再问一次" }, 3)).IsProblem(HttpStatusCode.Conflict, "claimChased");
        Assert.Empty((await shop.As(Role.Finance).GetAsync($"/api/claims?caseId={walk.Id}&debtor={Uri.EscapeDataString("中通")}")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_is_late_is_listed_with_the_step_that_is_due_and_late_or_not_is_every_claim_once()
    {
        await using var own = new ApiShop();
        await own.InitializeAsync();
        var (chased, quiet) = (await CaseWalk.OpenAsync(own), await CaseWalk.OpenAsync(own));
        foreach (var walk in new[] { chased, quiet })
            (await own.As(Role.Agent).PostAsync($"{walk.Path}/claims", new { amountFen = 50_00 }, 1)).Is(HttpStatusCode.OK);
        Assert.Equal((0, 2), await CountsAsync(own));
        own.Clock.Advance(TimeSpan.FromDays(2));
        var claim = (await own.As(Role.Agent).GetAsync($"/api/claims?caseId={chased.Id}")).Json.GetProperty("items")[0].GetProperty("claim").GetProperty("id").GetGuid();
        (await own.As(Role.Agent).PostAsync($"{chased.Path}/claims/{claim}/chase", new { note = "快递说在查" }, 2)).Is(HttpStatusCode.OK);
        own.Clock.Advance(TimeSpan.FromDays(1));
        var late = Assert.Single((await own.As(Role.Finance).GetAsync("/api/claims?late=true")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((quiet.Id, "Chase"), (late.GetProperty("claim").GetProperty("caseId").GetGuid(), late.GetProperty("late").GetString()));
        Assert.Equal((1, 1), await CountsAsync(own));
        own.Clock.Advance(TimeSpan.FromDays(27));
        var all = (await own.As(Role.Finance).GetAsync("/api/claims?late=true")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["WriteOff", "WriteOff"], all.Select(c => c.GetProperty("late").GetString()));
        Assert.Equal((2, 0), await CountsAsync(own));
    }

    static async Task<(int Late, int NotLate)> CountsAsync(ApiShop own)
    {
        return (await CountAsync("true"), await CountAsync("false"));

        async Task<int> CountAsync(string late) =>
            (await own.As(Role.Finance).GetAsync($"/api/claims?late={late}")).Is(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength();
    }

    [Fact]
    public async Task A_claim_of_another_case_does_not_exist_here()
    {
        var (walk, other) = (await CaseWalk.OpenAsync(shop), await CaseWalk.OpenAsync(shop));
        var filed = (await shop.As(Role.Agent).PostAsync($"{other.Path}/claims", new { amountFen = 50_00 }, 1)).Is(HttpStatusCode.OK);
        var claim = filed.Json.GetProperty("claim").GetProperty("id").GetGuid();
        (await shop.As(Role.Finance).PostAsync($"{walk.Path}/claims/{claim}/receive", new { receivedFen = 1 }, 1)).IsProblem(HttpStatusCode.NotFound, "notFound");
    }
}
