using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>
/// Payouts that were reversed though a statement shows that the money left: asked back from the moment of the reversal until a line brings it back or somebody
/// says why not.
/// </summary>
public sealed class Reversals(IDbContextFactory<ShopDb> databases, Editions editions)
{
    /// <summary>What follows from this reversal: an exception for each line out, unless the money is back already.</summary>
    public async Task<Change> AskBackAsync(Voucher reversed, Order order, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await ReadAsync(new(db, order.ShopId, cancel), [], [Surroundings.OfVoucher(reversed, order)]);
        return new()
        {
            StatementLines = [.. found.Back.Select(f => new Saved<StatementLine>(f.Line with
            {
                Bucket = f.Bucket, Stage = f.Stage, VoucherId = reversed.Id, MatchedAt = now, Version = f.Line.Version + 1,
            }, f.Line.Version))],
            Discrepancies = [.. found.Asked(order.ShopId, now, editions.Rulebook.Calendar).Select(d => new Saved<Discrepancy>(d, null))],
        };
    }

    /// <summary>All of the shop's, with these lines as they are seen now.</summary>
    internal static async Task<Found> FindAsync(Surroundings around, IReadOnlyList<StatementLine> seen) =>
        await ReadAsync(around, seen, await around.ReversedAsync(seen.Where(l => l.OutFen > 0).Select(l => l.VoucherId).OfType<Guid>().Distinct()));

    static async Task<Found> ReadAsync(Surroundings around, IReadOnlyList<StatementLine> seen, IReadOnlyList<Payable> reversed)
    {
        if (reversed.Count == 0)
            return new([], []);
        var ids = reversed.ToDictionary(v => v.Id);
        var known = seen.Concat(await around.LinesOfVouchersAsync(ids.Keys)).DistinctBy(l => l.Id).ToList();
        var left = known.Where(l => l.VoucherId is { } id && ids.TryGetValue(id, out var voucher) && Recovery.Left(l, voucher)).ToList();
        if (left.Count == 0)
            return new([], []);
        var came = await around.LinesInAsync(left.Select(l => l.OutFen).Distinct(), left.Min(l => l.At));
        var (back, missing) = Recovery.Of(reversed, [.. left, .. known.Concat(came).Where(l => l.InFen > 0).DistinctBy(l => l.Id)]);
        return new(back, missing);
    }

    /// <param name="Back">Lines in that brought a payout back.</param>
    /// <param name="Missing">Lines out whose money is not back.</param>
    internal sealed record Found(IReadOnlyList<Finding> Back, IReadOnlyList<Finding> Missing)
    {
        public IReadOnlyList<Discrepancy> Asked(Guid shopId, DateTimeOffset now, ShopCalendar calendar) =>
            Discrepancies.Wanted(shopId, new(Missing, [], []), _ => null, now, calendar);

        /// <summary>What somebody explained about the payment before it was reversed explains nothing of the reversal.</summary>
        public bool StillSaysSo(Discrepancy ended) => ended.Kind != DiscrepancyKind.PaidNotInSystem
            || Missing.FirstOrDefault(f => f.Line.Id == ended.SubjectId)?.For?.ReversedAt is not { } reversed || ended.EndedAt >= reversed;
    }
}
