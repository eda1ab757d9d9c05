using AfterSales.Domain.Cases;

namespace AfterSales.Domain.Money;

/// <summary>补偿方式.</summary>
public enum RemedyKind
{
    CashCompensation = 1, Coupon, RefundOnly, PartialRefund, ReturnRefund, Exchange, Reshipment, ReturnFreight, GiftValue, PriceDifference,
    Apology,
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

/// <summary>Who may give a remedy by default.</summary>
public enum LimitTier
{
    /// <summary>An agent: it costs no cash, or the law grants it.</summary>
    Agent = 1,
    /// <summary>By the ladder of <see cref="Limits"/>: an agent within the own limit, then manager, supervisor, the shop's owner.</summary>
    ByAmount,
}

/// <summary>One line of the table of remedies.</summary>
/// <param name="Pot">Against which limit it counts; None pays no cash.</param>
/// <param name="Voucher">A voucher is drafted (cash or coupon).</param>
/// <param name="ParcelOut">A parcel leaves for the buyer.</param>
/// <param name="ParcelIn">The buyer sends goods back.</param>
/// <param name="AwaitsReturn">Its voucher or outgoing parcel waits until the return is accepted.</param>
/// <param name="Tier">Who may give it by default.</param>
public sealed record Remedy(RemedyKind Kind, string Zh, Pot Pot, bool Voucher, bool ParcelOut, bool ParcelIn, bool AwaitsReturn, LimitTier Tier);

/// <summary>
/// The remedies as one table (machines.md section 4): pays? voucher? goods? waits for the return? who may give it? An apology alone is one too; it is
/// given by the move ApologyOnly and is no item of an offer.
/// </summary>
public static class Remedies
{
    public static readonly IReadOnlyList<Remedy> All =
    [
        //  kind                           name           pot           voucher parcel out  in     awaits return, tier
        new(RemedyKind.CashCompensation, "现金补偿",   Pot.Returned, true,   false,      false, false,         LimitTier.ByAmount),
        new(RemedyKind.Coupon,           "优惠券",     Pot.None,     true,   false,      false, false,         LimitTier.ByAmount),
        new(RemedyKind.RefundOnly,       "仅退款",     Pot.Returned, true,   false,      false, false,         LimitTier.ByAmount),
        new(RemedyKind.PartialRefund,    "部分退款",   Pot.Returned, true,   false,      false, false,         LimitTier.ByAmount),
        new(RemedyKind.ReturnRefund,     "退货退款",   Pot.Returned, true,   false,      true,  true,          LimitTier.Agent),
        new(RemedyKind.Exchange,         "换货",       Pot.None,     false,  true,       true,  true,          LimitTier.Agent),
        new(RemedyKind.Reshipment,       "补发",       Pot.None,     false,  true,       false, false,         LimitTier.Agent),
        new(RemedyKind.ReturnFreight,    "退货运费",   Pot.Cost,     true,   false,      false, true,          LimitTier.ByAmount),
        new(RemedyKind.GiftValue,        "赠品价值",   Pot.Cost,     true,   false,      false, false,         LimitTier.ByAmount),
        new(RemedyKind.PriceDifference,  "差价",       Pot.Returned, true,   false,      false, false,         LimitTier.ByAmount),
        new(RemedyKind.Apology,          "仅致歉",     Pot.None,     false,  false,      false, false,         LimitTier.Agent),
    ];

    public static Remedy Of(RemedyKind kind) => All[(int)kind - 1];
}

/// <summary>One item of an offer: what, how much (integer fen, 0 for goods), by which channel, for which basis and order line.</summary>
public sealed record RemedyItem(RemedyKind Kind, long AmountFen = 0, Channel? Channel = null, Basis? Basis = null, Guid? LineId = null);
