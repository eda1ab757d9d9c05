using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Effects on the money of a voucher.</summary>
public static partial class Effects
{
    public static readonly Effect
        Reserve = Of("预留金额", "reserve", SetAside, Pays.Reserves, SubjectKind.Voucher),
        Free = Of("释放预留", "free the reservation", GiveUp, Pays.Frees, SubjectKind.Voucher),
        Accrue = Of("计提应付", "post what is owed", Owe, Pays.Reserves, SubjectKind.Voucher),
        PostPayment = Of("付款入账", "post the payment", PaidOut, Pays.Moves, SubjectKind.Voucher),
        PostReversal = Of("冲销分录", "reversing entries", TakeBack, Pays.Moves, SubjectKind.Voucher);

    static void SetAside(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        if (voucher.Reserved)
            return;
        turn.Reserve(voucher, 1);
        turn.Put(voucher with { Reserved = true, Live = true, SetAsideAt = facts.Now, RequestedBy = facts.Actor.UserId });
    }

    static void GiveUp(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        if (voucher.Reserved)
            turn.Reserve(voucher, -1);
        if (facts.Subject.State == States.Signed || facts.Subject.State == States.ReceivedByFinance)
            PostOwed(turn, voucher, EntryKind.Release, true);
        turn.Put(voucher with { Reserved = false, Live = false, SetAsideAt = null, Held = false, RequestedBy = null, SignedBy = null, SignedAt = null, Signature = null });
    }

    static void Owe(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        PostOwed(turn, voucher, EntryKind.Accrual, false);
    }

    static void PaidOut(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        turn.Reserve(voucher, -1);
        turn.PayOut(voucher, 1);
        if (voucher.Channel == Channel.Coupon)
            turn.Post(voucher.Id, EntryKind.Payment, Account.CouponsGranted, Account.CouponsOutstanding, voucher.AmountFen, voucher.Party);
        else
            turn.Post(voucher.Id, EntryKind.Payment, Account.CompensationPayable, Account.AlipayBalance, voucher.AmountFen, voucher.Party);
        turn.Put(voucher with { Reserved = false, PaidBy = facts.Actor.UserId, PaidAt = facts.Now });
    }

    static void TakeBack(Turn turn, Facts facts)
    {
        var voucher = Current(turn, facts);
        turn.PayOut(voucher, -1);
        if (voucher.Channel == Channel.Coupon)
            turn.Post(voucher.Id, EntryKind.Reversal, Account.CouponsOutstanding, Account.CouponsGranted, voucher.AmountFen, voucher.Party);
        else
        {
            turn.Post(voucher.Id, EntryKind.Reversal, Account.AlipayBalance, Account.CompensationPayable, voucher.AmountFen, voucher.Party);
            PostOwed(turn, voucher, EntryKind.Reversal, true);
        }
        turn.Put(voucher with { Live = false });
    }

    /// <summary>What is owed to the buyer, or the reverse of it; coupons are not owed before they are issued.</summary>
    static void PostOwed(Turn turn, Voucher voucher, EntryKind kind, bool reverse)
    {
        if (voucher.Channel == Channel.Coupon)
            return;
        var cost = Offers.IsRefund(voucher.Remedy) ? Account.SalesReturns : Account.AfterSalesExpense;
        turn.Post(voucher.Id, kind, reverse ? Account.CompensationPayable : cost, reverse ? cost : Account.CompensationPayable, voucher.AmountFen, voucher.Party);
    }

    static Voucher Current(Turn turn, Facts facts) => (Voucher)turn.File.SubjectOf(SubjectKind.Voucher, facts.Subject.Id);
}
