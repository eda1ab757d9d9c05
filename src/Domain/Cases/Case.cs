using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>售后单: one buyer's trouble with one order, of one of the seven kinds. The row holds the truth for queries, the history says how it came about.</summary>
public sealed record Case : Subject
{
    public override SubjectKind Kind => SubjectKind.Case;

    /// <summary>The short number people say, unique within the shop.</summary>
    public required string Number { get; init; }
    public required CaseKind CaseKind { get; init; }
    public required Guid OrderId { get; init; }
    public Guid? LineId { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the buyer first asked; kept when the remedy is switched.</summary>
    public required DateTimeOffset FirstRequestAt { get; init; }
    public required string BuyerMessage { get; init; }

    /// <summary>Sequence of the newest history row, refusals included; the database lets only one writer follow it.</summary>
    public int Sequence { get; init; }

    /// <summary>Hash of the newest history row, hex.</summary>
    public string HeadHash { get; init; } = "";

    // fields, not states (machines.md section 1)
    public Guid? OwnerId { get; init; }
    public Severity Severity { get; init; }
    public bool FraudFlag { get; init; }
    public bool StopContact { get; init; }
    public bool PlatformOpen { get; init; }

    /// <summary>When the order's parcel was signed for; null while it is on its way.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>What the order's parcel weighed at dispatch by the records looked into, in grams; it goes before what the order says.</summary>
    public int? SentGrams { get; init; }

    /// <summary>What it weighed when it came, as the buyer or the courier says, in grams.</summary>
    public int? FoundGrams { get; init; }
    public Guid? AgentComplainedOf { get; init; }
    public int TimesChased { get; init; }
    public DateTimeOffset? RemindedAt { get; init; }
    public DateTimeOffset? LastToldAt { get; init; }
    public DateTimeOffset? LastScanAt { get; init; }
    public DateTimeOffset? LastContactAt { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public DateTimeOffset? PlatformLimit { get; init; }
    public string? PlatformCase { get; init; }

    // judgement and ending
    public ResponsibleParty? Party { get; init; }
    public LateCause? Cause { get; init; }
    public string? Summary { get; init; }
    public ReviewOutcome? ReviewOutcome { get; init; }

    /// <summary>Of a review: the fault case it was linked to. Of a merged case: the case it went into.</summary>
    public Guid? LinkedTo { get; init; }
    public bool Merged { get; init; }

    // the remedy under way
    public IReadOnlyList<RemedyItem> Offer { get; init; } = [];
    public Guid? OfferedBy { get; init; }
    public IReadOnlyList<Part> Parts { get; init; } = [];
}

/// <summary>
/// One part of an accepted remedy: a payout, a parcel out or a return. Not yet drafted (no voucher, no parcel) while it waits for the return.
/// Settled once its remedy was done as a whole: a return of then is no return for the next remedy.
/// </summary>
public sealed record Part(int No, RemedyItem Item, PartKind Kind, Guid? ProposedBy, bool AwaitsReturn, Guid? SubjectId = null, bool Settled = false);

/// <summary>What a part of a remedy is made of.</summary>
public enum PartKind { Payout = 1, ParcelOut, Return }
