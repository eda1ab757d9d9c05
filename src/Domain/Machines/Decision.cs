using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines;

/// <summary>A machine's answer to an attempt. A refusal is a value, never an exception.</summary>
public abstract record Decision;

/// <summary>The row to take.</summary>
public sealed record Moved(Row Row) : Decision;

/// <summary>The move is not possible in this state; says from which states it is, and what is possible now.</summary>
public sealed record NotFromHere(State State, IReadOnlyList<State> PossibleFrom, IReadOnlyList<Move> PossibleNow) : Decision;

/// <summary>The move is for other roles, or the actor is the agent complained of in this case.</summary>
public sealed record NotYours(IReadOnlyList<Role> For, bool ComplainedOf) : Decision;

/// <summary>One or more needs of the row do not hold.</summary>
public sealed record Lacking(Row Row, IReadOnlyList<Lack> Needs) : Decision;

/// <summary>A need that failed and what would unlock it.</summary>
public sealed record Lack(Need Need, Shortfall Shortfall);

/// <summary>
/// What is missing and what would help, in both languages. Fill names the inputs that would do; empty where only facts can change it; null leaves it
/// to what the need asks for.
/// </summary>
public sealed record Shortfall(string Zh, string En, IReadOnlyList<Vocabulary.Field>? Fill = null);
