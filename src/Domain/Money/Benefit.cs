using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Money;

/// <summary>
/// All the buyer gets on an order, in fen, so that whoever gives more sees cash, coupons and the platform's money together (domain.md 6, stacking): what is drafted
/// in this case, what is set aside or paid in any case of the order, and what the platform and the insurer gave.
/// </summary>
public sealed record Benefit(long CashFen, long CouponFen, long PlatformFen)
{
    public long TotalFen => CashFen + CouponFen + PlatformFen;

    public static Benefit Of(CaseFile file)
    {
        var given = file.Vouchers.Where(v => v.State != States.Voided && v.State != States.Reversed).Concat(file.OrderVouchers).ToLookup(v => v.Channel == Channel.Coupon);
        return new(given[false].Sum(v => v.AmountFen), given[true].Sum(v => v.AmountFen), file.PlatformPayments.Sum(p => p.AmountFen));
    }
}
