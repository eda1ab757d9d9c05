using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Queries;

/// <summary>Which cases to list; what is null does not filter.</summary>
public sealed record CaseFilter
{
    /// <summary>The shops the reader works in; a case of another shop is never listed.</summary>
    public required IReadOnlyList<Guid> Shops { get; init; }
    public CaseKind? Kind { get; init; }
    public State? State { get; init; }
    public Category? Category { get; init; }
    public Guid? Owner { get; init; }
    public Level? Level { get; init; }
    public Severity? Severity { get; init; }
    public string? OrderNumber { get; init; }
    public string? CaseNumber { get; init; }
    public string? BuyerNick { get; init; }

    /// <summary>True: open cases; false: closed ones.</summary>
    public bool? Open { get; init; }
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>True: cases in which something escalated and still stands; false: the others.</summary>
    public bool? Overdue { get; init; }

    /// <summary>True: cases whose staffed clocks stand until the buyer has answered; false: the others.</summary>
    public bool? AwaitingBuyer { get; init; }

    /// <summary>A piece of what the buyer wrote.</summary>
    public string? Text { get; init; }

    /// <summary>Whatever somebody has at hand: see <see cref="CaseMatching"/> for where it is looked for.</summary>
    public string? Search { get; init; }

    /// <summary>True: cases of this person; false: those of others and of nobody.</summary>
    public (Guid User, bool Is)? Mine { get; init; }

    /// <summary>True: cases nobody has yet; false: those that somebody has.</summary>
    public bool? Team { get; init; }

    /// <summary>True: open cases whose buyer asked again since they were last told something; false: the others.</summary>
    public bool? Chased { get; init; }
    public CaseOrder OrderBy { get; init; } = CaseOrder.NextDue;

    /// <summary>Where the page before ended; null begins.</summary>
    public string? Cursor { get; init; }
    public int Limit { get; init; } = 50;
}

/// <summary>How a list of cases is sorted.</summary>
public enum CaseOrder
{
    /// <summary>Buyers who asked again first; then what is due first comes first, without a deadline last.</summary>
    NextDue = 1,
    /// <summary>The newest first.</summary>
    Opened,
}

/// <summary>A page of a list and where the next one begins; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
