using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines;

/// <summary>What the verifier proves about deadlines.</summary>
public static partial class Verifier
{
    /// <summary>Facts of which one or the other always holds.</summary>
    static readonly (Only, Only)[] opposites = [(Only.Safety, Only.NotSafety), (Only.Severe, Only.NotSevere), (Only.Arrived, Only.NotArrived)];

    /// <summary>Nothing waits unwatched; and the clock has its row for all it does, and no other.</summary>
    static IEnumerable<string> Clockwork(Machine machine)
    {
        foreach (var state in machine.States.Where(machine.IsOpen))
        {
            var due = machine.Deadlines.Where(d => d.In == state).ToList();
            if (state != States.Remedying && state != States.AwaitingReturn && !Watched(due))
                yield return $"{state} is open and has no deadline that moves or escalates";
        }
        foreach (var deadline in machine.Deadlines)
            if (deadline.Then == Then.Warn)
                yield return $"{deadline.Code} warns, which follows from what escalates";
            else if (!machine.IsOpen(deadline.In))
                yield return $"{deadline.Code} waits in an end";
            else if (RowOf(deadline) is var move && (move is null || machine.Find(deadline.In, move) is not { } row || !row.Who.Contains(Role.Clock)))
                yield return $"{deadline.Code} has no row of the clock";
        foreach (var row in machine.Rows.Where(r => r.Move == Moves.AwaitBuyer))
            if (!row.Stays || row.From == machine.Start || !machine.Deadlines.Any(d => d.In == row.From && d.Clock == Time.Clock.Staffed))
                yield return $"{Name(row)} waits where no staffed time may stand";
            else if (!machine.Deadlines.Any(d => d.In == row.From && d.Since == Since.Asked && d.Clock == Time.Clock.Natural && d.After == Cases.Waiting.Longest))
                yield return $"{Name(row)} waits, and nobody hears of it when the buyer stays silent";
        foreach (var twice in machine.Deadlines.GroupBy(d => d.Code).Where(g => g.Count() > 1))
            yield return $"{twice.Key} is listed twice";
        // escalating is everybody's, everywhere: also the clock's, where a move of its own is refused
        foreach (var row in machine.Rows.Where(r => r.Who.Contains(Role.Clock) && r.Move != Moves.Escalate && !machine.Deadlines.Any(d => d.In == r.From && RowOf(d) == r.Move)))
            yield return $"{Name(row)} is the clock's and has no deadline";
    }

    /// <summary>Something moves or escalates in any case: always, or in both of two opposite cases. A limit the platform may not set, and a mere reminder, are not enough.</summary>
    static bool Watched(IReadOnlyList<Deadline> due)
    {
        var sure = due.Where(d => d.Then is not (Then.Remind or Then.RemindEvery) && d.Since != Since.PlatformLimit).Select(d => d.Only).ToHashSet();
        return sure.Contains(Only.Always) || opposites.Any(o => sure.Contains(o.Item1) && sure.Contains(o.Item2));
    }

    static Move? RowOf(Deadline deadline) => deadline.Then == Then.Move ? deadline.Move : deadline.Then.Escalates() ? Moves.Escalate : Moves.Remind;
}
