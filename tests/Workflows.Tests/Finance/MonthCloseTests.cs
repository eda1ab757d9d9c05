using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Finance;

public abstract class MonthCloseTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly DateTimeOffset april = new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_month_is_closed_once_when_it_is_over_and_says_what_its_books_say()
    {
        await Shop.ClosedAsync();
        Assert.Equal("monthNotOver", (await RefusedAsync("2026-03", "月结")).Code);
        Shop.Clock.Now = april.AddMinutes(4);
        Assert.Equal("monthNotOver", (await RefusedAsync("2026-03", "月结")).Code);
        Shop.Clock.Now = april.AddMinutes(5);
        Assert.Equal("reasonNeeded", (await RefusedAsync("2026-03", null)).Code);
        Assert.Equal("2026-03", await Shop.Get<MonthCloseDesk>().NextAsync(Shop.Id, Shop.Clock.Now, Cancel));

        var close = (await CloseAsync("2026-03", "流水下周导入")).Close;
        Assert.Equal((2, 20_00L, 20_00L, 10_00L, 0L), (close.Entries, close.DebitFen, close.CreditFen, close.PaidFen, close.StatementFen));
        Assert.Equal(close, await Shop.Database.AskAsync(db => db.MonthCloses.SingleAsync(Cancel)));
        Assert.Equal("monthClosed", (await RefusedAsync("2026-03", "再结一次")).Code);
        Assert.Null(await Shop.Get<MonthCloseDesk>().NextAsync(Shop.Id, Shop.Clock.Now, Cancel));
    }

    [Fact]
    public async Task Months_are_closed_in_order_from_that_of_the_first_entry()
    {
        await Shop.ClosedAsync();
        Shop.Clock.Now = april.AddDays(70);
        Assert.Equal("monthGap", (await RefusedAsync("2026-04", "月结")).Code);
        var before = await RefusedAsync("2026-02", "月结");
        Assert.Equal((Bar.State, "monthBeforeFirst"), (before.Bar, before.Code));
        Assert.Contains("2026-03", before.Zh, StringComparison.Ordinal);
        await CloseAsync("2026-03", "月结");
        Assert.Equal("monthGap", (await RefusedAsync("2026-05", "月结")).Code);
        var quiet = (await CloseAsync("2026-04", null)).Close;
        Assert.Equal((0, 0L, (string?)null), (quiet.Entries, quiet.PaidFen, quiet.Reason));
        Assert.Equal("monthClosed", (await RefusedAsync("2026-03", "月结")).Code);
    }

    [Fact]
    public async Task Of_many_who_close_a_month_at_once_one_does()
    {
        await Shop.ClosedAsync();
        Shop.Clock.Now = april.AddDays(1);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            Shop.Get<MonthCloseDesk>().CloseAsync(Shop.Id, "2026-03", $"月结{i}", Shop.Finance, null, Cancel))));
        Assert.Single(outcomes.OfType<MonthClosed>());
        Assert.Equal(7, outcomes.OfType<NotAllowed>().Count(n => n.Code == "monthClosed"));
    }

    [Fact]
    public async Task Only_finance_closes_a_month()
    {
        Shop.Clock.Now = april.AddDays(1);
        foreach (var actor in new[] { Shop.Agent, Shop.Manager, Shop.Supervisor, Shop.Warehouse })
            Assert.Equal(Bar.Role, Assert.IsType<NotAllowed>(await Shop.Get<MonthCloseDesk>().CloseAsync(Shop.Id, "2026-03", "月结", actor, null, Cancel)).Bar);
        Assert.Equal("month", (await RefusedAsync("2026-3", null)).Code);
    }

    [Fact]
    public async Task A_payment_of_a_closed_month_is_reversed_in_the_present_one()
    {
        var voucher = (await Shop.ClosedAsync()).Vouchers[0];
        Shop.Clock.Now = april.AddDays(1);
        await CloseAsync("2026-03", "月结");
        await Shop.MoveAsync(voucher, Moves.Reverse, Shop.OtherFinance, new() { Reason = "付错账号" });

        var april1 = await Shop.Get<LedgerQueries>().EntriesAsync(new([Shop.Id]) { From = april }, Cancel);
        Assert.Equal([EntryKind.Reversal, EntryKind.Reversal], april1!.Items.Select(e => e.Kind));
        var march = await Shop.Get<LedgerQueries>().BalanceAsync(new([Shop.Id]) { Until = april }, Cancel);
        Assert.Equal(-10_00, march.Accounts.Single(a => a.Account == Account.AlipayBalance).BalanceFen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reversed_payment_is_paid_no_longer_and_its_statement_agrees_once_the_money_is_back(bool back)
    {
        var voucher = (await Shop.ClosedAsync()).Vouchers[0];
        var (at, number) = (voucher.PaidAt!.Value, voucher.Number);
        await Shop.MoveAsync(voucher, Moves.Reverse, Shop.OtherFinance, new() { Reason = "付错账号" });
        var row = new StatementRow { No = 6, FlowNumber = "F1", MerchantOrder = number, At = at, InFen = 0, OutFen = 10_00, Remark = voucher.Remark };
        StatementRow[] rows = back ? [row, row with { No = 7, FlowNumber = "F2", At = at.AddDays(1), InFen = 10_00, OutFen = 0 }] : [row];
        Shop.Clock.Now = april.AddDays(1);
        await Shop.Get<StatementDesk>().TakeInAsync(Shop.Id, new("2088500000000001", at.AddHours(-1), at.AddDays(2), rows), new("alipay.csv", "1"), Shop.Finance, null, Cancel);
        if (!back)
            Assert.Equal("reasonNeeded", (await RefusedAsync("2026-03", null)).Code);
        var close = (await CloseAsync("2026-03", back ? null : "待买家退回")).Close;
        Assert.Equal((0L, back ? 0L : 10_00L), (close.PaidFen, close.StatementFen));
    }

    [Fact]
    public async Task With_the_clock_set_back_into_a_closed_month_nothing_is_booked_and_the_fault_is_named()
    {
        var voucher = (await Shop.RemedyingAsync()).Vouchers[0];
        Shop.Clock.Now = april.AddDays(1);
        await CloseAsync("2026-03", "月结");
        Shop.Clock.Now = april.AddMinutes(-1);
        var refused = Assert.IsType<NotAllowed>(await Shop.TryAsync(voucher, Moves.Sign, Shop.Agent, new() { Remark = "破损补偿_小张" }, keyed: TestShop.Key(Shop.Agent, "sign")));
        Assert.Equal((Bar.State, "monthClosed"), (refused.Bar, refused.Code));
        Assert.Equal(0, await Shop.Database.AskAsync(db => db.Ledger.CountAsync(Cancel)));

        Shop.Clock.Now = april.AddDays(1);
        Assert.IsType<Done>(await Shop.TryAsync(voucher, Moves.Sign, Shop.Agent, new() { Remark = "破损补偿_小张" }, keyed: TestShop.Key(Shop.Agent, "sign")));
    }

    [Fact]
    public async Task The_database_takes_no_entry_dated_in_a_closed_month_whoever_writes_it()
    {
        var file = await Shop.ClosedAsync();
        Shop.Clock.Now = april.AddDays(1);
        await CloseAsync("2026-03", "月结");
        var entry = await Shop.Database.AskAsync(db => db.Ledger.AsNoTracking().OrderBy(e => e.Id).FirstAsync(Cancel));
        await Assert.ThrowsAsync<DbUpdateException>(() => Shop.Database.PutAsync(entry with { Id = Guid.CreateVersion7(Shop.Clock.Now), At = april.AddMilliseconds(-1) }));
        await Shop.Database.PutAsync(entry with { Id = Guid.CreateVersion7(Shop.Clock.Now), At = april });
        Assert.Equal(3, await Shop.Database.AskAsync(db => db.Ledger.CountAsync(e => e.CaseId == file.Case.Id, Cancel)));
    }

    async Task<MonthClosed> CloseAsync(string month, string? reason) =>
        Assert.IsType<MonthClosed>(await Shop.Get<MonthCloseDesk>().CloseAsync(Shop.Id, month, reason, Shop.Finance, null, Cancel));

    async Task<NotAllowed> RefusedAsync(string month, string? reason) =>
        Assert.IsType<NotAllowed>(await Shop.Get<MonthCloseDesk>().CloseAsync(Shop.Id, month, reason, Shop.Finance, null, Cancel));
}

public sealed class MonthCloseOnSqliteTests() : MonthCloseTests(TestDatabase.SqliteAsync);

public sealed class MonthCloseOnPostgresTests() : MonthCloseTests(TestDatabase.PostgresAsync);
