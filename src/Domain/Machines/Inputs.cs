using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Machines;

/// <summary>
/// What a person fills in with a move. One closed record for all moves; which of them a move takes stands in its <see cref="Vocabulary.Move.Fields"/>,
/// anything else is refused. Stored with the history row as JSON without nulls, in this order.
/// </summary>
public sealed record Inputs
{
    public static readonly Inputs None = new();

    // words
    public string? Wording { get; init; }
    public string? Reason { get; init; }
    public string? Summary { get; init; }
    public string? Told { get; init; }
    public string? Explanation { get; init; }
    public string? Missing { get; init; }
    public string? Finding { get; init; }
    public string? Wish { get; init; }
    public string? Answer { get; init; }
    public string? Note { get; init; }

    // judgement
    public ResponsibleParty? Party { get; init; }
    public Severity? Severity { get; init; }
    public LateCause? Cause { get; init; }
    public IReadOnlyList<RecordCheck>? Checks { get; init; }
    public NoReshipment? NoReshipment { get; init; }
    public StockReason? Stock { get; init; }
    public string? DefectCode { get; init; }
    public bool? CourierClaim { get; init; }
    public bool? PenaltyLookedUp { get; init; }
    public Guid? AgentComplainedOf { get; init; }
    public DateOnly? ServiceActOn { get; init; }

    // remedy and money
    public IReadOnlyList<RemedyItem>? Remedies { get; init; }
    public bool? Consent { get; init; }
    public string? Remark { get; init; }
    public string? Payee { get; init; }
    public string? RefundNumber { get; init; }
    public string? CouponNumber { get; init; }
    public string? FlowNumber { get; init; }
    public string? MatchedLine { get; init; }

    // parcels
    public string? Courier { get; init; }
    public string? Waybill { get; init; }
    public string? Ticket { get; init; }

    /// <summary>What a parcel weighed at dispatch, in grams.</summary>
    public int? SentGrams { get; init; }

    /// <summary>What it weighed where it came, in grams.</summary>
    public int? FoundGrams { get; init; }

    /// <summary>When the courier last scanned the parcel, as its site shows it.</summary>
    public DateTimeOffset? ScannedAt { get; init; }

    // platform, reviews, people
    public string? PlatformCase { get; init; }
    public string? PlatformResult { get; init; }
    public DateTimeOffset? PlatformLimit { get; init; }
    public bool? ReleaseHeld { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public ReviewOutcome? Outcome { get; init; }
    public Level? Level { get; init; }
    public Guid? Assignee { get; init; }
    public Guid? Target { get; init; }
}
