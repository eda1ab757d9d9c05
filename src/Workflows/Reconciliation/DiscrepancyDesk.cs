using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>A person matched a line.</summary>
public sealed record LineMatched(StatementLine Line, Change? Change) : Stored(Change);

/// <summary>A person explained a discrepancy.</summary>
public sealed record DiscrepancyEnded(Discrepancy Discrepancy, Change? Change) : Stored(Change);

/// <summary>What a person matches a line with: a voucher or a payment of the platform, and why.</summary>
public sealed record ByHand(Guid? VoucherId, Guid? PaymentId, string Reason);

/// <summary>
/// What people do about discrepancies: match a line by hand, or explain what no match explains. Finance, or a supervisor; once overdue, or
/// where a match by hand leaves a difference, only a supervisor explains.
/// </summary>
public sealed partial class DiscrepancyDesk(IDbContextFactory<ShopDb> databases, Rounds rounds, Reconciler reconciler, Editions editions)
{
    /// <summary>
    /// Matches a line with what it is for. Ends what was open about both, and reconciles the voucher; where the amounts differ the difference stays open and the
    /// voucher as it is, until a supervisor explains it. A line in is the return of a reversed voucher's money.
    /// </summary>
    public async Task<Outcome> MatchAsync(Guid shopId, Guid lineId, ByHand match, int seen, Actor actor, Keyed? keyed, CancellationToken cancel)
    {
        var outcome = await rounds.RunAsync(keyed, lineId, async round =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await db.StatementLines.AsNoTracking().FirstOrDefaultAsync(l => l.Id == lineId && l.ShopId == shopId, cancel) is not { } line)
                return new Unknown();
            if (seen != line.Version)
                return new Stale(line.Version);
            if (line.InFen > 0)
                return await ReturnedAsync(db, line, match, actor, round.Now, cancel);
            // the order is read before it is asked which lines hold the payment: who was faster has changed it
            var booked = await BookedAsync(db, shopId, match, cancel);
            var open = await OpenAsync(db, line, match, cancel);
            return await WrongAsync(db, line, match, open, actor, round.Now, cancel) is { } wrong ? wrong
                : Matched(line, match, booked!.Value, open, await LeftAloneAsync(db, line, match, round.Now, cancel), actor, round.Now);
        }, cancel);
        await reconciler.CatchUpAsync(shopId, cancel);
        return outcome;
    }

    /// <summary>Ends a discrepancy with a reason. Nothing else changes, but for what a match by hand left: its line counts as matched from then on.</summary>
    public async Task<Outcome> EndAsync(Guid shopId, Guid id, string reason, int seen, Actor actor, Keyed? keyed, CancellationToken cancel)
    {
        var outcome = await rounds.RunAsync(keyed, id, async round =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await db.Discrepancies.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.ShopId == shopId, cancel) is not { } discrepancy)
                return new Unknown();
            if (seen != discrepancy.Version)
                return new Stale(discrepancy.Version);
            if (Wrong(discrepancy, reason, actor, round.Now) is { } wrong)
                return wrong;
            var ended = Ended(discrepancy, actor, reason, round.Now);
            var line = Discrepancies.IsByHand(discrepancy) ? await db.StatementLines.AsNoTracking().FirstAsync(l => l.Id == discrepancy.LineId, cancel) : null;
            if ((line?.VoucherId ?? discrepancy.VoucherId) is { } paid && OwnPayment(await db.Vouchers.AsNoTracking().FirstAsync(v => v.Id == paid, cancel), actor) is { } own)
                return own;
            return new DiscrepancyEnded(ended.Row, new()
            {
                StatementLines = line is null ? [] : [new(line with { Bucket = Bucket.Matched, Version = line.Version + 1 }, line.Version)],
                Discrepancies = [ended],
            });
        }, cancel);
        await reconciler.CatchUpAsync(shopId, cancel);
        return outcome;
    }

    LineMatched Matched(StatementLine line, ByHand match, (long Fen, Order Order, Guid? Case) booked, IReadOnlyList<Discrepancy> open,
        IReadOnlyList<Discrepancy> leftAlone, Actor actor, DateTimeOffset now)
    {
        var (bookFen, order, @case) = booked;
        var matched = line with
        {
            Bucket = line.OutFen == bookFen ? Bucket.Matched : Bucket.AmountDiff,
            Stage = MatchStage.ByHand,
            VoucherId = match.VoucherId,
            PaymentId = match.PaymentId,
            MatchedById = actor.UserId,
            MatchedAt = now,
            MatchReason = match.Reason,
            Version = line.Version + 1,
        };
        var left = matched.Bucket == Bucket.Matched ? null : Discrepancies.LeftBy(matched, bookFen, order.Id, @case, now, editions.Rulebook.Calendar);
        // matched before with something else that differs too: the same discrepancy goes on
        var before = left is null ? null : open.FirstOrDefault(Discrepancies.IsByHand);
        return new(matched, new()
        {
            // two people who match two lines with the same payment meet at its order: the second reads again, and it is held
            Orders = [new(order with { Version = order.Version + 1 }, order.Version)],
            StatementLines = [new(matched, line.Version)],
            Discrepancies =
            [
                .. open.Where(d => d != before).Select(d => Ended(d, actor, match.Reason, now)),
                .. left is null ? [] : new[] { before is null ? new Saved<Discrepancy>(left, null)
                    : new(Discrepancies.Anew(left, before) with { Version = before.Version + 1 }, before.Version) },
                .. leftAlone.Select(d => new Saved<Discrepancy>(d, null)),
            ],
        });
    }

    /// <summary>What the books have for it; null where there is no such thing in the shop.</summary>
    static async Task<(long Fen, Order Order, Guid? Case)?> BookedAsync(ShopDb db, Guid shopId, ByHand match, CancellationToken cancel)
    {
        if (await db.PlatformPayments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == match.PaymentId && p.ShopId == shopId, cancel) is { } payment)
            return (payment.AmountFen, await OrderAsync(payment.OrderId), null);
        return await db.Vouchers.AsNoTracking().FirstOrDefaultAsync(v => v.Id == match.VoucherId && v.ShopId == shopId, cancel) is { } voucher
            ? (voucher.AmountFen, await OrderAsync(voucher.OrderId), voucher.CaseId) : null;

        Task<Order> OrderAsync(Guid order) => db.Orders.AsNoTracking().FirstAsync(o => o.Id == order, cancel);
    }

    /// <summary>A voucher that loses its line to another one is missing again, whoever ended that before.</summary>
    async Task<IReadOnlyList<Discrepancy>> LeftAloneAsync(ShopDb db, StatementLine line, ByHand match, DateTimeOffset now, CancellationToken cancel)
    {
        if (line.Stage != MatchStage.ByHand || line.VoucherId is not { } left || left == match.VoucherId
            || await db.Vouchers.AsNoTracking().FirstAsync(v => v.Id == left, cancel) is not { PaidAt: { } paid } voucher || voucher.State != States.Paid
            || await db.Discrepancies.AnyAsync(d => d.Kind == DiscrepancyKind.InSystemNotPaid && d.SubjectId == left && d.EndedAt == null, cancel)
            || await HolderAsync(db, line, l => l.VoucherId == left, cancel) is not null)
            return [];
        var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == voucher.OrderId, cancel);
        var covering = await db.Statements.Where(s => s.ShopId == line.ShopId && s.From <= paid && s.Until > paid).OrderBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancel);
        return Discrepancies.Wanted(line.ShopId, new([], [Surroundings.OfVoucher(voucher, order)], []), _ => covering, now, editions.Rulebook.Calendar);
    }

    /// <summary>What a match ends: what is open about the line, and about what it is matched with.</summary>
    static async Task<IReadOnlyList<Discrepancy>> OpenAsync(ShopDb db, StatementLine line, ByHand match, CancellationToken cancel)
    {
        Guid[] subjects = [line.Id, match.VoucherId ?? match.PaymentId ?? line.Id];
        return await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == line.ShopId && d.EndedAt == null && Discrepancies.OfMatching.Contains(d.Kind)
            && (subjects.Contains(d.SubjectId) || d.LineId == line.Id)).ToListAsync(cancel);
    }

    static Saved<Discrepancy> Ended(Discrepancy d, Actor actor, string reason, DateTimeOffset now) =>
        new(d with { EndedAt = now, EndedById = actor.UserId, EndReason = reason, Version = d.Version + 1 }, d.Version);
}
