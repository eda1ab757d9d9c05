using AfterSales.Domain.Cases;

namespace AfterSales.Domain.Money;

/// <summary>补偿方式.</summary>
public enum RemedyKind
{
    CashCompensation = 1, Coupon, RefundOnly, PartialRefund, ReturnRefund, Exchange, Reshipment, ReturnFreight, GiftValue, PriceDifference,
}

/// <summary>Which limit of the order a payment counts against.</summary>
public enum Pot
{
    /// <summary>No cash leaves (coupon, goods).</summary>
    None,
    /// <summary>Returned to the buyer: refunds and cash, at most what the buyer paid.</summary>
    Returned,
    /// <summary>Costs made good (return freight, gift value): a cap of their own.</summary>
    Cost,
}

/// <summary>One line of the table of remedies.</summary>
/// <param name="Pot">Against which limit it counts; None pays no cash.</param>
/// <param name="Voucher">A voucher is drafted (cash or coupon).</param>
/// <param name="ParcelOut">A parcel leaves for the buyer.</param>
/// <param name="ParcelIn">The buyer sends goods back.</param>
/// <param name="AwaitsReturn">Its voucher or outgoing parcel waits until the return is accepted.</param>
public sealed record Remedy(RemedyKind Kind, string Zh, Pot Pot, bool Voucher, bool ParcelOut, bool ParcelIn, bool AwaitsReturn);

/// <summary>The ten remedies as one table (machines.md section 4): pays? voucher? goods? waits for the return?</summary>
public static class Remedies
{
    public static readonly IReadOnlyList<Remedy> All =
    [
        //  kind                           name           pot           voucher parcel out  in     awaits return
        new(RemedyKind.CashCompensation, "现金补偿",   Pot.Returned, true,   false,      false, false),
        new(RemedyKind.Coupon,           "优惠券",     Pot.None,     true,   false,      false, false),
        new(RemedyKind.RefundOnly,       "仅退款",     Pot.Returned, true,   false,      false, false),
        new(RemedyKind.PartialRefund,    "部分退款",   Pot.Returned, true,   false,      false, false),
        new(RemedyKind.ReturnRefund,     "退货退款",   Pot.Returned, true,   false,      true,  true),
        new(RemedyKind.Exchange,         "换货",       Pot.None,     false,  true,       true,  true),
        new(RemedyKind.Reshipment,       "补发",       Pot.None,     false,  true,       false, false),
        new(RemedyKind.ReturnFreight,    "退货运费",   Pot.Cost,     true,   false,      false, true),
        new(RemedyKind.GiftValue,        "赠品价值",   Pot.Cost,     true,   false,      false, false),
        new(RemedyKind.PriceDifference,  "差价",       Pot.Returned, true,   false,      false, false),
    ];

    public static Remedy Of(RemedyKind kind) => All[(int)kind - 1];
}

/// <summary>One item of an offer: what, how much (integer fen, 0 for goods), by which channel, for which basis and order line.</summary>
public sealed record RemedyItem(RemedyKind Kind, long AmountFen = 0, Channel? Channel = null, Basis? Basis = null, Guid? LineId = null);
