using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Vouchers;

public sealed class VoucherTests(ApiShop shop)
{
    const string Remark = "服务补偿_小王";

    [Fact]
    public async Task Nobody_pays_a_voucher_they_signed_and_no_agent_signs_above_the_own_limit()
    {
        var walk = await CaseWalk.OpenAsync(shop, paidFen: 1000_00);
        var voucher = await walk.ToVoucherAsync(80_00, Role.Manager);
        var above = (await shop.As(Role.Agent).MoveAsync("vouchers", voucher, "Sign", 1, new { remark = Remark })).IsProblem((HttpStatusCode)422, "lacking");
        Assert.Equal("WithinOwnLimit", Assert.Single(above.Json.GetProperty("needs").EnumerateArray()).GetProperty("code").GetString());
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "RequestApproval", 1, new { remark = Remark });
        var own = (await shop.As(Role.Manager).MoveAsync("vouchers", voucher, "Approve", 2)).IsProblem((HttpStatusCode)422, "lacking");
        Assert.Equal("OtherHandApproves", Assert.Single(own.Json.GetProperty("needs").EnumerateArray()).GetProperty("code").GetString());
        await walk.DoAsync(shop.As(Role.Manager, 2), "vouchers", voucher, "Approve", 2);
        var shown = (await shop.As(Role.Finance).GetAsync($"/api/vouchers/{voucher}")).Is(HttpStatusCode.OK);
        Assert.Equal("\"3\"", shown.ETag);
        Assert.Equal(["ReceiveVoucher", "VoidVoucher"], shown.Json.GetProperty("possible").EnumerateArray().Select(m => m.GetProperty("code").GetString()!).Order());
    }

    [Fact]
    public async Task Vouchers_are_listed_by_case_state_and_number()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        var listed = (await shop.As(Role.Finance).GetAsync($"/api/vouchers?caseId={walk.Id}&state=Draft&channel=Alipay&orderId={walk.Order.Id}")).Is(HttpStatusCode.OK);
        var one = Assert.Single(listed.Json.GetProperty("items").EnumerateArray());
        Assert.Equal((voucher, "Draft", 10_00), (one.GetProperty("id").GetGuid(), one.GetProperty("state").GetString(), one.GetProperty("amountFen").GetInt64()));
        Assert.Single((await shop.As(Role.Finance).GetAsync($"/api/vouchers?number={one.GetProperty("number").GetString()}")).Json.GetProperty("items").EnumerateArray());
        Assert.Empty((await shop.As(Role.Finance).GetAsync($"/api/vouchers?caseId={walk.Id}&state=Paid")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_is_void_is_counted_among_the_vouchers_and_not_among_the_money()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        Assert.Equal((1, 10_00, 10_00, 0), await SumsAsync(walk));
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "VoidVoucher", 1, new { reason = "买家撤回" });
        Assert.Equal((1, 10_00, 0, 0), await SumsAsync(walk));
    }

    async Task<(int Count, int TotalFen, int MoneyFen, int CouponFen)> SumsAsync(CaseWalk walk)
    {
        var list = (await shop.As(Role.Finance).GetAsync($"/api/vouchers?caseId={walk.Id}")).Is(HttpStatusCode.OK).Json;
        return (Of("count"), Of("totalFen"), Of("moneyFen"), Of("couponFen"));

        int Of(string name) => list.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task A_move_of_a_voucher_is_seen_in_the_version_of_its_case()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        var before = walk.Version;
        var asked = await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "RequestApproval", 1, new { remark = Remark });
        Assert.Equal((2, before + 1), (asked.Version, asked.Json.GetProperty("caseVersion").GetInt32()));
        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "NotifyBuyer", before, new { told = "已提交付款" })).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
    }

    [Theory]
    [InlineData("删除中评_小王")]
    [InlineData("好评返现_小王")]
    [InlineData("删 除 / 中 评_小王")]
    [InlineData("好评\u3000返　现_小王")]
    [InlineData("好\u200b评\u200d返\u2060现_小王")]
    public async Task A_remark_that_speaks_of_a_review_is_refused_and_the_refusal_is_in_the_history(string remark)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        foreach (var move in new[] { "Sign", "RequestApproval" })
        {
            var answer = await shop.As(Role.Agent).MoveAsync("vouchers", voucher, move, 1, new { remark });
            // what nobody sees is refused before it is a remark
            if (answer.Code == "textForbidden" || answer.Code == "bodyInvalid")
                continue;
            var refused = answer.IsProblem((HttpStatusCode)422, "lacking");
            Assert.Equal("RemarkValid", Assert.Single(refused.Json.GetProperty("needs").EnumerateArray()).GetProperty("code").GetString());
            var last = (await shop.As(Role.Supervisor).GetAsync($"{walk.Path}/timeline")).Json.GetProperty("items").EnumerateArray().Last();
            Assert.Equal(("Refusal", move), (last.GetProperty("kind").GetString(), last.GetProperty("act").GetString()));
            Assert.Contains("RemarkValid", last.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_remark_is_suggested_and_taken_where_none_is_written()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        var shown = (await shop.As(Role.Agent, 2).GetAsync($"/api/vouchers/{voucher}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("服务不周补偿_客服专员1", shown.GetProperty("suggestedRemark").GetString());
        var sign = shown.GetProperty("possible").EnumerateArray().Single(m => m.GetProperty("code").GetString() == "Sign");
        Assert.True(sign.GetProperty("confirm").GetBoolean());
        // what the tests of the shop paid together may raise a flag, which is a manager's to see
        await walk.DoAsync(shop.As(Role.Manager), "vouchers", voucher, "Sign", 1);
        var signed = (await shop.As(Role.Finance).GetAsync($"/api/vouchers/{voucher}")).Json.GetProperty("voucher");
        Assert.Equal("服务不周补偿_客服专员1", signed.GetProperty("remark").GetString());
        Assert.Equal(64, signed.GetProperty("signature").GetString()!.Length);
    }

    [Fact]
    public async Task Only_finance_sees_a_payee_whole()
    {
        const string account = "13912345678";
        var order = await shop.HasOrderAsync(with: o => o with { BuyerAccount = account });
        var walk = await CaseWalk.OpenAsync(shop, order: order);
        var voucher = await walk.ToVoucherAsync();
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "RequestApproval", 1);
        string[] paths =
        [
            $"/api/vouchers/{voucher}", $"/api/vouchers?caseId={walk.Id}", walk.Path, $"{walk.Path}/timeline", $"/api/orders/{order.Id}",
            $"/api/orders?number={order.Number}", $"/api/cases/{walk.Id}/as-of?version={walk.Version}",
        ];
        foreach (var role in new[] { Role.Junior, Role.Agent, Role.Manager, Role.Supervisor })
            foreach (var path in paths)
                Assert.DoesNotContain(account, (await shop.As(role).GetAsync(path)).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.Contains("****5678", (await shop.As(Role.Agent).GetAsync(paths[0])).Body, StringComparison.Ordinal);
        foreach (var path in paths.Take(3))
            Assert.Contains(account, (await shop.As(Role.Finance).GetAsync(path)).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }
}
