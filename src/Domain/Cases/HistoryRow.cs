using AfterSales.Domain.Machines;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>What a history row tells of.</summary>
public enum HistoryKind
{
    /// <summary>A row of the machine was taken.</summary>
    Move = 1,
    /// <summary>Something that moves no state: opened, note, evidence, claim, drafted part.</summary>
    Deed,
    /// <summary>An attempt refused for money, wording or a duplicate.</summary>
    Refusal,
}

/// <summary>
/// One thing that happened in a case, to it or to a voucher or parcel of it. Written once, never changed; each row carries the hash of the row
/// before it in its case (the recipe is in docs/finance-and-audit.md).
/// </summary>
public sealed record HistoryRow
{
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>1, 2, 3... within the case, without a gap.</summary>
    public required int Sequence { get; init; }
    public required HistoryKind Kind { get; init; }
    public required SubjectKind Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required string Machine { get; init; }
    public required int Edition { get; init; }

    /// <summary>Content hash of the machine's edition, hex.</summary>
    public required string MachineHash { get; init; }

    /// <summary>Code of the move, or of the deed (see <see cref="Deeds"/>).</summary>
    public required string Act { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>Version of the subject after it.</summary>
    public required int Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required Role Role { get; init; }

    /// <summary>The idempotency key it was asked under, if any.</summary>
    public string? Key { get; init; }

    /// <summary>The deadline that caused it, if any.</summary>
    public Guid? DueId { get; init; }

    /// <summary>What was filled in (and for a refusal: what was lacking), JSON exactly as hashed.</summary>
    public required string Detail { get; init; }

    /// <summary>Hash of the row before, empty for the first.</summary>
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }
}
