using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Reconciliation;

/// <summary>A discrepancy, and the way to its line, voucher, case and order. Amount in fen; of an AmountDiff how much more the statement has, below zero: less.</summary>
/// <param name="Level">Supervisor from the third finance day on, while it is open.</param>
/// <param name="Moved">When changed holidays gave it another day, from which to which, the oldest first.</param>
/// <param name="LineVersion">The version of the line, for matching it by hand.</param>
public sealed record DiscrepancyView(
    Guid Id, Guid ShopId, DiscrepancyKind Kind, Level Level, long AmountFen, string Zh, string En, DateTimeOffset FoundAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt,
    Guid? EndedById, string? EndReason, int Version, Guid? StatementId, Guid? LineId, string? FlowNumber, int? LineVersion, Guid? VoucherId, string? VoucherNumber,
    Guid? PaymentId, Guid? OrderId, string? OrderNumber, Guid? CaseId, string? CaseNumber, IReadOnlyList<DiscrepancyView.DayMoved> Moved, DiscrepancyView.LineSaid? Line)
{
    /// <summary>What the line of the statement says; of whose account it is the end.</summary>
    public sealed record LineSaid(DateTimeOffset At, long InFen, long OutFen, string? CounterAccount, string? Remark);

    public sealed record DayMoved(DateTimeOffset At, DateTimeOffset From, DateTimeOffset To);

    public static async Task<IReadOnlyList<DiscrepancyView>> OfAsync(ShopDb db, IReadOnlyList<Discrepancy> rows, DateTimeOffset now, CancellationToken cancel)
    {
        var lines = await db.StatementLines.Where(l => rows.Select(d => d.LineId).Contains(l.Id)).AsNoTracking().ToDictionaryAsync(l => l.Id, cancel);
        var vouchers = await db.Vouchers.Where(v => rows.Select(d => d.VoucherId).Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Number, cancel);
        var orders = await db.Orders.Where(o => rows.Select(d => d.OrderId).Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Number, cancel);
        var cases = await db.Cases.Where(c => rows.Select(d => d.CaseId).Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancel);
        var moves = (await db.DiscrepancyMoves.AsNoTracking().Where(m => rows.Select(d => d.Id).Contains(m.DiscrepancyId)).OrderBy(m => m.Id).ToListAsync(cancel))
            .ToLookup(m => m.DiscrepancyId, m => new DayMoved(m.At, m.From, m.To));
        return [.. rows.Select(View)];

        DiscrepancyView View(Discrepancy d)
        {
            var line = d.LineId is { } id ? lines.GetValueOrDefault(id) : null;
            return new(d.Id, d.ShopId, d.Kind, LevelOf(d, now), d.AmountFen, d.Zh, d.En, d.FoundAt, d.DueAt, d.EndedAt, d.EndedById, d.EndReason, d.Version,
                d.StatementId, d.LineId, line?.FlowNumber, line?.Version, d.VoucherId, Named(vouchers, d.VoucherId), d.PaymentId, d.OrderId, Named(orders, d.OrderId),
                d.CaseId, Named(cases, d.CaseId), [.. moves[d.Id]],
                line is null ? null : new(line.At, line.InFen, line.OutFen, PayeeAccount.Masked(line.CounterAccount), line.Remark));
        }
    }

    public static Level LevelOf(Discrepancy d, DateTimeOffset now) => d.EndedAt is null && d.DueAt <= now ? Level.Supervisor : Level.None;

    static string? Named(Dictionary<Guid, string> names, Guid? id) => id is { } one ? names.GetValueOrDefault(one) : null;
}
