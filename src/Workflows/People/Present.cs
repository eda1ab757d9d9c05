namespace AfterSales.Workflows.People;

/// <summary>What somebody does at a case.</summary>
public enum Doing
{
    /// <summary>Has it open.</summary>
    Looking = 1,
    /// <summary>Writes an answer, a note or a form.</summary>
    Typing,
}

/// <summary>Somebody is at a case until then, unless they say so again.</summary>
public sealed record Present
{
    public required Guid CaseId { get; init; }
    public required Guid UserId { get; init; }
    public required Guid ShopId { get; init; }
    public required Doing Doing { get; init; }

    /// <summary>By the real clock: a screen speaks up every few seconds of it, however fast a demo runs.</summary>
    public required DateTimeOffset Until { get; init; }
}
