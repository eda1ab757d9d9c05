using AfterSales.Domain.Cases;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Money;

/// <summary>Why finance has to look.</summary>
public enum DiscrepancyKind
{
    PaidNotInSystem = 1,
    InSystemNotPaid,
    AmountDiff,
    DuplicatePaid,
    RemarkBad,
    /// <summary>With what the platform returned, more was given back on the order than its buyer paid.</summary>
    PlatformExcess,
    /// <summary>The platform tells of an order that is not known here.</summary>
    UnknownOrder,
    /// <summary>Of a refund the platform tells something else than a voucher or a payment recorded here says under its number.</summary>
    PlatformDiffers,
}

/// <summary>
/// 差异: something finance has to explain. Open until matched, recovered or written off, with a reason; a supervisor's after three finance days. Amount in fen.
/// </summary>
public sealed record Discrepancy
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required DiscrepancyKind Kind { get; init; }

    /// <summary>What it is about, unique among the open ones of its kind: a statement line, voucher, payment, order or refund.</summary>
    public required Guid SubjectId { get; init; }
    public Guid? StatementId { get; init; }
    public Guid? LineId { get; init; }
    public Guid? VoucherId { get; init; }
    public Guid? PaymentId { get; init; }
    public Guid? OrderId { get; init; }
    public Guid? CaseId { get; init; }
    public required long AmountFen { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>Three finance days after it was found; from then on it is a supervisor's.</summary>
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public Guid? EndedById { get; init; }
    public string? EndReason { get; init; }
    public int Version { get; init; }

    /// <summary>When finance's own time for it is over, by the holidays of the moment.</summary>
    public static DateTimeOffset DueFrom(DateTimeOffset foundAt, ShopCalendar calendar) => calendar.Due(Clock.Finance, foundAt, 3.Days);

    /// <summary>The same, due by the holidays that are known now; null where it has ended or nothing changes.</summary>
    public Saved<Discrepancy>? Rescheduled(ShopCalendar calendar) =>
        EndedAt is null && DueFrom(FoundAt, calendar) is var due && due != DueAt ? new(this with { DueAt = due, Version = Version + 1 }, Version) : null;
}
