using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Finance;

/// <summary>How many, and how much in fen.</summary>
public sealed record Pile(int Count, long Fen);

/// <summary>Open discrepancies of a kind; how many of them are a supervisor's by now.</summary>
public sealed record OpenKind(DiscrepancyKind Kind, int Count, int Overdue);

/// <summary>What finance has before it now. Amounts are fen.</summary>
/// <param name="NextBatch">When the next batch is paid.</param>
/// <param name="ToReceive">Signed and not yet in finance's hands.</param>
/// <param name="ToPay">In its hands and not yet paid; held ones among them wait for the platform.</param>
/// <param name="Failed">Sent back because the payment failed.</param>
/// <param name="MonthToClose">The month that can be closed next.</param>
public sealed record FinanceDay(
    DateTimeOffset Now, DateTimeOffset NextBatch, Pile ToReceive, Pile ToPay, Pile Held, Pile PaidToday, Pile Failed, Pile ClaimsLate,
    IReadOnlyList<OpenKind> Discrepancies, string? MonthToClose);

/// <summary>Reads what finance has before it.</summary>
public sealed class FinanceDays(IDbContextFactory<ShopDb> databases, MonthCloseDesk closes, Editions editions, TimeProvider time)
{
    public async Task<FinanceDay> ReadAsync(Guid shopId, CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var vouchers = db.Vouchers.Where(v => v.ShopId == shopId && v.Channel == Channel.Alipay);
        var midnight = new DateTimeOffset(ShopCalendar.ShopDay(now), TimeOnly.MinValue, ShopCalendar.Offset).ToUniversalTime();
        var signed = vouchers.Where(v => v.State == States.Signed);
        var received = vouchers.Where(v => v.State == States.ReceivedByFinance);
        return new(
            now, PayoutBatch.For(now, editions.Rulebook.Calendar).At, await PileAsync(signed, cancel), await PileAsync(received, cancel), await PileAsync(received.Where(v => v.Held), cancel),
            await PileAsync(vouchers.Where(v => v.PaidAt >= midnight), cancel),
            await PileAsync(signed.Where(v => db.History.Any(h => h.CaseId == v.CaseId && h.SubjectId == v.Id && h.Act == Moves.PaymentFailed.Code)), cancel),
            await ClaimsLateAsync(db, shopId, now, cancel),
            await DiscrepanciesAsync(db, shopId, now, cancel),
            await closes.NextAsync(shopId, now, cancel));
    }

    static async Task<Pile> PileAsync(IQueryable<Voucher> vouchers, CancellationToken cancel) =>
        new(await vouchers.CountAsync(cancel), await vouchers.SumAsync(v => v.AmountFen, cancel));

    static async Task<Pile> ClaimsLateAsync(ShopDb db, Guid shopId, DateTimeOffset now, CancellationToken cancel)
    {
        var (chased, filed) = (now - Claim.ToBeChasedEvery, now - Claim.ToBeEndedIn);
        var late = db.Claims.Where(c => c.ShopId == shopId && ((c.State == ClaimState.ToFile && c.FileBy <= now)
            || (c.State == ClaimState.Filed && (c.FiledAt <= filed || (c.ChasedAt ?? c.FiledAt) <= chased))));
        return new(await late.CountAsync(cancel), await late.SumAsync(c => c.AmountFen - c.ReceivedFen, cancel));
    }

    static async Task<IReadOnlyList<OpenKind>> DiscrepanciesAsync(ShopDb db, Guid shopId, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.Discrepancies.Where(d => d.ShopId == shopId && d.EndedAt == null).GroupBy(d => d.Kind)
            .Select(g => new { g.Key, Count = g.Count(), Overdue = g.Count(d => d.DueAt <= now) }).ToListAsync(cancel);
        return [.. open.OrderBy(g => g.Key).Select(g => new OpenKind(g.Key, g.Count, g.Overdue))];
    }
}
