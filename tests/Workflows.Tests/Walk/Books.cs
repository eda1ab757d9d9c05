using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>What must hold of the whole database after any walk.</summary>
static class Books
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Following each history through its machines gives the rows of case, vouchers and parcels.</summary>
    public static async Task HistoriesGiveTheRowsAsync(TestShop shop)
    {
        var breaks = new List<ChainBreak>();
        await foreach (var (_, found) in shop.Get<ChainCheck>().CheckAllAsync(null, Cancel))
            breaks.AddRange(found);
        Assert.Empty(breaks);
    }

    /// <summary>Each account says what vouchers, platform payments and claims say.</summary>
    public static async Task BalanceAsync(TestShop shop)
    {
        var balance = await shop.Get<LedgerQueries>().BalanceAsync(new([shop.Id]), Cancel);
        Assert.Equal(balance.DebitFen, balance.CreditFen);
        var vouchers = await shop.Database.AskAsync(db => db.Vouchers.ToListAsync(Cancel));
        var payments = await shop.Database.AskAsync(db => db.PlatformPayments.ToListAsync(Cancel));
        var claims = await shop.Database.AskAsync(db => db.Claims.ToListAsync(Cancel));
        var cash = vouchers.Where(v => v.Channel != Channel.Coupon).ToList();

        Assert.Equal(-Sum(cash.Where(v => v.State == States.Signed || v.State == States.ReceivedByFinance)), Of(Account.CompensationPayable));
        Assert.Equal(-Sum(cash.Where(IsPaid)) - payments.Where(p => p.Kind == PlatformPaymentKind.Refund).Sum(p => p.AmountFen) + claims.Sum(c => c.ReceivedFen),
            Of(Account.AlipayBalance));
        Assert.Equal(-Sum(vouchers.Where(v => v.Channel == Channel.Coupon && v.State == States.Reconciled)), Of(Account.CouponsOutstanding));
        Assert.Equal(claims.Sum(c => c.OwedFen), Of(Account.ClaimsReceivable));

        long Of(Account account) => balance.Accounts.FirstOrDefault(a => a.Account == account)?.BalanceFen ?? 0;
    }

    /// <summary>What an order has reserved and paid is the sum of its vouchers, and never more than the buyer paid, save by what the platform gave.</summary>
    public static async Task OrdersAddUpAsync(TestShop shop)
    {
        var vouchers = (await shop.Database.AskAsync(db => db.Vouchers.ToListAsync(Cancel))).ToLookup(v => v.OrderId);
        var payments = (await shop.Database.AskAsync(db => db.PlatformPayments.ToListAsync(Cancel))).ToLookup(p => p.OrderId);
        foreach (var money in await shop.Database.AskAsync(db => db.OrderMoney.ToListAsync(Cancel)))
        {
            var own = vouchers[money.OrderId].ToList();
            Assert.Equal(
                (Sum(own.Where(v => v.Reserved && Is(v, Pot.Returned))), Sum(own.Where(v => IsPaid(v) && Is(v, Pot.Returned))),
                    Sum(own.Where(v => v.Reserved && Is(v, Pot.Cost))), Sum(own.Where(v => IsPaid(v) && Is(v, Pot.Cost)))),
                (money.ReservedFen, money.PaidOutFen, money.CostReservedFen, money.CostPaidFen));
            Assert.Equal(payments[money.OrderId].Where(p => p.CountsAgainstPaid).Sum(p => p.AmountFen), money.PlatformFen);
            Assert.Equal(payments[money.OrderId].Where(p => !p.CountsAgainstPaid).Sum(p => p.AmountFen), money.InsuredFen);
            Assert.True(money.ReservedFen + money.PaidOutFen <= money.PaidFen && money.CostReservedFen + money.CostPaidFen <= money.CostCapFen);
        }
    }

    /// <summary>Whoever is open waits for a deadline that is still to come, or for a voucher or parcel that runs; and each deadline fired by one row.</summary>
    public static async Task NothingWaitsUnwatchedAsync(TestShop shop)
    {
        await using var db = shop.Database.Open();
        var dues = (await db.Dues.Where(d => d.State != DueState.Cancelled).ToListAsync(Cancel)).ToLookup(d => d.SubjectId);
        var cases = await db.Cases.ToListAsync(Cancel);
        var parts = (await db.Vouchers.ToListAsync(Cancel)).Cast<Subject>().Concat(await db.Parcels.ToListAsync(Cancel)).ToList();
        var running = parts.Where(p => p.Runs()).Select(p => p.CaseId).ToHashSet();
        Assert.Empty(cases.Concat(parts).Where(s => s.State.Category != Category.Closed && dues[s.Id].All(d => d.State != DueState.Open || d.Then == Then.Warn)
            && !(s is Case && running.Contains(s.Id)) && !Ends(s)).Select(s => $"{s.Kind} {s.Id} in {s.State}"));
        Assert.DoesNotContain(dues.SelectMany(d => d), d => d.State == DueState.Open && d.At <= shop.Clock.Now);
        var fired = dues.SelectMany(d => d).Where(d => d.State == DueState.Fired).Select(d => (Guid?)d.Id).Order();
        Assert.Equal(fired, (await db.History.Where(h => h.DueId != null).Select(h => h.DueId).ToListAsync(Cancel)).Order());

        static bool Ends(Subject subject) => subject.State.Category == Category.Closed;
    }

    static bool IsPaid(Voucher v) => v.State == States.Paid || v.State == States.Reconciled;

    static bool Is(Voucher v, Pot pot) => Remedies.Of(v.Remedy).Pot == pot;

    static long Sum(IEnumerable<Voucher> vouchers) => vouchers.Sum(v => v.AmountFen);
}
