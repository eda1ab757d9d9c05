using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>
    /// 凭证: any money out, whatever the amount, is listed, signed, and paid by another hand (A1 四.3). Nobody says that a voucher is reconciled: it follows from a
    /// stored line of the statement, or from the platform's refund.
    /// </summary>
    public static readonly Machine Voucher = new Machine("Voucher", "付款凭证", SubjectKind.Voucher, Edition: 1)
    {
        Start = Draft,
        Ends = [Reconciled, Reversed, Voided],
        Rows =
        [
            //  from               move              to                 who  needs                                                       effects
            new(Draft,             Sign,             Signed,            A,   [SignerConfirmed, WithinOwnLimit, RemarkValid, PayeeUsable, EvidenceForBasis, WithinPaid, NotPaidTwice,
                                                                              WithinBudget],                                             [Reserve, Accrue]),
            new(Draft,             RequestApproval,  AwaitingApproval,  J,   [RemarkValid, PayeeUsable, EvidenceForBasis, WithinPaid, NotPaidTwice], [Reserve]),
            new(AwaitingApproval,  Approve,          Signed,            M,   [SignerConfirmed, OtherHandApproves, WithinOwnLimit, WithinBudget], [Accrue]),
            new(AwaitingApproval,  Reject,           Draft,             M,   [ReasonGiven],                                              [Free]),
            new(Signed,            ReceiveVoucher,   ReceivedByFinance, F,   ChannelAlipay),
            new(Signed,            RefundOnPlatform, Paid,              AB,  [ChannelPlatform, OtherHandPays, RefundNumberGiven, RefundNumberFree, VoucherNotHeld, BalanceCovers],
                                                                                                                                         [PostPayment]),
            new(Signed,            IssueCoupon,      Reconciled,        A,   [ChannelCoupon, CouponNumberGiven, VoucherNotHeld],         [PostPayment]),
            new(ReceivedByFinance, Pay,              Paid,              F,   [OtherHandPays, FlowNumberGiven, FlowNumberFree, BalanceCovers, VoucherNotHeld],
                                                                                                                                         [PostPayment]),
            new(ReceivedByFinance, PaymentFailed,    Signed,            F,   ReasonGiven),
            new(Paid,              Reconcile,        Reconciled,        K,   LineMatched),
            new(Paid,              Reverse,          Reversed,          F,   [OtherHandReverses, ReasonGiven, NotTakenBackYet],          [PostReversal]),
            new(Reconciled,        Reverse,          Reversed,          F,   [OtherHandReverses, ReasonGiven, NotTakenBackYet],          [PostReversal]),
            new(Draft,             VoidVoucher,      Voided,            AFK, [ReasonGiven],                                              [Free]),
            new(AwaitingApproval,  VoidVoucher,      Voided,            AFK, [ReasonGiven],                                              [Free]),
            new(Signed,            VoidVoucher,      Voided,            AFK, [ReasonGiven],                                              [Free]),
            new(ReceivedByFinance, VoidVoucher,      Voided,            AFK, [ReasonGiven],                                              [Free]),
        ],
        Deadlines =
        [
            //  if still in        by the clock      after              then
            new(Draft,             Clock.ShiftEnd,   0.Hours,           Then.Overdue),
            new(AwaitingApproval,  Clock.Staffed,    4.Hours,           Then.ToManager),
            new(AwaitingApproval,  Clock.Staffed,    8.Hours,           Then.ToSupervisor),
            new(Signed,            Clock.FinanceDay, 0.Hours,           Then.Overdue),
            new(ReceivedByFinance, Clock.Finance,    1.Days,            Then.Overdue),
            new(ReceivedByFinance, Clock.Natural,    3.Days,            Then.ToSupervisor),
            new(Paid,              Clock.Finance,    3.Days,            Then.ToSupervisor),
        ],
    }.Clocked();
}
