using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Vouchers;

public sealed class AuditTests(ApiShop shop)
{
    [Fact]
    public async Task Drawn_reversed_overridden_and_review_linked_vouchers_are_audited_by_supervisors_alone()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        var review = await CaseWalk.OpenAsync(shop, CaseKind.NegativeReview, order: walk.Order);
        await review.DoAsync(Role.Agent, "TriageReview", new { severity = "Severe", checks = new[] { "ChatLog" } });
        await review.DoAsync(Role.Agent, "LinkFaultCase", new { target = walk.Id });
        await walk.DoAsync(shop.As(Role.Supervisor), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王", reason = "店主同意" });
        await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", 2);
        Assert.DoesNotContain(await ReasonsAsync(), item => item.Voucher == voucher);
        await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "Pay", 3, new { flowNumber = $"LS{voucher:N}" });
        Assert.Equal(["Overridden", "ReviewLinked"], (await ReasonsAsync()).Single(i => i.Voucher == voucher).Reasons.Where(r => r != "Drawn").Order());
        await walk.DoAsync(shop.As(Role.Finance, 2), "vouchers", voucher, "Reverse", 4, new { reason = "付错" });
        Assert.Contains("Reversed", (await ReasonsAsync()).Single(i => i.Voucher == voucher).Reasons);
        foreach (var role in new[] { Role.Agent, Role.Manager, Role.Finance })
            (await shop.As(role).GetAsync("/api/vouchers/audit")).IsProblem(HttpStatusCode.Forbidden, "notYours");

        var shown = (await shop.As(Role.Agent).GetAsync($"/api/vouchers/{voucher}")).Is(HttpStatusCode.OK);
        Assert.Equal(0, shown.Json.GetProperty("benefit").GetProperty("totalFen").GetInt64());
    }

    async Task<List<(Guid Voucher, List<string> Reasons)>> ReasonsAsync()
    {
        var answer = (await shop.As(Role.Supervisor).GetAsync("/api/vouchers/audit?limit=200")).Is(HttpStatusCode.OK);
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("voucherId").GetGuid(),
            i.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!).ToList()))];
    }
}
