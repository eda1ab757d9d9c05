using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>Money that came in: by hand it is the return of a payout that was reversed after it had left.</summary>
public sealed partial class DiscrepancyDesk
{
    /// <summary>
    /// Matches a line in with the reversed voucher whose money it brings back, and ends the exception that asked for it. Of the same amount and not older than the
    /// line out, as matching itself wants it: what came in parts is explained with a reason.
    /// </summary>
    static async Task<Outcome> ReturnedAsync(ShopDb db, StatementLine line, ByHand match, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (WrongReason(match.Reason) is { } wrong)
            return wrong;
        if (match.VoucherId is not { } id || match.PaymentId is not null)
            return new NotAllowed(Bar.Input, "matchWithVoucher", "收入只与已冲销、待追回的凭证核对", "Money that came in is matched with a reversed voucher whose money is asked back");
        if (line.Bucket is not null)
            return new NotAllowed(Bar.State, "lineSettled", "该流水已核对，不再核对", "This line is matched already");
        if (await db.Vouchers.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.ShopId == line.ShopId, cancel) is not { } voucher)
            return new NotAllowed(Bar.Input, "foreignVoucher", "没有这张凭证", "There is no such voucher");
        if ((OwnPayment(voucher, actor) ?? OwnVoucher(voucher, actor) ?? await OwnReversalAsync(db, voucher, actor, cancel)) is { } own)
            return own;
        if (await AskedBackAsync(db, line, voucher, cancel) is not { } asked)
            return new NotAllowed(Bar.State, "nothingAskedBack", $"凭证{voucher.Number}没有同样金额、待追回的支出：请核对凭证号，或写明原因结束差异",
                $"No payout of this amount is asked back for voucher {voucher.Number}: look at the number again, or end the discrepancy with the reason");
        if (now >= asked.DueAt && actor.Role != Role.Supervisor)
            return new NotAllowed(Bar.Role, "notYours", "差异已超过三个财务工作日，由主管核对", "What this would end has been open for three finance days: a supervisor matches it");
        var matched = line with
        {
            Bucket = Bucket.Matched,
            Stage = MatchStage.ByHand,
            VoucherId = voucher.Id,
            MatchedById = actor.UserId,
            MatchedAt = now,
            MatchReason = match.Reason,
            Version = line.Version + 1,
        };
        return new LineMatched(matched, new() { StatementLines = [new(matched, line.Version)], Discrepancies = [Ended(asked, actor, match.Reason, now)] });
    }

    /// <summary>The open exception on a line out of this amount, the oldest; of two people who bring the same one back the second finds it ended.</summary>
    static async Task<Discrepancy?> AskedBackAsync(ShopDb db, StatementLine line, Voucher voucher, CancellationToken cancel) => voucher.State != States.Reversed ? null
        : await (from d in db.Discrepancies.AsNoTracking()
                 join left in db.StatementLines on d.SubjectId equals left.Id
                 where d.ShopId == line.ShopId && d.Kind == DiscrepancyKind.PaidNotInSystem && d.EndedAt == null && d.VoucherId == voucher.Id
                     && left.VoucherId == voucher.Id && left.OutFen == line.InFen && left.At <= line.At
                     && (left.Bucket == Bucket.Matched || left.Bucket == Bucket.AmountDiff || left.Bucket == Bucket.RemarkBad)
                 orderby left.At
                 select d).FirstOrDefaultAsync(cancel);

    /// <summary>Who said that the money is back does not say besides which money it was.</summary>
    static async Task<NotAllowed?> OwnReversalAsync(ShopDb db, Voucher voucher, Actor actor, CancellationToken cancel) => actor.UserId is not { } user
        || !await db.History.AnyAsync(h => h.CaseId == voucher.CaseId && h.SubjectId == voucher.Id && h.Act == Moves.Reverse.Code && h.Kind == HistoryKind.Move && h.ActorId == user, cancel) ? null
        : new(Bar.Role, "otherHandMatches", $"凭证{voucher.Number}是您冲销的：请另一位财务或主管核对", $"You reversed voucher {voucher.Number}: somebody else of finance or a supervisor matches its return");
}
