using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Machines;

/// <summary>A move the actor can make now, with the fields of its form and those of them that must be filled in.</summary>
public sealed record PossibleMove(Row Row, IReadOnlyList<Field> Fields, IReadOnlyList<Field> Required)
{
    /// <summary>The person's password is needed again, within the last five minutes.</summary>
    public bool Confirms => Row.Needs.Contains(Needs.SignerConfirmed);
}

/// <summary>A move the actor cannot make now, and why.</summary>
public sealed record RefusedMove(Move Move, Decision Why);

/// <summary>
/// What can be done now, before anything is filled in: a need that asks for inputs makes them required, a need that looks at facts alone must hold already.
/// The inputs of the given facts are not looked at; the password is asked for with the form, so that it was not given yet hides no move.
/// </summary>
public static class Possible
{
    /// <remarks>What belongs to few states comes first, as the way on; what can be done in most, as taking back or merging, comes last.</remarks>
    public static IReadOnlyList<PossibleMove> For(Machine machine, Facts facts) =>
        [.. MovesOf(machine).Select(move => Try(machine, move, facts).Yes).OfType<PossibleMove>().OrderBy(p => machine.Rows.Count(r => r.Move == p.Row.Move))];

    /// <summary>All other moves of the machine, in the order of its table.</summary>
    public static IReadOnlyList<RefusedMove> Refused(Machine machine, Facts facts) =>
        [.. MovesOf(machine).Select(move => (Move: move, Tried: Try(machine, move, facts))).Where(x => x.Tried.Yes is null).Select(x => new RefusedMove(x.Move, x.Tried.No))];

    static IEnumerable<Move> MovesOf(Machine machine) => machine.Rows.Select(r => r.Move).Distinct();

    static (PossibleMove? Yes, Decision No) Try(Machine machine, Move move, Facts facts)
    {
        var decision = machine.Decide(move, facts with { Inputs = Inputs.None, Actor = facts.Actor with { ConfirmedAt = facts.Now } });
        return decision switch
        {
            Moved { Row: var row } => (new(row, move.Fields, []), decision),
            Lacking { Row: var row, Needs: var lacking } when lacking.All(l => Fill(l).Count > 0) =>
                (new(row, move.Fields, [.. move.Fields.Intersect(lacking.SelectMany(Fill))]), decision),
            // what a form will ask for is no reason to refuse the form
            Lacking { Row: var row, Needs: var lacking } => (null, new Lacking(row, [.. lacking.Where(l => Fill(l).Count == 0)])),
            _ => (null, decision),
        };
    }

    static IReadOnlyList<Field> Fill(Lack lack) => lack.Shortfall.Fill ?? lack.Need.Asks;
}
