namespace AfterSales.Domain.Time;

/// <summary>
/// Who is on duty when. The shop rests by rotation and never closes, so the hours are the same every day but for its dated changes. Data: a shop that keeps other
/// hours has another roster, and no rule changes.
/// </summary>
public sealed record Roster
{
    public Roster(params IReadOnlyList<Shift> shifts)
    {
        if (shifts.Count == 0)
        {
            throw new ArgumentException("without a shift no staffed deadline would ever fall due", nameof(shifts));
        }

        Shifts = InOrder(shifts);
    }

    /// <summary>A1 二.2: a day shift, and a night shift split by the afternoon. Together 08:30-23:00.</summary>
    public static Roster Default { get; } = new(
        new Shift("白班", new(8, 30), new(17, 30)),
        new Shift("晚班", new(10, 0), new(14, 0)),
        new Shift("晚班", new(17, 30), new(23, 0)));

    /// <summary>The shifts of a day that no change touches.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>What was changed, in the order of their numbers.</summary>
    public IReadOnlyList<RosterChange> Changes { get; init; } = [];

    /// <summary>Number of the newest change; 0 where there was none.</summary>
    public int Number => Changes.Count == 0 ? 0 : Changes[^1].Number;

    /// <summary>The change that decides a day; null where none does.</summary>
    public RosterChange? ChangeOn(DateOnly day)
    {
        RosterChange? holds = null;
        foreach (var change in Changes)
            if (change.Holds(day) && (holds is null || change.Until is not null || (holds.Until is null && change.From >= holds.From)))
                holds = change;
        return holds;
    }

    /// <summary>The shifts that start on a day, by their start.</summary>
    public IReadOnlyList<Shift> On(DateOnly day) => ChangeOn(day) is { } change ? InOrder(change.Shifts) : Shifts;

    public bool Equals(Roster? other) => other is not null && Shifts.SequenceEqual(other.Shifts) && Changes.SequenceEqual(other.Changes);

    public override int GetHashCode() => Shifts.Aggregate(Number, HashCode.Combine);

    /// <summary>Every shift by its start; those of the day before too, for one of them may still run.</summary>
    internal IEnumerable<Period> ShiftsFrom(DateOnly day) =>
        Period.DaysFrom(day.AddDays(-1)).SelectMany(d => On(d).Select(s => s.On(d)));

    /// <summary>The hours with anybody on duty: of each shift what no earlier one covers.</summary>
    internal IEnumerable<Period> StaffedFrom(DateOnly day)
    {
        var covered = DateTimeOffset.MinValue;
        foreach (var shift in ShiftsFrom(day).Where(s => s.End > covered))
        {
            yield return shift with { Start = shift.Start > covered ? shift.Start : covered };
            covered = shift.End;
        }
    }

    static IReadOnlyList<Shift> InOrder(IReadOnlyList<Shift> shifts) => [.. shifts.OrderBy(s => s.Start)];
}
