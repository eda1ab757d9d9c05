using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Policies;

/// <summary>Limits, budget and suggestions over HTTP, in a shop of their own: what is set here would bind every other test.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task A_supervisor_sets_limits_everybody_reads_them_and_they_bind_and_burn_down()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var before = (await shop.As(Role.Junior).GetAsync("/api/policies/current")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((0, 20_00, false), (before.GetProperty("number").GetInt32(), before.GetProperty("limits").GetProperty("agentFen").GetInt32(), before.TryGetProperty("policy", out _)));

        var asked = new { limits = new { agentFen = 15_00, monthBudgetFen = 20_00 }, reason = "三月预算" };
        (await shop.As(Role.Manager).PostAsync("/api/policies", asked)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Supervisor).PostAsync("/api/policies", new { asked.limits, asked.reason, effectiveFrom = shop.Clock.Now.AddSeconds(-1) })).IsProblem((HttpStatusCode)422, "policyPast");
        (await shop.As(Role.Supervisor).PostAsync("/api/policies", new { limits = new { agentFen = -1 }, reason = "一" })).IsProblem((HttpStatusCode)422, "limitAmount");
        var key = Caller.NewKey();
        var set = (await shop.As(Role.Supervisor).PostAsync("/api/policies", asked, key: key)).Is(HttpStatusCode.Created);
        Assert.Equal(set.Body, (await shop.As(Role.Supervisor).PostAsync("/api/policies", asked, key: key)).Is(HttpStatusCode.Created).Body);
        (await shop.As(Role.Supervisor).PostAsync("/api/policies", new { limits = new { }, reason = "四月起不设预算", effectiveFrom = shop.Clock.Now.AddDays(30) })).Is(HttpStatusCode.Created);
        var listed = (await shop.As(Role.Warehouse).GetAsync("/api/policies")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([2, 1], listed.Select(p => p.GetProperty("number").GetInt32()));
        Assert.Equal(1, (await shop.As(Role.Finance).GetAsync("/api/policies/current")).Json.GetProperty("number").GetInt32());
        Assert.Empty((await shop.Foreign().GetAsync("/api/policies")).Json.GetProperty("items").EnumerateArray());

        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync(16_00);
        var above = (await shop.As(Role.Agent).MoveAsync("vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" })).IsProblem((HttpStatusCode)422, "lacking");
        Assert.Contains("15.00", above.Text("detail"));
        await walk.DoAsync(shop.As(Role.Manager), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" });
        var acts = (await shop.As(Role.Agent).GetAsync($"{walk.Path}/timeline")).Json.GetProperty("items").EnumerateArray()
            .Select(r => (Act: r.GetProperty("act").GetString(), Detail: r.GetProperty("detail").GetString()!)).ToList();
        Assert.Equal("BudgetReached80", acts[^1].Act);
        Assert.Equal(3, acts.Count(a => a.Detail.Contains("\"policy\":1", StringComparison.Ordinal)));
        (await shop.As(Role.Supervisor).GetAsync($"/api/audit/chain?caseId={walk.Id}")).Is(HttpStatusCode.OK);

        (await shop.As(Role.Agent).GetAsync("/api/budget")).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Manager).GetAsync("/api/budget?month=2026-13")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        var budget = (await shop.As(Role.Finance).GetAsync("/api/budget?month=2026-03")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((20_00, 16_00, 4_00, 80), (Whole(budget, "budgetFen"), Whole(budget, "spentFen"), Whole(budget, "leftFen"), Whole(budget, "percent")));
        Assert.Equal(voucher, Assert.Single(budget.GetProperty("alerts").EnumerateArray()).GetProperty("voucherId").GetGuid());
    }

    [Fact]
    public async Task Suggestions_of_a_case_stand_in_order_with_reasons_in_both_languages()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await (await CaseWalk.OpenAsync(shop)).ToOfferingAsync();
        var suggested = (await shop.As(Role.Agent).GetAsync($"{walk.Path}/suggestions")).Is(HttpStatusCode.OK).Json;
        Assert.True(suggested.GetProperty("offering").GetBoolean());
        Assert.Equal(["Apology", "CashCompensation", "Coupon", "ReturnRefund"], suggested.GetProperty("fitting").EnumerateArray().Select(s => s.GetProperty("kind").GetString()));
        var freight = Assert.Single(suggested.GetProperty("notNow").EnumerateArray());
        Assert.Equal(("非我方责任的退货，退回运费由买家承担", "Not our fault: the buyer pays the way back"), (freight.GetProperty("zh").GetString(), freight.GetProperty("en").GetString()));
        (await shop.Foreign().GetAsync($"{walk.Path}/suggestions")).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    static long Whole(JsonElement json, string name) => json.GetProperty(name).GetInt64();
}
