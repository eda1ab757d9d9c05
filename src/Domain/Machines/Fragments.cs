using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;
using static AfterSales.Domain.People.Role;

namespace AfterSales.Domain.Machines;

/// <summary>Rows that several kinds share (machines.md section 2), so that each table shows only what is its own.</summary>
public static class Fragments
{
    /// <summary>One line of a table. Needs and effects stand in one list as they are read aloud.</summary>
    public static Row Row(State from, Move move, State to, Role who, IReadOnlyList<Need>? needs = null, IReadOnlyList<Effect>? does = null) =>
        new(from, move, to, [who], needs ?? [], does ?? []);
}
