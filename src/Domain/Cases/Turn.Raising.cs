using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Cases;

/// <summary>Who must look, and why.</summary>
public sealed partial class Turn
{
    /// <summary>Says in the newest row of the history which rule raised the case, and to whom; of several the first.</summary>
    internal void Explain(Why why, Level level) => because ??= (why, level);

    internal Why WhyOf(Due due, Subject subject, bool refused) => Escalations.WhyOf(due, rules.Of(subject).Machine, Case,
        subject is Case ? rules.CalendarIn(File) with { Pauses = File.Waiting.Pauses } : rules.CalendarIn(File), refused);

    void ExplainRaise(Inputs inputs, Guid? dueId)
    {
        var level = inputs.Level ?? Level.Manager;
        var due = dueId is { } id ? before.Dues.FirstOrDefault(d => d.Id == id) : null;
        Explain(due is null ? new(Escalations.ByHand.Code) : WhyOf(due, File.SubjectOf(due.Subject, due.SubjectId), due.Then == Then.Move), level);
    }

    /// <summary>What the buyer says later may be the first word of danger: then too it is a supervisor's at once.</summary>
    void HeedSafety(Move move, Inputs inputs)
    {
        if (Case.Severity == Severity.Safety || Case.State == States.Closed)
            return;
        var words = SafetyWords.FoundIn($"{inputs.Answer} {(Moves.SaysTheBuyer.Contains(move) ? inputs.Reason : null)}");
        if (words.Count == 0)
            return;
        Update(c => c with { Severity = Severity.Safety });
        Raise(Level.Supervisor, new(Escalations.Safety.Code) { Words = words });
    }

    /// <summary>Raises, never lowers. Whoever has the case and is below the new level has it no more: it stands in that level's queue until one of them takes it.</summary>
    internal void Raise(Level level, Why? why)
    {
        if (Case.State == States.Closed || Case.Level >= level)
            return;
        Update(c => c with { Level = level, OwnerId = OwnerIsUpTo(level) ? c.OwnerId : null });
        if (why is not null)
            Explain(why, level);
    }

    /// <summary>Known from what the owner did in this case; somebody it was only assigned to counts as below.</summary>
    bool OwnerIsUpTo(Level level) => Case.OwnerId is { } owner
        && File.History.LastOrDefault(h => h.ActorId == owner && h.Role.OnLadder()) is { } last && (int)last.Role >= Recorded.NeededFor(level);

    /// <summary>Those of the case; where the platform's limit came, moved or went, those of its vouchers and parcels too.</summary>
    internal void SetDuesOfCase()
    {
        SetDues(Case);
        if (Case.PlatformLimit == limitKept)
            return;
        limitKept = Case.PlatformLimit;
        foreach (var part in File.Vouchers.Cast<Subject>().Concat(File.Parcels).Where(p => rules.Of(p).Machine.IsOpen(p.State)).ToList())
            SetDues(part);
    }

    DateTimeOffset? limitKept = file.Case.PlatformLimit;
}
