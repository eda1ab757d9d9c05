using AfterSales.Domain.Cases;

namespace AfterSales.Api.Orders;

/// <summary>An order as staff see it. The phone is masked everywhere, and of an address stands the town; an export without a buyer shows none. Amounts in fen.</summary>
/// <param name="BuyerKnown">False where the report names no buyer: show 未知, unknown.</param>
/// <param name="WeightGrams">What the order's parcel weighed at dispatch.</param>
/// <param name="LeftFen">What may still be returned to the buyer.</param>
/// <param name="CostLeftFen">What may still be made good as costs (return freight, gift value).</param>
public sealed record OrderView(
    Guid Id, Guid ShopId, string Number, string? BuyerNick, string? BuyerPhone, string? Address, string? Status, long TotalFen, long PaidFen,
    long ReservedFen, long PaidOutFen, long PlatformFen, long LeftFen, long CostLeftFen, DateTimeOffset CreatedAt, DateTimeOffset? PaidAt,
    DateTimeOffset? ShippedAt, DateTimeOffset? SignedAt, DateTimeOffset? ConfirmedAt, string? Courier, string? Waybill, int? WeightGrams, bool FreightInsured,
    bool NoReasonReturnExcluded, bool BuyerKnown)
{
    public static OrderView Of(Order o, OrderMoney m) => new(
        o.Id, o.ShopId, o.Number, o.BuyerNick, Masked(o.BuyerPhone), TownOf(o.Address), o.Status, o.TotalFen, o.PaidFen, m.ReservedFen, m.PaidOutFen, m.PlatformFen,
        m.LeftFen, m.CostLeftFen, o.CreatedAt, o.PaidAt, o.ShippedAt, o.SignedAt, o.ConfirmedAt, o.Courier, o.Waybill, o.WeightGrams, o.FreightInsured,
        o.NoReasonReturnExcluded, o.BuyerNick is not null);

    /// <summary>An address as far as most exports tell it; what follows needs a reason, see <see cref="Cases.RevealBuyer"/>.</summary>
    public static string? TownOf(string? address)
    {
        const int Town = 9;
        return address is { Length: > Town } ? $"{address[..Town]}****" : address;
    }

    /// <summary>`138****1234`; whatever is too short for that shows nothing of itself.</summary>
    public static string? Masked(string? phone) => phone switch
    {
        null => null,
        { Length: >= 11 } => $"{phone[..3]}****{phone[^4..]}",
        { Length: >= 7 } => $"****{phone[^4..]}",
        _ => "****",
    };
}
