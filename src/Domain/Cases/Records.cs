using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Cases;

/// <summary>A stored file of a case, addressed by its content's SHA-256.</summary>
public sealed record Evidence
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required EvidenceKind Kind { get; init; }
    public required string FileName { get; init; }
    public required string MediaType { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The same of the picture without its metadata; null for what is no picture.</summary>
    public string? ImageSha256 { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? By { get; init; }

    /// <summary>Medical or otherwise sensitive: shown to supervisors only (PIPL 28-29).</summary>
    public bool Restricted { get; init; }
}

/// <summary>快递索赔: a receivable from a courier. Filed within 48 h of the finding, paid or written off at 30 days. Amounts in fen.</summary>
public sealed record CourierClaim
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid OrderId { get; init; }
    public required ClaimState State { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public required DateTimeOffset FileBy { get; init; }
    public long AmountFen { get; init; }
    public string? Courier { get; init; }
    public string? Ticket { get; init; }
    public DateTimeOffset? FiledAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public long ReceivedFen { get; init; }

    /// <summary>When it was last chased, and how often.</summary>
    public DateTimeOffset? ChasedAt { get; init; }
    public int Chases { get; init; }
}

/// <summary>Where a courier claim stands.</summary>
public enum ClaimState { ToFile = 1, Filed, Received, WrittenOff }

/// <summary>
/// One upheld complaint, counted once per case for that agent in the Shanghai month of the service act: 1st 50, 2nd 100, 3rd review.
/// The figure is a proposal for a supervisor, never a deduction.
/// </summary>
public sealed record Complaint(Guid CaseId, Guid ShopId, Guid AgentId, string Month, DateTimeOffset At);

/// <summary>A deadline of one subject, a row in a table that the clock reads. Written and ended in the transaction of the move that causes it.</summary>
public sealed record Due
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required SubjectKind Subject { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>Which deadline of the machine: <see cref="Deadline.Code"/>, with a counter where it repeats.</summary>
    public required string Code { get; init; }
    public required Then Then { get; init; }

    /// <summary>Code of the Clock's move where <see cref="Then"/> is Move.</summary>
    public string? Move { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required DateTimeOffset At { get; init; }
    public DueState State { get; init; } = DueState.Open;
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What became of a deadline.</summary>
public enum DueState { Open = 1, Fired, Cancelled }
