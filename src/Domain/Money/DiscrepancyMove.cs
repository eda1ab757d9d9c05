namespace AfterSales.Domain.Money;

/// <summary>A changed holiday gave an open discrepancy another day: what was due when before, and since when it is due when. Nobody changes or deletes it.</summary>
public sealed record DiscrepancyMove
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid DiscrepancyId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }

    /// <summary>Number of the newest holidays that were stored then; 0 where only those that ship were known.</summary>
    public required int Holidays { get; init; }
}
