using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>
/// Everything one act stores, in one transaction or not at all: a plain value, so that many of them can share one write to disk. Nothing in it knows
/// a database. New rows carry <see cref="Saved{T}.SeenVersion"/> null; changed ones the version (of a case: the sequence) they were read at.
/// </summary>
public sealed record Change
{
    public IReadOnlyList<Saved<Case>> Cases { get; init; } = [];
    public IReadOnlyList<Saved<Voucher>> Vouchers { get; init; } = [];
    public IReadOnlyList<Saved<Parcel>> Parcels { get; init; } = [];
    public IReadOnlyList<HistoryRow> History { get; init; } = [];
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];
    public IReadOnlyList<MoneyDelta> Money { get; init; } = [];
    public IReadOnlyList<Due> DuesSet { get; init; } = [];

    /// <summary>Deadlines that fired or were cancelled; each must still be open, else another has ended it and nothing is stored.</summary>
    public IReadOnlyList<Due> DuesEnded { get; init; } = [];
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
    public IReadOnlyList<Saved<Claim>> Claims { get; init; } = [];
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];
    public IReadOnlyList<PlatformPayment> PlatformPayments { get; init; } = [];
    public IReadOnlyList<Saved<PlatformPayment>> TakenBack { get; init; } = [];

    // finance: what the platform tells, statements and what was made of them, discrepancies, closed months
    public IReadOnlyList<Saved<PlatformRefund>> PlatformRefunds { get; init; } = [];
    public IReadOnlyList<AccountStatement> Statements { get; init; } = [];
    public IReadOnlyList<Saved<StatementLine>> StatementLines { get; init; } = [];
    public IReadOnlyList<Saved<Discrepancy>> Discrepancies { get; init; } = [];
    public IReadOnlyList<DiscrepancyMove> DiscrepancyMoves { get; init; } = [];
    public IReadOnlyList<MonthClose> MonthCloses { get; init; } = [];
    public IReadOnlyList<Policy> Policies { get; init; } = [];
    public IReadOnlyList<RosterChange> Rosters { get; init; } = [];
    public IReadOnlyList<StoredHolidayYear> HolidayYears { get; init; } = [];
    public IReadOnlyList<CalendarPass> CalendarPasses { get; init; } = [];
    public IReadOnlyList<BudgetAlert> BudgetAlerts { get; init; } = [];
    public IReadOnlyList<Escalation> Escalations { get; init; } = [];
    public IReadOnlyList<Saved<Delegation>> Delegations { get; init; } = [];
    public IReadOnlyList<SeenNonce> Nonces { get; init; } = [];
    public IReadOnlyList<Saved<SavedView>> Views { get; init; } = [];

    // what an import stores: an order with its money is new, or changed since it was seen; lines follow their order
    public IReadOnlyList<Saved<Order>> Orders { get; init; } = [];
    public IReadOnlyList<Saved<OrderLine>> OrderLines { get; init; } = [];
    public IReadOnlyList<OrderMoney> OrderMoney { get; init; } = [];
    public IReadOnlyList<Saved<ImportRun>> Imports { get; init; } = [];
    public IReadOnlyList<ImportProblem> ImportProblems { get; init; } = [];

    /// <summary>Runs of recurring jobs; the token of a run is its attempt.</summary>
    public IReadOnlyList<Saved<JobRun>> JobRuns { get; init; } = [];

    /// <summary>What goes out to the live feed and other receivers, one message per history row.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>The answer kept under the idempotency key.</summary>
    public StoredAnswer? Answer { get; init; }

    public Change And(Change other) => new()
    {
        Cases = [.. Cases, .. other.Cases],
        Vouchers = [.. Vouchers, .. other.Vouchers],
        Parcels = [.. Parcels, .. other.Parcels],
        History = [.. History, .. other.History],
        Ledger = [.. Ledger, .. other.Ledger],
        Money = [.. Money, .. other.Money],
        DuesSet = [.. DuesSet, .. other.DuesSet],
        DuesEnded = [.. DuesEnded, .. other.DuesEnded],
        Evidence = [.. Evidence, .. other.Evidence],
        Claims = [.. Claims, .. other.Claims],
        Complaints = [.. Complaints, .. other.Complaints],
        PlatformPayments = [.. PlatformPayments, .. other.PlatformPayments],
        TakenBack = [.. TakenBack, .. other.TakenBack],
        PlatformRefunds = [.. PlatformRefunds, .. other.PlatformRefunds],
        Statements = [.. Statements, .. other.Statements],
        StatementLines = [.. StatementLines, .. other.StatementLines],
        Discrepancies = [.. Discrepancies, .. other.Discrepancies],
        DiscrepancyMoves = [.. DiscrepancyMoves, .. other.DiscrepancyMoves],
        MonthCloses = [.. MonthCloses, .. other.MonthCloses],
        Policies = [.. Policies, .. other.Policies],
        Rosters = [.. Rosters, .. other.Rosters],
        HolidayYears = [.. HolidayYears, .. other.HolidayYears],
        CalendarPasses = [.. CalendarPasses, .. other.CalendarPasses],
        BudgetAlerts = [.. BudgetAlerts, .. other.BudgetAlerts],
        Escalations = [.. Escalations, .. other.Escalations],
        Delegations = [.. Delegations, .. other.Delegations],
        Nonces = [.. Nonces, .. other.Nonces],
        Views = [.. Views, .. other.Views],
        Orders = [.. Orders, .. other.Orders],
        OrderLines = [.. OrderLines, .. other.OrderLines],
        OrderMoney = [.. OrderMoney, .. other.OrderMoney],
        Imports = [.. Imports, .. other.Imports],
        ImportProblems = [.. ImportProblems, .. other.ImportProblems],
        JobRuns = [.. JobRuns, .. other.JobRuns],
        Outbox = [.. Outbox, .. other.Outbox],
        Answer = Answer ?? other.Answer,
    };
}

/// <summary>A row to insert (seen is null) or to update if it is still as it was seen.</summary>
public sealed record Saved<T>(T Row, int? SeenVersion);

/// <summary>
/// What changes on an order's money, in fen; added in the database, so that two cases of one order cannot overwrite each other. Who sets money aside has looked
/// at what other cases and the platform gave for the same basis: <see cref="Seen"/> is the money as it was then, and must still be so.
/// </summary>
public sealed record MoneyDelta(
    Guid OrderId, long ReservedFen = 0, long PaidOutFen = 0, long PlatformFen = 0, long CostReservedFen = 0, long CostPaidFen = 0, long PaidFen = 0,
    long CostCapFen = 0, long ExcessSettledFen = 0, long InsuredFen = 0, OrderMoney? Seen = null)
{
    public MoneyDelta And(MoneyDelta other) => new(OrderId, ReservedFen + other.ReservedFen, PaidOutFen + other.PaidOutFen, PlatformFen + other.PlatformFen,
        CostReservedFen + other.CostReservedFen, CostPaidFen + other.CostPaidFen, PaidFen + other.PaidFen,
        CostCapFen + other.CostCapFen, ExcessSettledFen + other.ExcessSettledFen, InsuredFen + other.InsuredFen, Seen ?? other.Seen);
}

/// <summary>Tells the outside that a case changed; tiny on purpose: receivers ask the API for what they may see.</summary>
public sealed record OutboxMessage(Guid ShopId, Guid CaseId, int Sequence, int Version, string Act, DateTimeOffset At)
{
    /// <summary>Of the case after it: queues and lists follow these two.</summary>
    public Level Level { get; init; }
    public Guid? OwnerId { get; init; }
}

/// <summary>The first answer to a keyed request, given again to the same user, key, route and body; kept seven days.</summary>
public sealed record StoredAnswer
{
    public required Guid UserId { get; init; }
    public required string Key { get; init; }

    /// <summary>Method and path with its ids.</summary>
    public required string Route { get; init; }

    /// <summary>SHA-256 of the request body, hex.</summary>
    public required string BodyHash { get; init; }
    public required int Status { get; init; }
    public required string Body { get; init; }
    public string? ETag { get; init; }
    public string? Location { get; init; }
    public required DateTimeOffset At { get; init; }
}
