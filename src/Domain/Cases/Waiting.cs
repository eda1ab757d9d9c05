using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>
/// Whether and since when we wait for the buyer, read from the history and never stored: a question to the buyer lets the staffed clocks of its case stand until the buyer
/// has spoken, the case is raised or goes to another state, or <see cref="Longest"/> is over.
/// </summary>
public sealed record Waiting
{
    /// <summary>Natural time; then the clocks run on though nobody has answered.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    /// <summary>Questions in one stay in a state: nobody keeps a case asleep by asking again and again.</summary>
    public const int MostInAState = 3;

    static readonly Waiting nothing = new();

    /// <summary>When the question was put that nobody has answered yet; null where none is open.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Until when the staffed clocks stand for it at the latest.</summary>
    public DateTimeOffset? Until => Since + Longest;

    /// <summary>Questions since the state was entered.</summary>
    public int Asked { get; init; }

    /// <summary>The answer to the newest of them was not recorded yet.</summary>
    public bool AnswerOwed { get; init; }

    /// <summary>Stretches in which the staffed clocks of the case stood, or will stand if nothing happens.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>Danger to people waits for nobody: no clock of such a case ever stands.</summary>
    internal static Waiting Of(Case @case, IReadOnlyList<HistoryRow> history)
    {
        var told = history.Where(h => h.Kind == HistoryKind.Move && h.Subject == SubjectKind.Case).Aggregate(nothing, After);
        return @case.Severity == Severity.Safety ? told with { Since = null, Pauses = [] }
            : told.Since is { } since ? told with { Pauses = [.. told.Pauses, new(since, since + Longest)] } : told;
    }

    static Waiting After(Waiting before, HistoryRow row)
    {
        if (row.From != row.To)
            return new() { Pauses = before.EndedAt(row.At) };
        if (row.Act == Moves.AwaitBuyer.Code)
            return before with { Since = before.Since ?? row.At, Asked = before.Asked + 1, AnswerOwed = true };
        // who is called in gets a case whose clock runs
        return !Speaks(row) && row.Act != Moves.Escalate.Code ? before
            : before with { Since = null, Pauses = before.EndedAt(row.At), AnswerOwed = before.AnswerOwed && row.Act != Moves.BuyerAnswered.Code };
    }

    IReadOnlyList<Pause> EndedAt(DateTimeOffset at) => Since is { } since ? [.. Pauses, new(since, at < Until ? at : since + Longest)] : Pauses;

    /// <summary>The buyer is shown to have said something, be it not the answer.</summary>
    static bool Speaks(HistoryRow row) => row.Act == Moves.BuyerAnswered.Code || row.Act == Moves.BuyerChased.Code || Facts.Answered(row);
}
