using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Ledger;

public sealed class LedgerTests(ApiShop shop)
{
    [Fact]
    public async Task Every_payment_is_in_the_books_and_the_books_balance()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync(10_00);
        var signed = await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" });
        var received = await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", signed.Version);
        var paid = await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "Pay", received.Version, new { flowNumber = $"F{voucher}" });
        await walk.DoAsync(shop.As(Role.Finance, 2), "vouchers", voucher, "Reverse", paid.Version, new { reason = "付错人" });
        var entries = (await shop.As(Role.Manager).GetAsync($"/api/ledger?orderId={walk.Order.Id}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Accrual", "Payment", "Reversal", "Reversal"], entries.Select(e => e.GetProperty("kind").GetString()!).Order());
        Assert.All(entries, e => Assert.Equal(10_00, e.GetProperty("amountFen").GetInt64()));
        var balance = (await shop.As(Role.Finance).GetAsync($"/api/ledger/balance?orderId={walk.Order.Id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(balance.GetProperty("debitFen").GetInt64(), balance.GetProperty("creditFen").GetInt64());
        Assert.All(balance.GetProperty("accounts").EnumerateArray(), a => Assert.Equal(0, a.GetProperty("balanceFen").GetInt64()));
    }

    [Theory]
    [InlineData("/api/ledger")]
    [InlineData("/api/ledger/balance")]
    [InlineData("/api/ledger/costs")]
    [InlineData("/api/ledger/accounts/1012")]
    [InlineData("/api/exports/ledger")]
    public async Task A_period_that_ends_before_it_begins_is_refused_at_its_end(string path)
    {
        const string moment = "2026-03-01T00:00:00Z";
        foreach (var from in new[] { moment, "2026-03-02T00:00:00Z" })
        {
            var refused = (await shop.As(Role.Supervisor).GetAsync($"{path}?until={moment}&from={from}")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid").Json;
            Assert.Equal("until", refused.GetProperty("errors")[0].GetProperty("field").GetString());
        }
    }

    [Fact]
    public async Task The_whole_shop_balances()
    {
        var balance = (await shop.As(Role.Supervisor).GetAsync("/api/ledger/balance")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(balance.GetProperty("debitFen").GetInt64(), balance.GetProperty("creditFen").GetInt64());
    }
}
