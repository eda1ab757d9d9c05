using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>A month's budget and what is left of it, in fen. Budget, left and percent are null where no budget is set.</summary>
/// <param name="PolicyNumber">The policy in force at the month's end, or now in a month that has not ended; 0 for the defaults.</param>
/// <param name="LeftFen">Below 0 where more was given than the budget.</param>
/// <param name="Percent">Spent of the budget, whole percent, rounded down.</param>
public sealed record BudgetOfMonth(
    string Month, int PolicyNumber, long? BudgetFen, long SpentFen, long? LeftFen, long? Percent, IReadOnlyList<BudgetDay> Days, IReadOnlyList<BudgetMark> Alerts);

/// <summary>What was given on a day of the shop, and in the month up to its end.</summary>
/// <param name="Vouchers">How many vouchers that is.</param>
public sealed record BudgetDay(DateOnly Day, int Vouchers, long SpentFen, long TotalFen);

/// <summary>When a share of the budget was reached, and by which voucher.</summary>
public sealed record BudgetMark(int Percent, DateTimeOffset At, Guid VoucherId, string VoucherNumber, Guid CaseId, long BudgetFen, long SpentFen);

/// <summary>
/// Reads a shop's spending of a month: vouchers set aside in it or paid since, not voided, rejected or reversed, coupons at face value; refunds of
/// returns that passed inspection are left out. The same sum as the limits judge by.
/// </summary>
public sealed class BudgetQueries(IDbContextFactory<ShopDb> databases, TimeProvider time)
{
    public async Task<BudgetOfMonth> OfAsync(Guid shopId, DateOnly first, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (from, until, now) = (ShopCalendar.StartOf(first), ShopCalendar.StartOf(first.AddMonths(1)), time.Now);
        var policy = await Policies.InForceAsync(db, shopId, now < until ? now : until.AddMilliseconds(-1), cancel);
        var days = await DaysAsync(db, shopId, first, now, cancel);
        var (budget, spent) = (policy?.Limits.MonthBudgetFen, days.Sum(d => d.SpentFen));
        return new(ShopCalendar.ShopMonth(from), policy?.Number ?? 0, budget, spent, budget - spent, budget is > 0 ? spent * 100 / budget : null, days,
            await MarksAsync(db, shopId, ShopCalendar.ShopMonth(from), cancel));
    }

    /// <summary>Each day up to today; the index on when vouchers were set aside makes a day cheap.</summary>
    static async Task<IReadOnlyList<BudgetDay>> DaysAsync(ShopDb db, Guid shopId, DateOnly first, DateTimeOffset now, CancellationToken cancel)
    {
        var (days, total) = (new List<BudgetDay>(), 0L);
        for (var day = first; day.Month == first.Month && day <= ShopCalendar.ShopDay(now); day = day.AddDays(1))
        {
            var (from, until) = (ShopCalendar.StartOf(day), ShopCalendar.StartOf(day.AddDays(1)));
            var given = await db.Vouchers.Where(v => v.ShopId == shopId && v.Live && !v.ReturnPassed && v.SetAsideAt >= from && v.SetAsideAt < until)
                .GroupBy(v => v.ShopId).Select(g => new { Count = g.Count(), Fen = g.Sum(v => v.AmountFen) }).FirstOrDefaultAsync(cancel);
            total += given?.Fen ?? 0;
            days.Add(new(day, given?.Count ?? 0, given?.Fen ?? 0, total));
        }
        return days;
    }

    static async Task<IReadOnlyList<BudgetMark>> MarksAsync(ShopDb db, Guid shopId, string month, CancellationToken cancel) => await (
        from alert in db.BudgetAlerts.Where(a => a.ShopId == shopId && a.Month == month)
        join voucher in db.Vouchers on alert.VoucherId equals voucher.Id
        orderby alert.Percent
        select new BudgetMark(alert.Percent, alert.At, alert.VoucherId, voucher.Number, alert.CaseId, alert.BudgetFen, alert.SpentFen))
        .Take(BudgetAlert.Shares.Count).ToListAsync(cancel);
}
