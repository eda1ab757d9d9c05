namespace AfterSales.Workflows.Store;

/// <summary>A message on its way out, written in the transaction of what it tells of. Its id orders the feed.</summary>
public sealed record OutboxRow
{
    public long Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required int Sequence { get; init; }
    public required int Version { get; init; }
    public required string Act { get; init; }
    public required DateTimeOffset At { get; init; }
}
