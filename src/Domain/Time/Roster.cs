namespace AfterSales.Domain.Time;

/// <summary>
/// Who is on duty when, the same every day (the shop rests by rotation and never closes). Data: a shop that keeps other
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

        Shifts = [.. shifts.OrderBy(s => s.Start)];
    }

    /// <summary>A1 二.2: a day shift, and a night shift split by the afternoon. Together 08:30-23:00.</summary>
    public static Roster Default { get; } = new(
        new Shift("白班", new(8, 30), new(17, 30)),
        new Shift("晚班", new(10, 0), new(14, 0)),
        new Shift("晚班", new(17, 30), new(23, 0)));

    public IReadOnlyList<Shift> Shifts { get; }

    public bool Equals(Roster? other) => other is not null && Shifts.SequenceEqual(other.Shifts);

    public override int GetHashCode() => Shifts.Aggregate(0, HashCode.Combine);

    /// <summary>Every shift by its start; those of the day before too, for one of them may still run.</summary>
    internal IEnumerable<Period> ShiftsFrom(DateOnly day) =>
        Period.DaysFrom(day.AddDays(-1)).SelectMany(d => Shifts.Select(s => s.On(d)));

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
}
