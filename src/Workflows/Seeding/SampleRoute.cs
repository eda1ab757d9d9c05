using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Workflows.Seeding;

/// <summary>The likeliest way through a machine from one state to another: what shops do every day costs little, what seldom happens costs much.</summary>
static class SampleRoute
{
    static readonly Dictionary<Move, int> Seldom = new()
    {
        [Moves.PlatformStepsIn] = 30,
        [Moves.PlatformSettles] = 30,
        [Moves.BuyerWithdraws] = 40,
        [Moves.Merge] = 50,
        [Moves.Reopen] = 40,
        [Moves.GiveCoupon] = 4,
        [Moves.ApologyOnly] = 6,
        [Moves.AgreeReturn] = 6,
        [Moves.RemedyFailed] = 20,
        [Moves.PaymentFailed] = 20,
        [Moves.ObserveReviewChanged] = 10,
        [Moves.BuyerDiscontent] = 10,
        [Moves.DeclineOffer] = 5,
    };

    /// <summary>The rows to take, in order; empty where it stands there already, null where no way leads there.</summary>
    /// <param name="barred">Moves that were refused in a state.</param>
    public static IReadOnlyList<Row>? Find(Machine machine, State from, State to, IReadOnlySet<(State, Move)> barred)
    {
        var (best, ways) = (new Dictionary<State, int> { [from] = 0 }, new Dictionary<State, Row>());
        var open = new PriorityQueue<State, int>();
        open.Enqueue(from, 0);
        while (open.TryDequeue(out var state, out var cost))
        {
            if (state == to)
                return Back(ways, from, to);
            foreach (var row in machine.From(state).Where(r => !r.Stays && !barred.Contains((r.From, r.Move))))
                if (!best.TryGetValue(row.To, out var known) || cost + Cost(row) < known)
                {
                    (best[row.To], ways[row.To]) = (cost + Cost(row), row);
                    open.Enqueue(row.To, cost + Cost(row));
                }
        }
        return null;
    }

    static int Cost(Row row) =>
        Seldom.GetValueOrDefault(row.Move, 1)
        + (row.ByPeople ? 0 : row.Who.Contains(Role.Kernel) ? 3 : 8)
        // the platform comes when the parties have failed, not at once
        + (row.Move == Moves.PlatformStepsIn && (row.From == States.Opened || row.From == States.Apologised) ? 10 : 0);

    static List<Row> Back(Dictionary<State, Row> ways, State from, State to)
    {
        var rows = new List<Row>();
        for (var at = to; at != from; at = rows[^1].From)
            rows.Add(ways[at]);
        rows.Reverse();
        return rows;
    }
}
