using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>Which rows of which machines have been taken, and how far it is from a state to another.</summary>
sealed class Coverage(IReadOnlyList<Machine> machines)
{
    /// <summary>A row that was refused so often is tried no more on purpose.</summary>
    const int Hopeless = 40;
    readonly HashSet<(string Machine, string From, string Move)> left = [.. machines.SelectMany(m => m.Rows.Select(r => (m.Code, r.From.Code, r.Move.Code)))];
    readonly Dictionary<(string, State, Move), int> refused = [];
    readonly Dictionary<(string, State), Dictionary<State, int>> distances = [];

    public int Left => left.Count;

    public IEnumerable<string> LeftRows => left.Select(l => $"{l.Machine}: {l.From} {l.Move}").Order();

    public bool Wants(Machine machine, Row row) =>
        left.Contains((machine.Code, row.From.Code, row.Move.Code)) && refused.GetValueOrDefault((machine.Code, row.From, row.Move)) < Hopeless;

    public IEnumerable<Row> Wanted(Machine machine) => machine.Rows.Where(r => Wants(machine, r));

    public bool WantsParts => machines.Any(m => m.Subject != SubjectKind.Case && Wanted(m).Any());

    public void Took(HistoryRow row)
    {
        if (row.Kind == HistoryKind.Move)
            left.Remove((row.Machine, row.From, row.Act));
    }

    public void Refused(Machine machine, Row row) =>
        refused[(machine.Code, row.From, row.Move)] = refused.GetValueOrDefault((machine.Code, row.From, row.Move)) + 1;

    /// <summary>How many rows lie between two states of a machine.</summary>
    public int Distance(Machine machine, State from, State to)
    {
        if (!distances.TryGetValue((machine.Code, to), out var known))
            distances[(machine.Code, to)] = known = Distances(machine, to);
        return known.GetValueOrDefault(from, 1000);
    }

    static Dictionary<State, int> Distances(Machine machine, State goal)
    {
        var found = new Dictionary<State, int> { [goal] = 0 };
        var next = new Queue<State>(found.Keys);
        while (next.TryDequeue(out var to))
            foreach (var from in machine.Rows.Where(r => r.To == to).Select(r => r.From))
                if (found.TryAdd(from, found[to] + 1))
                    next.Enqueue(from);
        return found;
    }
}
