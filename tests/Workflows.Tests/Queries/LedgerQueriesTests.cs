using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Xunit;

namespace AfterSales.Workflows.Tests.Queries;

public abstract class LedgerQueriesTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task Entries_are_listed_by_order_case_and_period_page_by_page()
    {
        var (one, two) = (await Shop.ClosedAsync(), await Shop.ClosedAsync());
        var ledger = Shop.Get<LedgerQueries>();
        var all = (await ledger.EntriesAsync(new([Shop.Id]), Cancel))!.Items;

        Assert.Equal([EntryKind.Accrual, EntryKind.Payment, EntryKind.Accrual, EntryKind.Payment], all.Select(e => e.Kind));
        Assert.All((await ledger.EntriesAsync(new([Shop.Id]) { OrderId = one.Order.Id }, Cancel))!.Items, e => Assert.Equal(one.Order.Id, e.OrderId));
        Assert.Equal(2, (await ledger.EntriesAsync(new([Shop.Id]) { CaseId = two.Case.Id }, Cancel))!.Items.Count);
        Assert.Equal(3, (await ledger.EntriesAsync(new([Shop.Id]) { From = all[1].At }, Cancel))!.Items.Count);
        Assert.Single((await ledger.EntriesAsync(new([Shop.Id]) { Until = all[1].At }, Cancel))!.Items);
        Assert.Empty((await ledger.EntriesAsync(new([]), Cancel))!.Items);

        var first = (await ledger.EntriesAsync(new([Shop.Id]) { Limit = 3 }, Cancel))!;
        var rest = (await ledger.EntriesAsync(new([Shop.Id]) { Limit = 3, Cursor = first.Next }, Cancel))!;
        Assert.Equal(all, [.. first.Items, .. rest.Items]);
        Assert.Null(rest.Next);
        Assert.Null(await ledger.EntriesAsync(new([Shop.Id]) { Cursor = "x" }, Cancel));

        var balance = await ledger.BalanceAsync(new([Shop.Id]) { OrderId = one.Order.Id }, Cancel);
        Assert.Equal((20_00L, 20_00L), (balance.DebitFen, balance.CreditFen));
        Assert.Equal(10_00, balance.Accounts.Single(a => a.Account == Account.AfterSalesExpense).BalanceFen);
    }
}

public sealed class LedgerQueriesOnSqliteTests() : LedgerQueriesTests(TestDatabase.SqliteAsync);

public sealed class LedgerQueriesOnPostgresTests() : LedgerQueriesTests(TestDatabase.PostgresAsync);
