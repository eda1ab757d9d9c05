using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>Computes which deadlines a subject has now. Always from events, never accumulated, so the same history gives the same instants.</summary>
public static class Deadlines
{
    /// <summary>Ends the code of what comes again each day where all else has fired.</summary>
    public const string Again = "/Again";

    static readonly TimeSpan ManagerToSupervisor = TimeSpan.FromHours(4);
    static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>The deadlines of the subject's state as open rows without an id; `known` tells how often a repeating one has fired.</summary>
    public static IReadOnlyList<Due> For(Machine machine, Subject subject, CaseFile file, IReadOnlyList<Due> known, ShopCalendar calendar, DateTimeOffset now)
    {
        var wanted = new List<Due>();
        foreach (var deadline in machine.Deadlines.Where(d => d.In == subject.State && Applies(d.Only, file)))
        {
            var since = Start(deadline.Since, subject, file.Case, now);
            if (since is not { } from)
                continue;
            switch (deadline.Then)
            {
                case Then.Overdue:
                    var overdue = calendar.Due(deadline.Clock, from, deadline.After);
                    wanted.Add(Row(subject, deadline.Code + "/M", Then.ToManager, null, from, overdue));
                    wanted.Add(Row(subject, deadline.Code + "/S", Then.ToSupervisor, null, from, calendar.Due(Clock.Staffed, overdue, ManagerToSupervisor)));
                    break;
                case Then.RemindEvery:
                    // the next one is counted from the last that fired; those that fired have their own code
                    var fired = known.Count(d => d.SubjectId == subject.Id && d.Since == from && d.State == DueState.Fired
                        && d.Code.StartsWith(deadline.Code + "#", StringComparison.Ordinal));
                    var next = from;
                    for (var i = 0; i <= fired; i++)
                        next = calendar.Due(deadline.Clock, next, deadline.After);
                    wanted.Add(Row(subject, $"{deadline.Code}#{fired + 1}", Then.Remind, null, from, next));
                    break;
                default:
                    wanted.Add(Row(subject, deadline.Code, deadline.Then, deadline.Move?.Code, from, calendar.Due(deadline.Clock, from, deadline.After)));
                    break;
            }
        }
        if (StillWaiting(machine, subject, wanted, known, calendar) is { } again)
            wanted.Add(again);
        return wanted;
    }

    /// <summary>Everything has fired and nobody has moved it on: whoever it was raised to hears of it again a day later, in staffed hours.</summary>
    static Due? StillWaiting(Machine machine, Subject subject, IReadOnlyList<Due> wanted, IReadOnlyList<Due> known, ShopCalendar calendar)
    {
        var fired = known.Where(d => d.SubjectId == subject.Id && d.State == DueState.Fired && d.EndedAt >= subject.EnteredAt
            && d.Code.StartsWith(subject.State.Code + "/", StringComparison.Ordinal)).ToList();
        if (wanted.Count == 0 || !wanted.All(w => fired.Any(f => f.Code == w.Code && f.Since == w.Since)) || machine.Find(subject.State, Moves.Escalate) is null)
            return null;
        // from when it really fired: what was due while nothing ran comes once, not once for each day
        var last = fired.Max(d => d.EndedAt!.Value);
        return Row(subject, subject.State.Code + Again, fired.Any(d => d.Then == Then.ToSupervisor) ? Then.ToSupervisor : Then.ToManager, null, last,
            calendar.Due(Clock.Staffed, last + Daily, TimeSpan.Zero));
    }

    static Due Row(Subject subject, string code, Then then, string? move, DateTimeOffset since, DateTimeOffset at) => new()
    {
        Id = Guid.Empty,
        ShopId = subject.ShopId,
        CaseId = subject.CaseId,
        Subject = subject.Kind,
        SubjectId = subject.Id,
        Code = code,
        Then = then,
        Move = move,
        Since = since,
        At = at,
    };

    static DateTimeOffset? Start(Since since, Subject subject, Case @case, DateTimeOffset now) => since switch
    {
        Since.Entry => subject.EnteredAt,
        // a buyer who was never told anything waits since the state was entered
        Since.LastTold => @case.LastToldAt ?? subject.EnteredAt,
        Since.LastScan => (subject as Parcel)?.LastScanAt ?? @case.LastScanAt ?? subject.EnteredAt,
        Since.Arrival => @case.ArrivedAt is { } arrived && arrived > subject.EnteredAt ? arrived : subject.EnteredAt,
        Since.LastContact => @case.LastContactAt ?? subject.EnteredAt,
        Since.Promise => @case.PromisedOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, ShopCalendar.Offset).ToUniversalTime() : null,
        Since.PlatformLimit => @case.PlatformLimit,
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    };

    static bool Applies(Only only, CaseFile file) => only switch
    {
        Only.Always => true,
        Only.Safety => file.Case.Severity == Severity.Safety,
        Only.NotSafety => file.Case.Severity != Severity.Safety,
        Only.Severe => file.Case.Severity >= Severity.Severe,
        Only.NotSevere => file.Case.Severity < Severity.Severe,
        Only.Arrived => file.Arrived(),
        Only.NotArrived => !file.Arrived(),
        _ => throw new ArgumentOutOfRangeException(nameof(only)),
    };
}
