using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>Where the walk of one case is heading: a row that was not taken yet, in the end its end. Chance may lead it elsewhere.</summary>
sealed class Course(Coverage coverage, Random random)
{
    /// <summary>A case that was walked this long heads for its end.</summary>
    const int Patience = 60;
    const int Misses = 3;
    readonly Dictionary<(Guid, State, Move), int> refused = [];
    Row? target;
    int steps;

    public bool IsOver => steps > 4 * Patience;

    public void Step(Machine machine)
    {
        steps++;
        if (target is not null && coverage.Wants(machine, target) && refused.Where(r => r.Key.Item2 == target.From && r.Key.Item3 == target.Move).Sum(r => r.Value) < Misses)
            return;
        var wanted = coverage.Wanted(machine).ToList();
        target = wanted.Count == 0 ? null : wanted[random.Next(wanted.Count)];
    }

    public void Refused(Subject subject, Row row) => refused[(subject.Id, row.From, row.Move)] = Times(subject, row) + 1;

    public bool Tempts(Machine machine, Subject subject, Row row) => coverage.Wants(machine, row) && Times(subject, row) < Misses;

    public double Weight(Machine machine, Subject subject, Row row)
    {
        var tired = Math.Pow(0.5, Times(subject, row));
        if (coverage.Wants(machine, row))
            return (row == target ? 100 : machine.Subject == SubjectKind.Case ? 8 : 40) * tired;
        // only who asked the buyer is reminded that they are silent
        if (row.Move == Moves.AwaitBuyer && machine.Find(row.From, Moves.Remind) is { } reminder && coverage.Wants(machine, reminder))
            return 8 * tired;
        if (row.Stays)
            return 0.3 * tired;
        var closer = Goal(machine, subject.State) is { } goal && coverage.Distance(machine, row.To, goal) < coverage.Distance(machine, row.From, goal);
        return (closer ? 10 : machine.Ends.Contains(row.To) ? 0.1 : 0.6) * tired;
    }

    /// <summary>Null: anywhere.</summary>
    State? Goal(Machine machine, State here)
    {
        if (steps > Patience)
            return machine.Ends[0];
        if (machine.Subject != SubjectKind.Case)
            return coverage.Wanted(machine).Select(r => r.From).Where(s => coverage.Distance(machine, here, s) < 1000).MinBy(s => coverage.Distance(machine, here, s))
                ?? machine.Ends.MinBy(s => coverage.Distance(machine, here, s))!;
        // vouchers and parcels come to be where a remedy runs
        return target?.From ?? (coverage.WantsParts && machine.States.Contains(States.Remedying) ? States.Remedying : null);
    }

    int Times(Subject subject, Row row) => refused.GetValueOrDefault((subject.Id, row.From, row.Move));
}
