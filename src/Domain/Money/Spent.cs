namespace AfterSales.Domain.Money;

/// <summary>
/// What the shop gave so far, for the caps on sums of its <see cref="Limits"/>, in fen: vouchers set aside or paid and not taken back, on the shop day they
/// were set aside, coupons at face value; refunds of returns that passed inspection are the buyer's right and not in it. As committed when the case was
/// read: of two moves decided at the same moment neither sees the other.
/// </summary>
public sealed record Spent
{
    public static readonly Spent Nothing = new();

    /// <summary>To this order's buyer, by nick, in ninety shop days to today; an unknown buyer has no sum.</summary>
    public long BuyerNinetyDaysFen { get; init; }

    /// <summary>By who proposed it, today and in the shop month to today.</summary>
    public IReadOnlyDictionary<Guid, AgentSpent> Agents { get; init; } = new Dictionary<Guid, AgentSpent>();

    /// <summary>By the shop in its month to today.</summary>
    public long MonthFen { get; init; }

    /// <summary>Shares of the month's budget, in percent, whose reaching was told already.</summary>
    public IReadOnlyList<int> Told { get; init; } = [];
}

/// <summary>Given on one person's proposals, in fen.</summary>
public sealed record AgentSpent(long DayFen, long MonthFen);
