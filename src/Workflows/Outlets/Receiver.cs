namespace AfterSales.Workflows.Outlets;

/// <summary>Somebody else's server that is told what happens in a shop. Only who owns the machine says which: a person signed in to the program cannot.</summary>
public sealed record Receiver
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required string Url { get; init; }

    /// <summary>The acts it is told of, separated by commas; null: all.</summary>
    public string? Acts { get; init; }

    /// <summary>It may lie on this machine or in this network.</summary>
    public required bool AllowLocal { get; init; }

    /// <summary>What its deliveries are signed by, protected by the keys in the data folder.</summary>
    public required string Secret { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>The place in the outbox up to which its deliveries have been made.</summary>
    public required long Position { get; init; }

    public bool Wants(string act) => Acts is null || Acts.Split(',').Contains(act);
}
