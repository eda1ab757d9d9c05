namespace AfterSales.Domain.People;

/// <summary>
/// A deputy of finance for a time (A1 四.3①: a named deputy may act). From inclusive, until exclusive; ended early where <see cref="EndedAt"/> is set.
/// </summary>
public sealed record Delegation
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>Who acts for finance.</summary>
    public required Guid DeputyId { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public int Version { get; init; }

    public bool Holds(DateTimeOffset now) => From <= now && now < Until && (EndedAt is null || now < EndedAt);
}
