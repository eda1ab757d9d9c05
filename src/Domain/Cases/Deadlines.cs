using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>Computes which deadlines a subject has now. Always from events, never accumulated, so the same history gives the same instants.</summary>
public static class Deadlines
{
    /// <summary>Ends the code of what comes again each day where all else has fired.</summary>
    public const string Again = "/Again";

    /// <summary>Ends the code of what is open as long as the staffed clocks of a case stand for the buyer's answer.</summary>
    public const string Asked = "/" + nameof(Since.Asked);

    /// <summary>The deadlines of the subject's state as open rows without an id; `known` tells how often a repeating one has fired.</summary>
    public static IReadOnlyList<Due> For(Machine machine, Subject subject, CaseFile file, IReadOnlyList<Due> known, ShopCalendar calendar)
    {
        // only the case itself asks the buyer: papers and parcels of it go on
        if (subject is Case)
            calendar = calendar with { Pauses = file.Waiting.Pauses };
        var wanted = new List<Due>();
        var raising = new List<(Deadline Deadline, Due Due)>();
        foreach (var deadline in machine.Deadlines.Where(d => d.In == subject.State && Applies(d, file)))
        {
            if (Start(deadline.Since, subject, file) is not { } from || (deadline.Since == Since.Refusal && HasFired(deadline, subject, from, known)))
                continue;
            var at = WithPlatform(deadline, machine, subject, file.Case, from, calendar.Due(deadline.Clock, from, deadline.After));
            switch (deadline.Then)
            {
                case Then.Overdue:
                    wanted.Add(Row(subject, deadline.Code + Escalations.Overdue.Suffix, Then.ToManager, null, from, at));
                    raising.Add((deadline, wanted[^1]));
                    wanted.Add(Row(subject, deadline.Code + Escalations.OverdueLong.Suffix, Then.ToSupervisor, null, from,
                        calendar.Due(Escalations.OverdueLong.Clock!.Value, at, Escalations.OverdueLong.After)));
                    break;
                case Then.RemindEvery:
                    wanted.Add(Repeated(deadline, subject, known, calendar, from));
                    break;
                default:
                    wanted.Add(Row(subject, deadline.Code, deadline.Then, deadline.Move?.Code, from, at));
                    if (deadline.Then.Escalates() && deadline.Since != Since.PlatformLimit)
                        raising.Add((deadline, wanted[^1]));
                    break;
            }
        }
        wanted.AddRange(AheadOfLimit(machine, subject, known));
        if (StillWaiting(machine, subject, wanted, known, calendar) is { } again)
            wanted.Add(again);
        // what escalates later from the same instant is a further step of the same ladder and warns no second time
        wanted.AddRange(raising.GroupBy(r => r.Due.Since).Select(g => g.MinBy(r => r.Due.At)).SelectMany(first => Warnings(first.Deadline, first.Due, subject, calendar)));
        return wanted;
    }

    /// <summary>One promise over several states, told once, in whichever it was broken.</summary>
    static bool HasFired(Deadline deadline, Subject subject, DateTimeOffset from, IReadOnlyList<Due> known) =>
        known.Any(d => d.SubjectId == subject.Id && d.State == DueState.Fired && d.Since == from && d.Then == deadline.Then
            && d.Code.EndsWith(deadline.Code[deadline.In.Code.Length..], StringComparison.Ordinal));

    /// <summary>The next one is counted from the last that fired; those that fired have their own code.</summary>
    static Due Repeated(Deadline deadline, Subject subject, IReadOnlyList<Due> known, ShopCalendar calendar, DateTimeOffset from)
    {
        var fired = known.Count(d => d.SubjectId == subject.Id && d.Since == from && d.State == DueState.Fired && d.Code.StartsWith(deadline.Code + "#", StringComparison.Ordinal));
        var next = from;
        for (var i = 0; i <= fired; i++)
            next = calendar.Due(deadline.Clock, next, deadline.After);
        return Row(subject, $"{deadline.Code}#{fired + 1}", Then.Remind, null, from, next);
    }

    /// <summary>
    /// The platform wins: what escalates is due some hours before its limit at the latest, and so is what ends our waiting for the buyer. No case is closed sooner for
    /// it, no return lapses sooner; a limit that had passed before binds nobody.
    /// </summary>
    static DateTimeOffset WithPlatform(Deadline deadline, Machine machine, Subject subject, Case @case, DateTimeOffset since, DateTimeOffset due)
    {
        var moves = deadline.Then == Then.Move && subject is Case && machine.Find(deadline.In, deadline.Move!) is { } row && machine.IsOpen(row.To);
        if (deadline.Since == Since.PlatformLimit || !(moves || deadline.Then.Escalates()) || @case.PlatformLimit is not { } limit || limit <= since)
            return due;
        var latest = limit - Escalations.AheadOfPlatform;
        return due <= latest ? due : latest > since ? latest : since;
    }

    /// <summary>The steps ahead of the platform's limit, once for each limit; where the table has rows of its own for it, these.</summary>
    static IEnumerable<Due> AheadOfLimit(Machine machine, Subject subject, IReadOnlyList<Due> known) =>
        subject is not Case { PlatformLimit: { } limit } || !machine.IsOpen(subject.State) || machine.Deadlines.Any(d => d.In == subject.State && d.Since == Since.PlatformLimit) ? []
        : Escalations.AheadOfLimit
            .Where(step => !known.Any(d => d.SubjectId == subject.Id && d.State == DueState.Fired && d.Since == limit && d.Code.EndsWith(step.Suffix!, StringComparison.Ordinal)))
            .Select(step => Row(subject, subject.State.Code + step.Suffix, step.Level == Level.Supervisor ? Then.ToSupervisor : Then.ToManager, null, limit, limit - step.After));

    /// <summary>What warns the owner before it escalates, as far as the notices of a short span stay apart.</summary>
    static IEnumerable<Due> Warnings(Deadline deadline, Due due, Subject subject, ShopCalendar calendar)
    {
        var last = due.Since;
        // what the platform's limit has shortened ends at a fixed hour
        var clock = calendar.Due(deadline.Clock, due.Since, deadline.After) == due.At ? deadline.Clock : Clock.Natural;
        foreach (var step in Escalations.Warnings)
        {
            var at = calendar.Share(clock, due.Since, deadline.After, due.At, step.Percent);
            if (at - last < Escalations.Apart || due.At - at < Escalations.Apart)
                continue;
            yield return Row(subject, deadline.Code + step.Suffix, Then.Warn, null, due.Since, at);
            last = at;
        }
    }

    /// <summary>Everything has fired and nobody has moved it on: whoever it was raised to hears of it again a day later, in staffed hours.</summary>
    static Due? StillWaiting(Machine machine, Subject subject, IReadOnlyList<Due> wanted, IReadOnlyList<Due> known, ShopCalendar calendar)
    {
        var fired = known.Where(d => d.SubjectId == subject.Id && d.State == DueState.Fired && d.Then != Then.Warn
            && d.Code.StartsWith(subject.State.Code + "/", StringComparison.Ordinal)).ToList();
        // what is counted from further back than the entry may have fired when it was in this state before: it does not fire again
        if (wanted.Count == 0 || !wanted.All(w => fired.Any(f => f.Code == w.Code && f.Since == w.Since)) || machine.Find(subject.State, Moves.Escalate) is null)
            return null;
        // from when it really fired: what was due while nothing ran comes once, not once for each day
        fired.RemoveAll(f => f.EndedAt < subject.EnteredAt);
        var last = fired.Count == 0 ? subject.EnteredAt : fired.Max(d => d.EndedAt!.Value);
        return Row(subject, subject.State.Code + Again, fired.Any(d => d.Then == Then.ToSupervisor) ? Then.ToSupervisor : Then.ToManager, null, last,
            calendar.Due(Escalations.Again.Clock!.Value, last + Escalations.Again.After, TimeSpan.Zero));
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

    static DateTimeOffset? Start(Since since, Subject subject, CaseFile file) => since switch
    {
        Since.Entry => subject.EnteredAt,
        // a buyer who was never told anything waits since the state was entered
        Since.LastTold => file.Case.LastToldAt ?? subject.EnteredAt,
        Since.LastScan => (subject as Parcel)?.LastScanAt ?? file.Case.LastScanAt ?? subject.EnteredAt,
        Since.Arrival => file.Case.ArrivedAt is { } arrived && arrived > subject.EnteredAt ? arrived : subject.EnteredAt,
        Since.LastContact => file.Case.LastContactAt ?? subject.EnteredAt,
        Since.Promise => file.Case.PromisedOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, ShopCalendar.Offset).ToUniversalTime() : null,
        Since.PlatformLimit => file.Case.PlatformLimit,
        Since.Asked => file.Waiting.Since,
        Since.Refusal => file.SinceOpened.LastOrDefault(h => h.Act == Moves.ParcelRefused.Code)?.At,
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    };

    /// <summary>Whoever refused further contact is not to be called: no call slot is waited for.</summary>
    static bool Applies(Deadline deadline, CaseFile file) => !(deadline is { Clock: Clock.CallSlot, Then: Then.Remind } && file.Case.StopContact) && Applies(deadline.Only, file);

    static bool Applies(Only only, CaseFile file) => only switch
    {
        Only.Always => true,
        Only.Safety => file.Case.Severity == Severity.Safety,
        Only.NotSafety => file.Case.Severity != Severity.Safety,
        Only.Severe => file.Case.Severity >= Severity.Severe,
        Only.NotSevere => file.Case.Severity < Severity.Severe,
        Only.Arrived => file.Arrived(),
        Only.NotArrived => !file.Arrived(),
        Only.NotMadeGood => !file.MadeGood(),
        _ => throw new ArgumentOutOfRangeException(nameof(only)),
    };
}
