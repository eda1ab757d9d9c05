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
    public async Task A_move_of_a_voucher_is_seen_in_the_version_of_its_case()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        var before = walk.Version;
        var signed = await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { remark = Remark });
        Assert.Equal((2, before + 1), (signed.Version, signed.Json.GetProperty("caseVersion").GetInt32()));
        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "NotifyBuyer", before, new { told = "已提交付款" })).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
    }
}
