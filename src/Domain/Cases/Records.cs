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
