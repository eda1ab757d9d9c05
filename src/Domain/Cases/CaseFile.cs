using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>
/// A case with everything that is needed to judge a move in it, read in one go. Plain and immutable: what a move changes is a new file.
/// </summary>
public sealed record CaseFile
{
    public required Case Case { get; init; }
    public required Order Order { get; init; }
    public required OrderMoney Money { get; init; }

    /// <summary>What finance still has to settle because more went back on the order than was paid.</summary>
    public Discrepancy? Excess { get; init; }
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];
    public IReadOnlyList<Parcel> Parcels { get; init; } = [];
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
    public IReadOnlyList<HistoryRow> History { get; init; } = [];

    /// <summary>Deadlines of the case and its parts, open ones and those that fired.</summary>
    public IReadOnlyList<Due> Dues { get; init; } = [];

    /// <summary>The open deadlines as people are shown them, the next first: what only warns of one is none of its own.</summary>
    public IEnumerable<Due> Deadlines => Dues.Where(d => d.State == DueState.Open && d.Then != Then.Warn).OrderBy(d => d.At);

    /// <summary>Whether we wait for the buyer, and when we did.</summary>
    public Waiting Waiting => Waiting.Of(Case, History);
    public IReadOnlyList<PlatformPayment> PlatformPayments { get; init; } = [];

    /// <summary>Live vouchers of other cases on the same order.</summary>
    public IReadOnlyList<Voucher> OrderVouchers { get; init; } = [];
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Reviews that were linked to this case.</summary>
    public IReadOnlyList<CaseFile> LinkedReviews { get; init; } = [];

    /// <summary>Of a review: the fault case it was linked to.</summary>
    public Case? LinkedCase { get; init; }

    /// <summary>The case named by the attempt's `target`, if it is of this shop.</summary>
    public Case? Target { get; init; }
    public Order? TargetOrder { get; init; }

    /// <summary>Hashes of this case's files that are known from another case of the shop.</summary>
    public IReadOnlySet<string> SeenElsewhere { get; init; } = new HashSet<string>();

    /// <summary>Which upheld complaint in its month this case's is for the agent; 0 where none was counted.</summary>
    public int ComplaintNo { get; init; }

    /// <summary>The shop's limits in force at the instant the file was read for; null where it never set any.</summary>
    public Policy? Policy { get; init; }

    /// <summary>The shop's duty hours; null where they are those it started with.</summary>
    public Roster? Roster { get; init; }

    /// <summary>What was given so far, as far as the policy caps it.</summary>
    public Spent Spent { get; init; } = Spent.Nothing;

    /// <summary>Sequence for the next voucher number of the day.</summary>
    public int NextVoucherNo { get; init; } = 1;

    /// <summary>What the flags of a voucher rest on; null where nobody looks at one.</summary>
    public RiskFacts? RiskFacts { get; init; }

    /// <summary>The voucher of the shop that was paid under the flow number of this attempt; null where none was.</summary>
    public string? FlowTwin { get; init; }

    /// <summary>What the refund number of this attempt stands for already: a voucher, or a refund of another order; null where for nothing.</summary>
    public string? RefundTwin { get; init; }

    /// <summary>The platform told that the refund of this attempt's number is closed: no money went with it.</summary>
    public bool RefundClosed { get; init; }

    public Subject SubjectOf(SubjectKind kind, Guid id) => kind switch
    {
        SubjectKind.Case => Case,
        SubjectKind.Voucher => Vouchers.First(v => v.Id == id),
        _ => Parcels.First(p => p.Id == id),
    };

    /// <summary>History since the case was last opened or reopened.</summary>
    public IEnumerable<HistoryRow> SinceOpened =>
        History.Skip(Math.Max(0, History.ToList().FindLastIndex(h => h.Subject == SubjectKind.Case && h.Act is "Open" or "Reopen")));
}
