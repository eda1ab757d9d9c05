using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>Somebody tries to make a move: a person, an import or the clock. All come the same way.</summary>
public sealed record Attempt
{
    /// <summary>The shop the actor acts in: what belongs to another one is unknown there.</summary>
    public required Guid ShopId { get; init; }
    public required SubjectKind Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required Move Move { get; init; }
    public required Actor Actor { get; init; }
    public Inputs Inputs { get; init; } = Inputs.None;

    /// <summary>The version the actor saw; null for the clock and imports, which act on what is.</summary>
    public int? Seen { get; init; }

    /// <summary>Idempotency key, kept with the history row.</summary>
    public string? Key { get; init; }

    /// <summary>The deadline that fired, for the clock.</summary>
    public Guid? DueId { get; init; }
}
