using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Machines;

/// <summary>What a machine governs.</summary>
public enum SubjectKind { Case = 1, Voucher, Parcel }

/// <summary>
/// One edition of one machine: plain data over the closed vocabulary, so that it can be stored, compared, drawn, verified and replayed.
/// At most one row per (state, move); a branch is another move with its own need.
/// </summary>
public sealed record Machine(string Code, string Zh, SubjectKind Subject, int Edition)
{
    public required State Start { get; init; }
    public required IReadOnlyList<State> Ends { get; init; }
    public required IReadOnlyList<Row> Rows { get; init; }
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Every state the table names, in order of first mention.</summary>
    public IEnumerable<State> States => Rows.SelectMany(r => new[] { r.From, r.To }).Prepend(Start).Concat(Ends).Distinct();

    public bool IsOpen(State state) => !Ends.Contains(state);

    public Row? Find(State from, Move move) => Rows.FirstOrDefault(r => r.From == from && r.Move == move);

    public IEnumerable<Row> From(State state) => Rows.Where(r => r.From == state);

    /// <summary>Answers an attempt: moved, not from here, not yours, or lacking (with every need that failed). Changes nothing.</summary>
    public Decision Decide(Move move, Facts facts)
    {
        var state = facts.Subject.State;
        if (Find(state, move) is not { } row)
            return new NotFromHere(state, [.. Rows.Where(r => r.Move == move).Select(r => r.From).Distinct()], [.. From(state).Select(r => r.Move)]);
        if (!row.Who.Any(facts.Actor.Covers))
            return new NotYours(row.Who, false);
        if (facts.Actor.UserId is { } user && user == facts.Case.AgentComplainedOf)
            return new NotYours(row.Who, true);
        var lacking = row.Needs.Select(n => (Need: n, Shortfall: n.Check(facts))).Where(x => x.Shortfall is not null)
            .Select(x => new Lack(x.Need, x.Shortfall!)).ToList();
        return lacking.Count == 0 ? new Moved(row) : new Lacking(row, lacking);
    }
}

/// <summary>One line of a table: in this state this move leads there, for these roles, if every need holds; the effects happen with it.</summary>
public sealed record Row(State From, Move Move, State To, IReadOnlyList<Role> Who, IReadOnlyList<Need> Needs, IReadOnlyList<Effect> Effects)
{
    public Row(State from, Move move, State to, IReadOnlyList<Role> who, params IReadOnlyList<Need> needs) : this(from, move, to, who, needs, []) { }

    /// <summary>A row that moves no state: only fields change.</summary>
    public bool Stays => From == To;

    /// <summary>A row a person may make: an agent enters what buyer, courier and platform did.</summary>
    public bool ByPeople => Who.Any(r => r is not (Role.Clock or Role.Kernel));
}

/// <summary>What a deadline does when it is due.</summary>
public enum Then
{
    /// <summary>Makes the Clock row of <see cref="Deadline.Move"/>.</summary>
    Move = 1,
    /// <summary>Raises to a manager; the state stays.</summary>
    ToManager,
    /// <summary>Raises to a supervisor; the state stays.</summary>
    ToSupervisor,
    /// <summary>The common rule: overdue to a manager, four staffed hours later to a supervisor.</summary>
    Overdue,
    /// <summary>A task in the queue, nothing else.</summary>
    Remind,
    /// <summary>The same, again after every interval.</summary>
    RemindEvery,
    /// <summary>Tells the owner that time runs out; no table says so, it follows for every deadline that escalates (<see cref="Cases.Escalations"/>).</summary>
    Warn,
}

/// <summary>Kinds of what a deadline does.</summary>
public static class Thens
{
    public static bool Escalates(this Then then) => then is Then.ToManager or Then.ToSupervisor or Then.Overdue;

    public static bool Reminds(this Then then) => then is Then.Remind or Then.RemindEvery;
}

/// <summary>From which instant a deadline counts.</summary>
public enum Since
{
    Entry = 1,
    /// <summary>The buyer was last told something (NotifyBuyer, or a move that carries `told`).</summary>
    LastTold,
    /// <summary>The courier last scanned the parcel.</summary>
    LastScan,
    /// <summary>The buyer has had the parcel; at the earliest the entry into the state.</summary>
    Arrival,
    /// <summary>The last message, SMS or call.</summary>
    LastContact,
    /// <summary>The day the buyer promised, 00:00 shop time.</summary>
    Promise,
    /// <summary>The platform's own limit; <see cref="Deadline.After"/> is then negative.</summary>
    PlatformLimit,
    /// <summary>The buyer was asked something (AwaitBuyer) and has not spoken since.</summary>
    Asked,
    /// <summary>The buyer refused the parcel at the door, since the case was last opened.</summary>
    Refusal,
}

/// <summary>A deadline that only some cases have.</summary>
public enum Only
{
    Always = 1,
    Safety,
    NotSafety,
    /// <summary>Severe, or a danger to people.</summary>
    Severe,
    NotSevere,
    /// <summary>The order's parcel was not signed for, and its goods neither sent again nor refunded.</summary>
    NotArrived,
    Arrived,
    /// <summary>The goods were neither sent again nor refunded.</summary>
    NotMadeGood,
}

/// <summary>If the subject still sits in this state after so long, by this clock, counted from there, then this happens.</summary>
public sealed record Deadline(State In, Clock Clock, TimeSpan After, Then Then, Move? Move = null, Since Since = Since.Entry, Only Only = Only.Always)
{
    /// <summary>Names the deadline within its machine, so that a stored one is recognised: state, what happens, after how long, counted from where.</summary>
    public string Code => $"{In}/{(Move is null ? Then.ToString() : Move.Code)}/{After:c}{(Since == Since.Entry ? "" : "/" + Since)}{(Only == Only.Always ? "" : "/" + Only)}";
}
