using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Machines;

/// <summary>
/// Rows that several tables share, written once. Within a table each becomes one row per state which the table really enters; a row of the table itself
/// goes before the shared one for the same state and move.
/// </summary>
public sealed record Fragment
{
    public IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>Rows of every state that is no end.</summary>
    public IReadOnlyList<Func<State, Row>> AnyOpen { get; init; } = [];

    /// <summary>
    /// Rows of every open state in which nothing needs to run: in the others (a remedy, goods awaited, the platform) they could never be taken.
    /// </summary>
    public IReadOnlyList<Func<State, Row>> AnyIdle { get; init; } = [];

    /// <summary>Rows of every state, ends too.</summary>
    public IReadOnlyList<Func<State, Row>> Every { get; init; } = [];
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Deadlines of every state that is no end.</summary>
    public IReadOnlyList<Func<State, Deadline>> WhileOpen { get; init; } = [];
}

/// <summary>Puts fragments into a table.</summary>
public static class Fragmented
{
    public static Machine With(this Machine own, params IReadOnlyList<Fragment> fragments)
    {
        var rows = new Dictionary<(State, Move), Row>();
        var everywhere = fragments.SelectMany(f => f.Every).ToList();
        var whileOpen = fragments.SelectMany(f => f.AnyOpen).Concat(everywhere).ToList();
        var whileIdle = fragments.SelectMany(f => f.AnyIdle).Concat(whileOpen).ToList();
        var listed = fragments.SelectMany(f => f.Rows).ToLookup(r => r.From);

        foreach (var row in own.Rows)
            rows.TryAdd((row.From, row.Move), row);
        var entered = new List<State> { own.Start };
        for (var i = 0; i < entered.Count; i++)
        {
            var state = entered[i];
            foreach (var row in listed[state].Concat((!own.IsOpen(state) ? everywhere : IsIdle(state) ? whileIdle : whileOpen).Select(of => of(state))))
                rows.TryAdd((state, row.Move), row);
            entered.AddRange(rows.Values.Where(r => r.From == state).Select(r => r.To).Distinct().Where(to => !entered.Contains(to)).ToList());
        }
        return own with
        {
            // a table's own rows come whole, doubles and unreachable ones too: the verifier is to see them
            Rows = [.. own.Rows, .. rows.Values.Except(own.Rows)],
            Deadlines = [.. own.Deadlines, .. Deadlines(own, fragments, entered)],
        };
    }

    static bool IsIdle(State state) => state != States.Remedying && state != States.AwaitingReturn && state != States.Disputed;

    /// <summary>The shared deadlines, save those for which the table has its own after the same time on the same clock.</summary>
    static IEnumerable<Deadline> Deadlines(Machine own, IReadOnlyList<Fragment> fragments, IReadOnlyList<State> entered) =>
        fragments.SelectMany(f => f.Deadlines).Where(d => entered.Contains(d.In))
            .Concat(entered.Where(own.IsOpen).SelectMany(state => fragments.SelectMany(f => f.WhileOpen).Select(of => of(state))))
            .Where(d => !own.Deadlines.Any(o => (o.In, o.Clock, o.After) == (d.In, d.Clock, d.After)));

    /// <summary>What the clock needs to keep a table's deadlines: a row to remind where one reminds, and where no person escalates a row to escalate.</summary>
    public static Machine Clocked(this Machine machine)
    {
        var rows = new List<Row>();
        foreach (var state in machine.Deadlines.Select(d => d.In).Distinct())
        {
            var then = machine.Deadlines.Where(d => d.In == state).Select(d => d.Then).ToList();
            if (machine.Find(state, Moves.Escalate) is null && then.Any(t => t.Escalates()))
                rows.Add(new(state, Moves.Escalate, state, Hands.C, [Needs.ReasonGiven, Needs.LevelGiven], [Effects.RaiseLevel]));
            if (then.Any(t => t.Reminds()))
                rows.Add(new(state, Moves.Remind, state, Hands.C, [], [Effects.PutTask]));
        }
        return machine with { Rows = [.. machine.Rows, .. rows] };
    }
}
