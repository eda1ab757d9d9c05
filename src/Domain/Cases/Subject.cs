using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Cases;

/// <summary>What a machine moves: a case, or a voucher or parcel of one. Immutable; a move makes the next one.</summary>
public abstract record Subject
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>The case it belongs to; a case's own id for a case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The machine and the edition pinned when it was opened.</summary>
    public required string Machine { get; init; }
    public required int Edition { get; init; }
    public required State State { get; init; }

    /// <summary>
    /// How many changes it has seen. Of a case: rows of its history, those of its vouchers and parcels included, refusals not.
    /// Of a voucher or parcel: its own rows.
    /// </summary>
    public int Version { get; init; }

    /// <summary>When it entered its state; rows that keep the state keep this too.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    public Level Level { get; init; }
    public abstract SubjectKind Kind { get; }
}
