namespace AfterSales.Domain.People;

/// <summary>A queue somebody keeps: its filters under a name, for themselves or for everybody of the shop.</summary>
public sealed record SavedView
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>Who made it, or who took it back from the shop.</summary>
    public required Guid OwnerId { get; init; }
    public required string Name { get; init; }

    /// <summary>The filters as they stand in the address of the queue, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Everybody of the shop has it; managers and supervisors change it.</summary>
    public bool Shared { get; init; }

    /// <summary>Where it stands among the others, the lowest first.</summary>
    public int Place { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Taken away; the row goes with the next clean-up.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
    public int Version { get; init; }
}
