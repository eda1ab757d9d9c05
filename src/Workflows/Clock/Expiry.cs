using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows.Clock;

/// <summary>What a deadline does when it is due: the clock's move, an escalation with its reason, or a reminder.</summary>
public sealed class Expiry(CaseMover mover, CaseFiles files, Editions editions, Rounds rounds)
{
    /// <summary>Lets a deadline do what it is for, once: whoever ended it before leaves nothing to do.</summary>
    public async Task<Outcome> FireAsync(Due due, CancellationToken cancel)
    {
        if (due.Then == Then.Warn)
            return await EndAsync(due, (file, now) => Deeds.WarnOf(file, due, editions.Rulebook, now), cancel);
        if (ClaimDeadlines.IsOne(due))
            return await EndAsync(due, (file, now) => ClaimDeeds.Remind(file, due, editions.Rulebook, now), cancel);
        var outcome = await mover.MoveAsync(AttemptOf(due), null, cancel);
        return outcome is Refused refused ? await RaiseAsync(due, refused.Why, cancel) : outcome;
    }

    public static Attempt AttemptOf(Due due) => new()
    {
        ShopId = due.ShopId,
        Subject = due.Subject,
        SubjectId = due.SubjectId,
        Actor = Actor.Clock,
        DueId = due.Id,
        Move = due.Then switch
        {
            Then.Move => Moves.Get(due.Move!),
            Then.ToManager or Then.ToSupervisor => Moves.Escalate,
            Then.Remind => Moves.Remind,
            _ => throw new InvalidOperationException($"A stored deadline says what it does; {due.Then} is a rule for making some."),
        },
        Inputs = due.Then switch
        {
            Then.ToManager => Raising(Level.Manager, Overdue(due)),
            Then.ToSupervisor => Raising(Level.Supervisor, Overdue(due)),
            _ => Inputs.None,
        },
    };

    /// <summary>The machine refuses what the deadline asks for: a manager has to look, and the deadline ends.</summary>
    async Task<Outcome> RaiseAsync(Due due, Decision why, CancellationToken cancel)
    {
        var reason = $"{Overdue(due)}；时钟未能执行：{WhyZh(why)}";
        var raised = await mover.MoveAsync(AttemptOf(due) with
        {
            Subject = SubjectKind.Case,
            SubjectId = due.CaseId,
            Move = Moves.Escalate,
            Inputs = Raising(Level.Manager, reason),
        }, null, cancel);
        return raised is not Refused ? raised : await EndAsync(due, (file, now) => Deeds.EndRefusedDeadline(file, due, reason, editions.Rulebook, now), cancel);
    }

    /// <summary>What ends a deadline without a row of the machine.</summary>
    Task<Outcome> EndAsync(Due due, Func<CaseFile, DateTimeOffset, Done> deed, CancellationToken cancel) => rounds.RunAsync(null, due.CaseId, async round =>
    {
        var file = await files.LoadAsync(due.CaseId, cancel);
        return file is null ? new Unknown() : !file.Dues.Any(d => d.Id == due.Id && d.State == DueState.Open) ? new NotDue() : deed(file, round.Now);
    }, cancel);

    static Inputs Raising(Level level, string reason) => new() { Level = level, Reason = reason };

    static string Overdue(Due due)
    {
        var state = States.TryGet(due.Code.Split('/')[0], out var known) ? known!.Zh : due.Code;
        if (due.Code.EndsWith(Deadlines.Again, StringComparison.Ordinal))
            return $"“{state}”超时后仍未处理，每日提醒";
        var step = Escalations.StepOf(due);
        if (step.Counted == Counted.AfterDue)
            return $"“{state}”{step.Zh}";
        if (step.Counted == Counted.BeforePlatformLimit)
            return string.Create(CultureInfo.InvariantCulture, $"“{state}”：平台时限{due.Since.ToOffset(ShopCalendar.Offset):yyyy-MM-dd HH:mm}，{step.Zh}");
        return string.Create(CultureInfo.InvariantCulture, $"“{state}”超时：应于{due.At.ToOffset(ShopCalendar.Offset):yyyy-MM-dd HH:mm}前处理");
    }

    static string WhyZh(Decision why) => why switch
    {
        Lacking lacking => string.Join("；", lacking.Needs.Select(n => n.Shortfall.Zh)),
        NotYours => "该操作不由时钟执行",
        _ => "当前状态没有该操作",
    };
}
