using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>What an offer means in money: defaults of an item, sums per pot, and the role that may give it by itself.</summary>
public static class Offers
{
    /// <summary>Refunds go back the way they came (domain.md 4.4); the rest by Alipay, a coupon as a coupon.</summary>
    public static Channel ChannelOf(RemedyItem item) => item.Channel ?? item.Kind switch
    {
        RemedyKind.Coupon => Channel.Coupon,
        RemedyKind.RefundOnly or RemedyKind.PartialRefund or RemedyKind.ReturnRefund => Channel.Platform,
        _ => Channel.Alipay,
    };

    public static Basis BasisOf(RemedyItem item, CaseKind kind) => item.Basis ?? item.Kind switch
    {
        RemedyKind.Coupon => Basis.Goodwill,
        RemedyKind.ReturnFreight => Basis.ReturnFreight,
        RemedyKind.GiftValue => Basis.Gift,
        RemedyKind.PriceDifference => Basis.PriceDifference,
        RemedyKind.CashCompensation => kind switch
        {
            CaseKind.NotAsExpected => Basis.Expectation,
            CaseKind.ServiceComplaint => Basis.Service,
            CaseKind.MissingItem => Basis.MissingItem,
            CaseKind.LateDelivery => Basis.LateShipment,
            CaseKind.TransitDamage => Basis.Damage,
            CaseKind.QualityDefect => Basis.Defect,
            _ => Basis.Goodwill,
        },
        _ => Basis.Goods,
    };

    public static bool IsRefund(RemedyKind kind) => kind is RemedyKind.RefundOnly or RemedyKind.PartialRefund or RemedyKind.ReturnRefund;

    /// <summary>It gives back some of the price of what was bought.</summary>
    public static bool ReturnsPrice(RemedyKind kind) => IsRefund(kind) || kind == RemedyKind.PriceDifference;

    /// <summary>What may still be given back of a line's price, in fen, on this order by any case of it.</summary>
    public static long LeftOnLine(CaseFile file, OrderLine line, Guid? exceptVoucher = null) => Math.Max(0, line.PriceFen
        - file.Vouchers.Concat(file.OrderVouchers).Where(v => v.Live && v.Id != exceptVoucher && v.LineId == line.Id && ReturnsPrice(v.Remedy)).Sum(v => v.AmountFen));

    /// <summary>A hundred million yuan: more is a slip of the keyboard, and sums of it stay countable.</summary>
    public const long LargestFen = 100_000_000_00;

    /// <summary>What Alipay transfers at least.</summary>
    public const long SmallestTransferFen = 10;

    public static long Sum(IEnumerable<RemedyItem> items, Pot pot) => Sum(items.Where(i => Remedies.Of(i.Kind).Pot == pot));

    public static long Sum(IEnumerable<RemedyItem> items) => items.Sum(i => Math.Clamp(i.AmountFen, 0, LargestFen));

    /// <summary>
    /// What is already paid for this basis on this order line, in words; null where nothing is. A partial refund or goodwill may follow another of a different
    /// amount. Coupons move no money: they are neither paid twice nor what something was paid with.
    /// </summary>
    public static string? Twin(CaseFile file, RemedyItem item, Guid? exceptVoucher = null)
    {
        var basis = BasisOf(item, file.Case.CaseKind);
        var line = item.LineId ?? file.Case.LineId;
        if (item.Kind == RemedyKind.ReturnFreight && file.Order.FreightInsured)
            return "freight insurance";
        if (item.Kind == RemedyKind.Coupon)
            return null;
        var equalOnly = item.Kind == RemedyKind.PartialRefund || basis == Basis.Goodwill;
        foreach (var payment in file.PlatformPayments)
            if (payment.Basis == basis && !(equalOnly && payment.AmountFen != item.AmountFen))
                return payment.Number;
        foreach (var voucher in file.Vouchers.Concat(file.OrderVouchers))
            if (voucher.Live && voucher.Remedy != RemedyKind.Coupon && voucher.Id != exceptVoucher && voucher.Basis == basis
                && (voucher.LineId == line || voucher.LineId is null || line is null) && !(equalOnly && voucher.AmountFen != item.AmountFen))
                return voucher.Number;
        return null;
    }
}
