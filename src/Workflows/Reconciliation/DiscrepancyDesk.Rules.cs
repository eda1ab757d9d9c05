using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>Who may match a line with what, and who may end a discrepancy.</summary>
public sealed partial class DiscrepancyDesk
{
    static NotAllowed? Wrong(Discrepancy discrepancy, string reason, Actor actor, DateTimeOffset now) =>
        discrepancy.EndedAt is not null ? new(Bar.State, "discrepancyEnded", "该差异已结束", "This discrepancy has ended")
        : discrepancy.Kind == DiscrepancyKind.PlatformExcess
            ? new(Bar.State, "recoverOrWriteOff", "平台多退须追回或核销", "What the platform returned beyond the limit is recovered or written off")
        : now >= discrepancy.DueAt && actor.Role != Role.Supervisor ? new(Bar.Role, "notYours", "已超过三个财务工作日，由主管处理", "Three finance days are over: a supervisor ends it")
        : Discrepancies.IsByHand(discrepancy) && actor.Role != Role.Supervisor
            ? new(Bar.Role, "notYours", "人工核对后仍有差额，由主管处理", "A match by hand left a difference: a supervisor ends it")
        : WrongReason(reason);

    static async Task<NotAllowed?> WrongAsync(
        ShopDb db, StatementLine line, ByHand match, IReadOnlyList<Discrepancy> open, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (WrongReason(match.Reason) is { } wrong)
            return wrong;
        if (match.VoucherId is null == match.PaymentId is null)
            return new(Bar.Input, "matchWithOne", "请填写凭证或平台付款之一", "Name either a voucher or a payment of the platform");
        if (line.Bucket == Bucket.Matched)
            return new(Bar.State, "lineSettled", "该流水已核对，不再核对", "This line is matched already");
        if (open.Any(d => now >= d.DueAt) && actor.Role != Role.Supervisor)
            return new(Bar.Role, "notYours", "差异已超过三个财务工作日，由主管核对", "What this would end has been open for three finance days: a supervisor matches it");
        return match.PaymentId is { } payment ? await WrongPaymentAsync(db, line, payment, actor, cancel) : await WrongVoucherAsync(db, line, match.VoucherId!.Value, actor, cancel);
    }

    /// <summary>Who records a payment of the platform does not say besides which money it was: one person could explain any line away.</summary>
    static async Task<NotAllowed?> WrongPaymentAsync(ShopDb db, StatementLine line, Guid id, Actor actor, CancellationToken cancel)
    {
        // insurers pay themselves, compensation is taken from the deposit: neither is a line of the shop's account
        if (await db.PlatformPayments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.ShopId == line.ShopId
            && (p.Kind == PlatformPaymentKind.Refund || p.Kind == PlatformPaymentKind.Advance), cancel) is not { } payment)
            return new(Bar.Input, "foreignPayment", "没有这笔平台退款", "There is no such refund of the platform");
        if (await db.Ledger.AnyAsync(e => e.SourceId == id && e.Kind == EntryKind.PlatformPayment && e.ActorId != null && e.ActorId == actor.UserId, cancel))
            return new(Bar.Role, "otherHandMatches", $"平台付款{payment.Number}是您登记的：请另一位财务或主管核对",
                $"You recorded payment {payment.Number}: somebody else of finance or a supervisor matches a line with it");
        return await HolderAsync(db, line, l => l.PaymentId == id, cancel) is { } holder ? Held(holder) : null;
    }

    static async Task<NotAllowed?> WrongVoucherAsync(ShopDb db, StatementLine line, Guid id, Actor actor, CancellationToken cancel)
    {
        var voucher = await db.Vouchers.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.ShopId == line.ShopId, cancel);
        return voucher is null || voucher.Channel == Channel.Coupon ? new(Bar.Input, "foreignVoucher", "没有这张凭证", "There is no such voucher")
            : voucher.PaidAt is null ? new(Bar.State, "voucherNotPaid", "凭证未标记为已付：请先办理付款并填写支付流水号，再核对", "The voucher is not marked paid: mark it paid with its flow number first, then match")
            : (OwnPayment(voucher, actor) ?? OwnVoucher(voucher, actor)) is { } own ? own
            : await HolderAsync(db, line, l => l.VoucherId == id, cancel) is { } holder ? Held(holder)
            : voucher.State == States.Paid ? null
            : new(Bar.State, "voucherSettled", $"凭证{voucher.Number}已核对或已冲销，不再核对其他流水：请追回该笔支出，或写明原因结束差异",
                $"Voucher {voucher.Number} is reconciled or reversed and takes no other line: get this money back, or end the discrepancy with the reason");
    }

    /// <summary>Another expense that is matched with the same, by the stages or by hand.</summary>
    static Task<string?> HolderAsync(ShopDb db, StatementLine line, System.Linq.Expressions.Expression<Func<StatementLine, bool>> same, CancellationToken cancel) =>
        db.StatementLines.Where(l => l.ShopId == line.ShopId && l.Id != line.Id && l.OutFen > 0 && (l.Bucket == Bucket.Matched || l.Stage == MatchStage.ByHand))
            .Where(same).OrderBy(l => l.At).Select(l => l.FlowNumber).FirstOrDefaultAsync(cancel);

    static NotAllowed Held(string flow) => new(Bar.State, "matchedElsewhere", $"流水{flow}已与它核对，一笔付款不能核对两条流水：请追回本笔支出，或写明原因结束差异",
        $"Line {flow} is matched with it already, and one payment explains one line: get this money back, or end the discrepancy with the reason");

    /// <summary>Who paid does not confirm the payment: a match by hand reconciles the voucher on one person's word.</summary>
    static NotAllowed? OwnPayment(Voucher voucher, Actor actor) => actor.UserId is not { } user || user != voucher.PaidBy ? null
        : new(Bar.Role, "otherHandMatches", $"凭证{voucher.Number}是您付的：请另一位财务或主管核对", $"You paid voucher {voucher.Number}: somebody else of finance or a supervisor matches its line");

    /// <summary>Who wanted the money to go does not say that it went where it should.</summary>
    static NotAllowed? OwnVoucher(Voucher voucher, Actor actor) => actor.UserId is not { } user || (user != voucher.ProposedBy && user != voucher.RequestedBy && user != voucher.SignedBy) ? null
        : new(Bar.Role, "otherHandMatches", $"凭证{voucher.Number}是您提议、申请或签批的：请财务或另一位主管核对",
            $"You proposed, requested or signed voucher {voucher.Number}: finance or another supervisor matches its line");

    static NotAllowed? WrongReason(string reason) => Normalise.SaysSomething(reason, CaseDesk.LongestText) ? null
        : new(Bar.Input, "textLength", $"请填写1到{CaseDesk.LongestText}字的原因", $"Write a reason of 1 to {CaseDesk.LongestText} characters");
}
