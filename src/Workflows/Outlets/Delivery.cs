namespace AfterSales.Workflows.Outlets;

/// <summary>One message to one receiver: tried until it is taken, or given up and then a dead letter.</summary>
public sealed record Delivery
{
    /// <summary>Also the nonce it is signed with: a receiver that was told twice knows it by this.</summary>
    public required Guid Id { get; init; }
    public required Guid ReceiverId { get; init; }
    public required Guid ShopId { get; init; }
    public required long OutboxId { get; init; }
    public required Guid CaseId { get; init; }
    public required string Act { get; init; }

    /// <summary>JSON as it is sent and signed.</summary>
    public required string Body { get; init; }

    /// <summary>Since when it has been tried, the last time anew.</summary>
    public required DateTimeOffset Since { get; init; }
    public int Attempts { get; init; }
    public required DateTimeOffset NextAttemptAt { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Given up: nothing is sent any more unless a supervisor says so.</summary>
    public DateTimeOffset? DeadAt { get; init; }

    /// <summary>The HTTP status of the last attempt; null where there was no answer.</summary>
    public int? LastStatus { get; init; }
    public string? LastError { get; init; }

    /// <summary>Until then, by the database's own clock in milliseconds since 1970, one of several servers works on it.</summary>
    public long? LeasedUntil { get; init; }
}
