using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Reads what a shop gave so far, as far as its limits cap it: a sum that nothing is compared with is not added up.</summary>
sealed class Spending(ShopDb db, CancellationToken cancel)
{
    const int BuyerDays = 90;
    const int MostProposers = 10_000;

    public async Task<Spent> OfAsync(Order order, Limits limits, DateTimeOffset now)
    {
        var spent = new Spent();
        if (limits.BuyerNinetyDaysFen is not null && !string.IsNullOrEmpty(order.BuyerNick))
            spent = spent with { BuyerNinetyDaysFen = await ToBuyerAsync(order, now) };
        if ((limits.AgentDayFen ?? limits.AgentMonthFen ?? limits.MonthBudgetFen) is null)
            return spent;
        var day = ShopCalendar.ShopDay(now);
        var today = ShopCalendar.StartOf(day);
        var month = await Counted(order.ShopId, ShopCalendar.StartOf(day.AddDays(1 - day.Day)))
            .GroupBy(v => new { v.ProposedBy, Today = v.SetAsideAt >= today }).Select(g => new { g.Key.ProposedBy, g.Key.Today, Fen = g.Sum(v => v.AmountFen) })
            .OrderBy(s => s.ProposedBy).Take(MostProposers).ToListAsync(cancel);
        return spent with
        {
            Agents = month.Where(s => s.ProposedBy is not null).GroupBy(s => s.ProposedBy!.Value)
                .ToDictionary(g => g.Key, g => new AgentSpent(g.Where(s => s.Today).Sum(s => s.Fen), g.Sum(s => s.Fen))),
            MonthFen = month.Sum(s => s.Fen),
            Told = limits.MonthBudgetFen is null ? [] : await ToldAsync(order.ShopId, now),
        };
    }

    /// <summary>Vouchers that count, set aside at that instant or later.</summary>
    IQueryable<Voucher> Counted(Guid shopId, DateTimeOffset from) =>
        db.Vouchers.AsNoTracking().Where(v => v.ShopId == shopId && v.SetAsideAt >= from && v.Live && !v.ReturnPassed);

    Task<long> ToBuyerAsync(Order order, DateTimeOffset now) =>
        (from voucher in Counted(order.ShopId, ShopCalendar.StartOf(ShopCalendar.ShopDay(now).AddDays(1 - BuyerDays)))
         join other in db.Orders on voucher.OrderId equals other.Id
         where other.BuyerNick == order.BuyerNick
         select voucher.AmountFen).SumAsync(cancel);

    async Task<IReadOnlyList<int>> ToldAsync(Guid shopId, DateTimeOffset now)
    {
        var month = ShopCalendar.ShopMonth(now);
        return await db.BudgetAlerts.Where(a => a.ShopId == shopId && a.Month == month).Select(a => a.Percent).OrderBy(p => p)
            .Take(BudgetAlert.Shares.Count).ToListAsync(cancel);
    }
}
