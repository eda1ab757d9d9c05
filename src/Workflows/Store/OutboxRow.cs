using AfterSales.Domain.Cases;

namespace AfterSales.Workflows.Store;

/// <summary>A message on its way out, written in the transaction of what it tells of. Its position orders the feed.</summary>
public sealed record OutboxRow
{
    public long Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required int Sequence { get; init; }
    public required int Version { get; init; }
    public required string Act { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Of the case after it.</summary>
    public Level Level { get; init; }
    public Guid? OwnerId { get; init; }

    /// <summary>
    /// Its place in the feed. On PostgreSQL ids are given before the commit, so a smaller one may be seen later; a place is given after it and is never followed by
    /// a smaller one. Null until then. On SQLite the id is the place.
    /// </summary>
    public long? Position { get; init; }

    public static OutboxRow Of(OutboxMessage message) => new()
    {
        ShopId = message.ShopId,
        CaseId = message.CaseId,
        Sequence = message.Sequence,
        Version = message.Version,
        Act = message.Act,
        At = message.At,
        Level = message.Level,
        OwnerId = message.OwnerId,
    };
}
