using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>
/// The rules of the moment: editions of machines with their content hashes, the default limits, and the calendar with its holidays. Limits and roster of a shop are dated
/// and come with the file, read in one go with it: nothing is remembered that another server may have changed.
/// </summary>
public sealed record Rulebook(Func<string, int, PinnedMachine> Machines, Func<string, int> CurrentEdition, Limits Limits, ShopCalendar Calendar)
{
    public PinnedMachine Of(Subject subject) => Machines(subject.Machine, subject.Edition);

    public PinnedMachine Newest(string machine) => Machines(machine, CurrentEdition(machine));

    /// <summary>The limits in force when the file was read for its move: those of the shop's policy, else the defaults.</summary>
    public Limits LimitsIn(CaseFile file) => file.Policy?.Limits ?? Limits;

    /// <summary>The calendar by which the case's shop counts: with its own roster, where it has one.</summary>
    public ShopCalendar CalendarIn(CaseFile file) => file.Roster is { } roster ? Calendar with { Roster = roster } : Calendar;

    public Facts FactsOf(CaseFile file, Subject subject, Actor actor, Inputs inputs, DateTimeOffset now) =>
        new(file, subject, actor, inputs, now, LimitsIn(file), CalendarIn(file));
}

/// <summary>A machine with the hash of its content, as every history row names it.</summary>
public sealed record PinnedMachine(Machine Machine, string Hash);
