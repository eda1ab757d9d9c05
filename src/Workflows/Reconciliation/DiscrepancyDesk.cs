using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
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
public sealed class DiscrepancyDesk(IDbContextFactory<ShopDb> databases, Rounds rounds, Reconciler reconciler, Editions editions)
{
    /// <summary>
    /// Matches a line with what it is for. Ends what was open about both, and reconciles the voucher; where the amounts differ the difference stays open and the
    /// voucher as it is, until a supervisor explains it.
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
            return await WrongAsync(db, line, match, actor, cancel) ?? await MatchedAsync(db, line, match, actor, round.Now, cancel);
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
            if (line?.VoucherId is { } paid && OwnPayment(await db.Vouchers.AsNoTracking().FirstAsync(v => v.Id == paid, cancel), actor) is { } own)
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

    static NotAllowed? Wrong(Discrepancy discrepancy, string reason, Actor actor, DateTimeOffset now) =>
        discrepancy.EndedAt is not null ? new(Bar.State, "discrepancyEnded", "该差异已结束", "This discrepancy has ended")
        : discrepancy.Kind == DiscrepancyKind.PlatformExcess
            ? new(Bar.State, "recoverOrWriteOff", "平台多退须追回或核销", "What the platform returned beyond the limit is recovered or written off")
        : now >= discrepancy.DueAt && actor.Role != Role.Supervisor ? new(Bar.Role, "notYours", "已超过三个财务工作日，由主管处理", "Three finance days are over: a supervisor ends it")
        : Discrepancies.IsByHand(discrepancy) && actor.Role != Role.Supervisor
            ? new(Bar.Role, "notYours", "人工核对后仍有差额，由主管处理", "A match by hand left a difference: a supervisor ends it")
        : WrongReason(reason);

    static async Task<NotAllowed?> WrongAsync(ShopDb db, StatementLine line, ByHand match, Actor actor, CancellationToken cancel)
    {
        if (WrongReason(match.Reason) is { } wrong)
            return wrong;
        if (match.VoucherId is null == match.PaymentId is null)
            return new(Bar.Input, "matchWithOne", "请填写凭证或平台付款之一", "Name either a voucher or a payment of the platform");
        if (line.OutFen == 0 || line is { Bucket: Bucket.Matched })
            return new(Bar.State, "lineSettled", "该流水不是待核对的支出：收入或已核对的流水不再核对", "This line is no expense that waits for a match: it is income, or matched already");
        if (match.PaymentId is { } payment)
            return await db.PlatformPayments.AnyAsync(p => p.Id == payment && p.ShopId == line.ShopId, cancel) ? null
                : new(Bar.Input, "foreignPayment", "没有这笔平台付款", "There is no such payment of the platform");
        var voucher = await db.Vouchers.AsNoTracking().FirstOrDefaultAsync(v => v.Id == match.VoucherId && v.ShopId == line.ShopId, cancel);
        return voucher is null || voucher.Channel == Channel.Coupon ? new(Bar.Input, "foreignVoucher", "没有这张凭证", "There is no such voucher")
            : voucher.PaidAt is null ? new(Bar.State, "voucherNotPaid", "凭证未标记为已付：请先办理付款并填写支付流水号，再核对", "The voucher is not marked paid: mark it paid with its flow number first, then match")
            : OwnPayment(voucher, actor);
    }

    /// <summary>Who paid does not confirm the payment: a match by hand reconciles the voucher on one person's word.</summary>
    static NotAllowed? OwnPayment(Voucher voucher, Actor actor) => actor.UserId is not { } user || user != voucher.PaidBy ? null
        : new(Bar.Role, "otherHandMatches", $"凭证{voucher.Number}是您付的：请另一位财务或主管核对", $"You paid voucher {voucher.Number}: somebody else of finance or a supervisor matches its line");

    async Task<Outcome> MatchedAsync(ShopDb db, StatementLine line, ByHand match, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var (bookFen, order, @case) = await BookedAsync(db, match, cancel);
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
        Guid[] subjects = [line.Id, (match.VoucherId ?? match.PaymentId)!.Value];
        var open = await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == line.ShopId && d.EndedAt == null && Discrepancies.OfMatching.Contains(d.Kind)
            && (subjects.Contains(d.SubjectId) || d.LineId == line.Id)).ToListAsync(cancel);
        var left = matched.Bucket == Bucket.Matched ? null : Discrepancies.LeftBy(matched, bookFen, order, @case, now, editions.Rulebook.Calendar);
        // matched before with something else that differs too: the same discrepancy goes on
        var before = left is null ? null : open.Find(Discrepancies.IsByHand);
        return new LineMatched(matched, new()
        {
            StatementLines = [new(matched, line.Version)],
            Discrepancies =
            [
                .. open.Where(d => d != before).Select(d => Ended(d, actor, match.Reason, now)),
                .. left is null ? [] : new[] { before is null ? new Saved<Discrepancy>(left, null)
                    : new(Discrepancies.Anew(left, before) with { Version = before.Version + 1 }, before.Version) },
            ],
        });
    }

    static async Task<(long Fen, Guid Order, Guid? Case)> BookedAsync(ShopDb db, ByHand match, CancellationToken cancel)
    {
        if (match.PaymentId is { } id)
        {
            var payment = await db.PlatformPayments.AsNoTracking().FirstAsync(p => p.Id == id, cancel);
            return (payment.AmountFen, payment.OrderId, null);
        }
        var voucher = await db.Vouchers.AsNoTracking().FirstAsync(v => v.Id == match.VoucherId, cancel);
        return (voucher.AmountFen, voucher.OrderId, voucher.CaseId);
    }

    static Saved<Discrepancy> Ended(Discrepancy d, Actor actor, string reason, DateTimeOffset now) =>
        new(d with { EndedAt = now, EndedById = actor.UserId, EndReason = reason, Version = d.Version + 1 }, d.Version);

    static NotAllowed? WrongReason(string reason) => Normalise.SaysSomething(reason, CaseDesk.LongestText) ? null
        : new(Bar.Input, "textLength", $"请填写1到{CaseDesk.LongestText}字的原因", $"Write a reason of 1 to {CaseDesk.LongestText} characters");
}
