namespace AfterSales.Workflows.Store;

/// <summary>An edition of a machine as it was when first used: cases stay on theirs, so its JSON is kept for good.</summary>
public sealed record StoredEdition
{
    public required string Machine { get; init; }
    public required int Edition { get; init; }

    /// <summary>SHA-256 of the JSON, hex; every history row names it.</summary>
    public required string Hash { get; init; }
    public required string Json { get; init; }
    public required DateTimeOffset StoredAt { get; init; }
}
