using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines;

/// <summary>
/// Reads a table before anybody works by it, and says in sentences what is wrong; nothing to say means it may be published. It proves the rules by the graph
/// of states alone: what is impossible here is impossible whatever the facts.
/// </summary>
public static partial class Verifier
{
    public static IReadOnlyList<string> Findings(Machine machine) =>
    [
        .. Doubles(machine),
        .. Misfits(machine),
        .. DeadEnds(machine),
        .. Ends(machine),
        .. Clockwork(machine),
        .. Kernel(machine),
        .. Closing(machine),
        .. Money(machine),
        .. Reviews(machine),
        .. Firsts(machine),
        .. Laws(machine),
    ];

    /// <summary>Rows are a function: at most one per state and move.</summary>
    static IEnumerable<string> Doubles(Machine machine) =>
        machine.Rows.GroupBy(r => (r.From, r.Move)).Where(g => g.Count() > 1).Select(g => $"{g.Key.From} has {g.Count()} rows for {g.Key.Move}");

    /// <summary>A need asks only for what the form of the move holds, and looks only at what the machine governs.</summary>
    static IEnumerable<string> Misfits(Machine machine)
    {
        foreach (var row in machine.Rows)
        {
            foreach (var need in row.Needs)
                foreach (var field in need.Asks.Except(row.Move.Fields))
                    yield return $"{Name(row)}: {need} asks for {field}, which the move does not take";
            var foreign = row.Needs.Where(n => n.Of is { } of && of != machine.Subject).Select(n => n.Code)
                .Concat(row.Effects.Where(e => e.Of is { } of && of != machine.Subject).Select(e => e.Code));
            foreach (var code in foreign)
                yield return $"{Name(row)}: {code} is not for a {machine.Subject}";
            if (row.Who.Count == 0)
                yield return $"{Name(row)} is open to nobody";
        }
    }

    /// <summary>Every state can be entered, and from every open one an end can be reached.</summary>
    static IEnumerable<string> DeadEnds(Machine machine)
    {
        var reached = Reached(machine);
        foreach (var state in machine.States.Where(s => !reached.Contains(s)))
            yield return $"{state} is never entered";
        var ending = machine.Ends.ToHashSet();
        while (machine.Rows.Where(r => ending.Contains(r.To)).Select(r => r.From).Where(ending.Add).ToList().Count > 0)
            continue;
        foreach (var state in machine.States.Where(s => !ending.Contains(s)))
            yield return $"from {state} there is no way to an end";
    }

    /// <summary>An end is an end, save for what the house lets come back.</summary>
    static IEnumerable<string> Ends(Machine machine)
    {
        if (machine.Ends.Count == 0 || machine.Ends.Contains(machine.Start))
            yield return $"{machine.Code} has no end, or starts with one";
        foreach (var row in machine.Rows.Where(r => machine.Ends.Contains(r.From) && !r.Stays && !ComesBack(r)))
            yield return $"{Name(row)} leads out of an end";
    }

    static bool ComesBack(Row row) =>
        (row.From == States.Closed && (row.Move == Moves.Reopen || row.Move == Moves.PlatformStepsIn || row.Move == Moves.PlatformSettles))
        || (row.From == States.Reconciled && row.Move == Moves.Reverse);

    /// <summary>What the kernel may do at once it would do again and again: each of its rows waits for something.</summary>
    static IEnumerable<string> Kernel(Machine machine) =>
        machine.Rows.Where(r => r.Who.Contains(Role.Kernel) && r.Needs.Count == 0).Select(r => $"{Name(r)} is the kernel's and waits for nothing");

    /// <summary>A person who closes a case names the party and writes the summary; what closes by itself gets both from the timeline.</summary>
    static IEnumerable<string> Closing(Machine machine)
    {
        foreach (var row in machine.Rows.Where(r => machine.Subject == SubjectKind.Case && machine.Ends.Contains(r.To) && !r.Stays))
        {
            if (row.ByPeople && !(row.Needs.Contains(Needs.PartyRecorded) && row.Needs.Contains(Needs.SummaryWritten)))
                yield return $"{Name(row)} closes without PartyRecorded and SummaryWritten";
            if (row.Who.Any(r => r is Role.Clock or Role.Kernel or Role.Outside) && !row.Effects.Contains(Effects.PartyOrUndetermined))
                yield return $"{Name(row)} closes by itself without PartyOrUndetermined";
            // goods on their way back to a closed case would never be paid for; a review has neither
            if (machine.Code != "NegativeReview" && !row.Needs.Contains(Needs.NothingRuns) && !row.Needs.Contains(Needs.LedgerAgrees))
                yield return $"{Name(row)} closes while a voucher or parcel may run";
        }
    }

    /// <summary>The states that can be entered from the start, by any but the moves left out.</summary>
    static HashSet<State> Reached(Machine machine, params IReadOnlyCollection<Move> without)
    {
        var reached = new HashSet<State> { machine.Start };
        while (machine.Rows.Where(r => reached.Contains(r.From) && !without.Contains(r.Move)).Select(r => r.To).Where(reached.Add).ToList().Count > 0)
            continue;
        return reached;
    }

    static string Name(Row row) => $"{row.From} {row.Move}";
}
