using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>Never more than was paid, costs never above their cap, nothing paid twice: held by the database, whatever the code above it believed.</summary>
public abstract class MoneyLimitsTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    [Theory]
    [InlineData(30_00, 3)]
    [InlineData(100_00, 1)]
    [InlineData(100_01, 0)]
    public async Task Sixteen_cases_of_one_order_reserve_at_most_what_was_paid(long eachFen, int fitting)
    {
        var order = await PutOrderAsync(100_00);
        var commits = await AtOnceAsync(16, _ => Rows.Opening(Rows.Case(order)) with { Money = [new(order.Id, ReservedFen: eachFen)] });
        Assert.Equal(fitting, commits.Count(c => c == Committed.Yes));
        Assert.Equal(16 - fitting, commits.Count(c => c == Committed.OverLimit));
        Assert.Equal(fitting * eachFen, (await MoneyAsync(order)).ReservedFen);
    }

    [Fact]
    public async Task Sixteen_costs_of_one_order_stay_below_their_cap()
    {
        var order = await PutOrderAsync(100_00);
        var commits = await AtOnceAsync(16, _ => Rows.Opening(Rows.Case(order)) with { Money = [new(order.Id, CostReservedFen: 20_00)] });
        Assert.Equal(2, commits.Count(c => c == Committed.Yes));
        Assert.Equal(40_00, (await MoneyAsync(order)).CostReservedFen);
    }

    [Fact]
    public async Task Returned_money_and_costs_have_limits_of_their_own()
    {
        var order = await PutOrderAsync(100_00);
        Assert.Equal(Committed.Yes, await ChangeAsync(order, new(order.Id, ReservedFen: 100_00, CostReservedFen: 50_00)));
        Assert.Equal(Committed.OverLimit, await ChangeAsync(order, new(order.Id, CostPaidFen: 1)));
        Assert.Equal(Committed.OverLimit, await ChangeAsync(order, new(order.Id, PaidOutFen: 1)));
    }

    [Fact]
    public async Task An_order_that_was_never_paid_returns_nothing_and_makes_no_cost_good()
    {
        var order = await PutOrderAsync(0);
        Assert.Equal(Committed.OverLimit, await ChangeAsync(order, new(order.Id, ReservedFen: 1)));
        Assert.Equal(Committed.OverLimit, await ChangeAsync(order, new(order.Id, CostReservedFen: 1)));
    }

    [Fact]
    public async Task What_the_platform_returned_counts_and_is_recorded_even_where_it_breaks_the_limit()
    {
        var order = await PutOrderAsync(100_00);
        Assert.Equal(Committed.Yes, await ChangeAsync(order, new(order.Id, ReservedFen: 60_00)));
        Assert.Equal(Committed.Yes, await ChangeAsync(order, new(order.Id, PlatformFen: 90_00)));
        Assert.Equal(Committed.OverLimit, await ChangeAsync(order, new(order.Id, ReservedFen: 1)));
        // what is set aside may still be paid or given up: the sum of ours does not rise
        Assert.Equal(Committed.Yes, await ChangeAsync(order, new(order.Id, ReservedFen: -10_00, PaidOutFen: 10_00)));
        Assert.Equal(Committed.Yes, await ChangeAsync(order, new(order.Id, ReservedFen: -50_00)));
        Assert.Equal((0L, 10_00L, 90_00L), await MoneyAsync(order) switch { var m => (m.ReservedFen, m.PaidOutFen, m.PlatformFen) });
    }

    [Fact]
    public async Task What_is_freed_and_set_aside_in_one_change_is_judged_by_its_sum()
    {
        var order = await PutOrderAsync(100_00);
        Assert.Equal(Committed.Yes, await ChangeAsync(order, new(order.Id, ReservedFen: 80_00)));
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Money = [new(order.Id, ReservedFen: 90_00), new(order.Id, ReservedFen: -80_00)] }));
        Assert.Equal(90_00, (await MoneyAsync(order)).ReservedFen);
    }

    [Fact]
    public async Task No_sum_falls_below_zero()
    {
        var order = await PutOrderAsync(100_00);
        Assert.Equal(Committed.Raced, await ChangeAsync(order, new(order.Id, ReservedFen: -1)));
        Assert.Equal(0, (await MoneyAsync(order)).ReservedFen);
    }

    [Fact]
    public async Task An_order_cannot_enter_with_more_given_than_was_paid()
    {
        var shop = Rows.Shop();
        var order = Rows.Order(shop.Id, 10_00);
        await Assert.ThrowsAnyAsync<Exception>(async () => await Database.PutAsync(shop, order, Rows.Money(order) with { ReservedFen = 10_01 }));
        await Database.PutAsync(shop, order, Rows.Money(order) with { PlatformFen = 10_01 });
    }

    [Fact]
    public async Task Of_sixteen_equal_vouchers_on_one_order_one_is_live()
    {
        var order = await PutOrderAsync(100_00);
        var commits = await AtOnceAsync(16, _ => WithVoucher(order, v => v));
        Assert.Single(commits, Committed.Yes);
        Assert.Equal(15, commits.Count(c => c == Committed.PaidTwice));
    }

    [Fact]
    public async Task An_equal_voucher_is_refused_on_the_same_line_and_allowed_on_another()
    {
        var order = await PutOrderAsync(100_00);
        var (line, other) = (Rows.Id(), Rows.Id());
        Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, v => v with { LineId = line })));
        Assert.Equal(Committed.PaidTwice, await SaveAsync(WithVoucher(order, v => v with { LineId = line })));
        Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, v => v with { LineId = other })));
        Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, v => v with { LineId = line, Basis = Basis.Service })));
        Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, v => v with { LineId = line, AmountFen = 5_01 })));
    }

    [Fact]
    public async Task Goodwill_is_not_paid_twice_either()
    {
        var order = await PutOrderAsync(100_00);
        Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, v => v with { Basis = Basis.Goodwill })));
        Assert.Equal(Committed.PaidTwice, await SaveAsync(WithVoucher(order, v => v with { Basis = Basis.Goodwill })));
        Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, v => v with { Basis = Basis.Goodwill, AmountFen = 5_01 })));
    }

    [Fact]
    public async Task Drafts_and_coupons_are_no_payment_twice()
    {
        var order = await PutOrderAsync(100_00);
        Func<Voucher, Voucher>[] free = [v => v with { Live = false }, v => v with { Remedy = RemedyKind.Coupon }, v => v with { Remedy = RemedyKind.Coupon, Basis = Basis.Goodwill }];
        foreach (var kind in free)
        {
            Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, kind)));
            Assert.Equal(Committed.Yes, await SaveAsync(WithVoucher(order, kind)));
        }
    }

    [Fact]
    public async Task A_draft_that_becomes_live_beside_an_equal_one_is_refused_until_that_one_is_given_up()
    {
        var order = await PutOrderAsync(100_00);
        var (live, draft) = (WithVoucher(order, v => v), WithVoucher(order, v => v with { Live = false }));
        await SaveAsync(live);
        await SaveAsync(draft);
        var (liveRow, draftRow) = (live.Vouchers[0].Row, draft.Vouchers[0].Row);
        Assert.Equal(Committed.PaidTwice, await SaveAsync(new() { Vouchers = [new(draftRow with { Live = true, Version = 1 }, 0)] }));
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Vouchers = [new(liveRow with { Live = false, Version = 1 }, 0)] }));
        Assert.Equal(Committed.Yes, await SaveAsync(new() { Vouchers = [new(draftRow with { Live = true, Version = 1 }, 0)] }));
    }

    static Change WithVoucher(Order order, Func<Voucher, Voucher> change)
    {
        var opening = Rows.Opening(Rows.Case(order));
        return opening with { Vouchers = [new(change(Rows.Voucher(opening.Cases[0].Row, 5_00)), null)] };
    }

    Task<Committed> ChangeAsync(Order order, MoneyDelta delta) => SaveAsync(Rows.Opening(Rows.Case(order)) with { Money = [delta] });

    async Task<Committed[]> AtOnceAsync(int count, Func<int, Change> change) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => SaveAsync(change(i)))));
}

public sealed class MoneyLimitsOnSqliteTests() : MoneyLimitsTests(TestDatabase.SqliteAsync);

public sealed class MoneyLimitsOnPostgresTests() : MoneyLimitsTests(TestDatabase.PostgresAsync);
