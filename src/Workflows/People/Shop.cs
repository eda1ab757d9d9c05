namespace AfterSales.Workflows.People;

/// <summary>A shop: every row belongs to one, and people have a role per shop.</summary>
public sealed record Shop
{
    public required Guid Id { get; init; }

    /// <summary>Unique name, as people say it.</summary>
    public required string Name { get; init; }

    /// <summary>Made by the demo; its users exist only in Development on loopback.</summary>
    public bool Demo { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Secret for signed events, and the platform's own for its scheme; protected, never shown again. Null takes none.</summary>
    public string? WebhookSecret { get; init; }
    public string? PlatformSecret { get; init; }
}
