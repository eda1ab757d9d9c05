namespace AfterSales.Domain.Cases;

/// <summary>From whom money is claimed.</summary>
public enum ClaimAgainst { Courier = 1, Supplier }

/// <summary>Where a claim stands.</summary>
public enum ClaimState { ToFile = 1, Filed, Received, WrittenOff }

/// <summary>What has to be done about a claim.</summary>
public enum ClaimStep
{
    /// <summary>File it: 48 hours after the finding at the latest.</summary>
    File = 1,
    /// <summary>Ask again: every three days.</summary>
    Chase,
    /// <summary>Book it as paid or write it off: 30 days after it was filed.</summary>
    WriteOff,
}

/// <summary>
/// 索赔: a receivable from a courier or a supplier, with dates and no machine: filed within 48 hours of the finding, chased every three days, paid or written
/// off after 30 (machines.md section 4). It does not hold the case open. Amounts are fen.
/// </summary>
public sealed record Claim
{
    public static readonly TimeSpan ToBeFiledIn = TimeSpan.FromHours(48);
    public static readonly TimeSpan ToBeChasedEvery = TimeSpan.FromDays(3);
    public static readonly TimeSpan ToBeEndedIn = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid OrderId { get; init; }
    public ClaimAgainst Against { get; init; } = ClaimAgainst.Courier;
    public required ClaimState State { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public required DateTimeOffset FileBy { get; init; }
    public long AmountFen { get; init; }

    /// <summary>The courier's or supplier's name.</summary>
    public string? Debtor { get; init; }
    public string? Ticket { get; init; }
    public DateTimeOffset? FiledAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What came so far; what is still to come is written off at the end.</summary>
    public long ReceivedFen { get; init; }

    /// <summary>When it was last chased, and how often.</summary>
    public DateTimeOffset? ChasedAt { get; init; }
    public int Chases { get; init; }

    /// <summary>What is still owed to the shop: nothing before it is filed and after it has ended.</summary>
    public long OwedFen => State == ClaimState.Filed ? AmountFen - ReceivedFen : 0;

    public DateTimeOffset? ChaseBy => State == ClaimState.Filed ? (ChasedAt ?? FiledAt) + ToBeChasedEvery : null;

    public DateTimeOffset? EndBy => State == ClaimState.Filed ? FiledAt + ToBeEndedIn : null;

    /// <summary>What should have been done by now; null where nothing is late.</summary>
    public ClaimStep? Late(DateTimeOffset now) =>
        State == ClaimState.ToFile && FileBy <= now ? ClaimStep.File
        : EndBy <= now ? ClaimStep.WriteOff
        : ChaseBy <= now ? ClaimStep.Chase
        : null;

    public ResponsibleParty Party => Against == ClaimAgainst.Courier ? ResponsibleParty.Courier : ResponsibleParty.Supplier;
}
