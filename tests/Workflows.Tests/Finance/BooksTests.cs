using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Xunit;

namespace AfterSales.Workflows.Tests.Finance;

public abstract class BooksTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task An_account_is_read_page_by_page_and_its_balance_runs_on_over_pages_and_periods()
    {
        foreach (var _ in new int[4])
            await Shop.ClosedAsync();
        var books = Shop.Get<AccountBooks>();
        var whole = (await books.ReadAsync(Account.AlipayBalance, new([Shop.Id]), Cancel))!;
        Assert.Equal((0L, 0L, 40_00L, -40_00L), (whole.OpeningFen, whole.DebitFen, whole.CreditFen, whole.ClosingFen));
        Assert.Equal([-10_00L, -20_00L, -30_00L, -40_00L], whole.Items.Select(l => l.BalanceFen));
        Assert.All(whole.Items, line => Assert.StartsWith("SH2026", line.Entry.VoucherNumber, StringComparison.Ordinal));
        Assert.All(whole.Items, line => Assert.NotNull(line.Entry.CaseNumber));

        var late = (await books.ReadAsync(Account.AlipayBalance, new([Shop.Id]) { From = whole.Items[1].Entry.At, Until = whole.Items[3].Entry.At, Limit = 1 }, Cancel))!;
        Assert.Equal((-10_00L, 20_00L, -30_00L, -20_00L), (late.OpeningFen, late.CreditFen, late.ClosingFen, late.Items[0].BalanceFen));
        var next = (await books.ReadAsync(Account.AlipayBalance, new([Shop.Id]) { From = whole.Items[1].Entry.At, Until = whole.Items[3].Entry.At, Limit = 1, Cursor = late.Next }, Cancel))!;
        Assert.Equal((-30_00L, -30_00L, (string?)null), (next.ClosingFen, next.Items[0].BalanceFen, next.Next));
        Assert.Null(await books.ReadAsync(Account.AlipayBalance, new([Shop.Id]) { Cursor = "x" }, Cancel));
    }

    [Fact]
    public async Task Costs_by_party_remedy_and_kind_of_case_sum_up_to_what_the_cost_accounts_gained()
    {
        var paid = await Shop.ClosedAsync();
        var reversed = await Shop.ClosedAsync();
        await Shop.MoveAsync(reversed.Vouchers[0], Moves.Reverse, Shop.OtherFinance, new() { Reason = "付错账号" });
        var voided = await Shop.AwaitingPaymentAsync(20_00);
        await Shop.MoveAsync(voided.Vouchers[0], Moves.VoidVoucher, Shop.Finance, new() { Reason = "买家撤回" });
        await Shop.AwaitingPaymentAsync(7_77);
        await Shop.Desk.FileClaimAsync(new(Shop.Id, paid.Case.Id, Shop.Agent), new(paid.Claims[0].Id, ClaimAgainst.Courier, 8_00, null, null), null, Cancel);
        await Shop.Desk.RecordPlatformPaymentAsync(new()
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = paid.Order.Id,
            Number = "P1",
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = 5_01,
            At = Shop.Clock.Now,
        }, Shop.Finance, null, Cancel);

        var costs = await Shop.Get<CostQueries>().ReadAsync(new([Shop.Id]), Cancel);
        var ledger = await Shop.Get<LedgerQueries>().BalanceAsync(new([Shop.Id]), Cancel);
        var gained = ledger.Accounts.Where(a => Accounts.Costs.Contains(a.Account)).Sum(a => a.BalanceFen);
        Assert.Equal((17_77L, 5_01L, 8_00L), (costs.Total.VouchersFen, costs.Total.PlatformFen, costs.Total.RecoveredFen));
        Assert.Equal(gained, costs.Total.NetFen);
        foreach (var by in new[] { costs.ByParty, costs.ByRemedy, costs.ByCaseKind })
            Assert.Equal(gained, by.Sum(b => b.Cost.NetFen));
        Assert.Equal([("Courier", 9_77L), ("Platform", 5_01L)], costs.ByParty.Select(b => (b.Code!, b.Cost.NetFen)));

        foreach (var line in costs.Items)
        {
            var entries = (await Shop.Get<LedgerQueries>().EntriesAsync(new([Shop.Id]) { Party = new(line.Party), Remedy = new(line.Remedy), CaseKind = new(line.CaseKind) }, Cancel))!.Items;
            Assert.Equal(line.Cost.NetFen, entries.Sum(e => CostQueries.Gained(e.Debit, e.Credit) * e.AmountFen));
        }
    }
}

public sealed class BooksOnSqliteTests() : BooksTests(TestDatabase.SqliteAsync);

public sealed class BooksOnPostgresTests() : BooksTests(TestDatabase.PostgresAsync);
