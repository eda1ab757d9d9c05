using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Seeding;

/// <summary>One case of the sample: where it is to go, and how far it is.</summary>
sealed class SampleCase(SampleGoal goal, SamplePeople people, SampleArticle article, int seed)
{
    readonly HashSet<(State, Move)> barred = [];

    public SampleGoal Goal { get; private set; } = goal;
    public SamplePeople People => people;
    public SampleArticle Article => article;
    public Random Random { get; } = new(seed);
    public required Order Order { get; set; }
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>When it is to enter its last state; null where chance leads it.</summary>
    public DateTimeOffset? Arrives { get; set; }

    /// <summary>Of a review: the fault case on the same order.</summary>
    public SampleCase? Fault { get; init; }

    /// <summary>Null until it is opened.</summary>
    public CaseFile? File { get; set; }

    /// <summary>Somebody else's move changed it: the file is read anew before the next one.</summary>
    public bool Stale { get; set; }
    public int Steps { get; set; }

    /// <summary>The voucher or parcel the goal speaks of; the case itself otherwise; null where it is not there yet.</summary>
    public Subject? Aim => Goal.Machine.Subject switch
    {
        SubjectKind.Voucher => File!.Vouchers.LastOrDefault(v => v.Machine == Goal.Machine.Code),
        SubjectKind.Parcel => File!.Parcels.LastOrDefault(p => p.Machine == Goal.Machine.Code),
        _ => File!.Case,
    };

    public bool Arrived => Aim is { } aim && aim.State == Goal.State;

    /// <summary>What was to end has ended: from here on the case wanders home.</summary>
    public bool GoesHome()
    {
        if (Goal.Machine.Subject == SubjectKind.Case || Goal.Machine.IsOpen(Goal.State))
            return false;
        (Goal, Arrives) = (Goal with { Machine = Tables.Of(File!.Case.Machine), State = States.Closed, Wanders = true }, null);
        return true;
    }

    /// <summary>Who wanders takes any row at first and goes home after a while.</summary>
    public bool Strays => Goal.Wanders && Steps < 14 && Random.Next(4) > 0;

    /// <summary>The next rows on the way to the goal that a person can take; none where the clock or others must act first.</summary>
    public IEnumerable<(Subject Subject, Row Row)> StepsAhead() =>
        Aim is { } aim ? Toward(aim, Goal.State) : Toward(File!.Case, States.Remedying);

    /// <summary>Nobody can do anything until finance takes in the next statement.</summary>
    public bool AwaitsStatement => Goal.State == States.Reconciled && Aim is Voucher { PaidAt: not null };

    IEnumerable<(Subject, Row)> Toward(Subject subject, State state)
    {
        if (SampleRoute.Find(Tables.Of(subject.Machine), subject.State, state, barred) is not [var row, ..])
            return [];
        if (row.ByPeople)
            return [(subject, row)];
        // what follows by itself waits for the vouchers and parcels under way
        return subject is Case ? Running.SelectMany(part => Toward(part, DoneOf(part))) : [];
    }

    public IEnumerable<Subject> Running => File!.Vouchers.Where(v => v.Runs()).Cast<Subject>().Concat(File.Parcels.Where(p => p.Runs()));

    static State DoneOf(Subject part) => part switch
    {
        Voucher { Channel: Channel.Coupon } => States.Reconciled,
        Voucher => States.Paid,
        Parcel { Direction: Direction.Outbound } => States.Delivered,
        _ => States.Accepted,
    };

    /// <summary>The states it will sit in until it arrives, the present one first.</summary>
    public IReadOnlyList<State> StatesAhead()
    {
        var aim = Aim;
        var way = SampleRoute.Find(Tables.Of(File!.Case.Machine), File.Case.State, aim is Case ? Goal.State : States.Remedying, barred) ?? [];
        var part = aim is Case ? [] : SampleRoute.Find(Goal.Machine, aim?.State ?? Goal.Machine.Start, Goal.State, barred) ?? [];
        return [.. (aim is null or Case ? way : []).Select(r => r.From), .. part.Select(r => r.From)];
    }

    public bool IsBarred(Row row) => barred.Contains((row.From, row.Move));

    public void Bar(State state, Move move) => barred.Add((state, move));

    public void Moved() => barred.Clear();
}
