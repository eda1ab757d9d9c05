using AfterSales.Domain.Machines;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Cases;

/// <summary>From where a step of the ladder is counted.</summary>
public enum Counted
{
    /// <summary>A share of the span of a deadline that escalates, on that deadline's own clock.</summary>
    Share = 1,
    /// <summary>So long after the deadline was due.</summary>
    AfterDue,
    /// <summary>When the table's own deadline says `-> M` or `-> S`.</summary>
    OwnDeadline,
    /// <summary>So long after the last escalation of a state in which nobody moved.</summary>
    AfterLast,
    /// <summary>So long before the platform's own limit.</summary>
    BeforePlatformLimit,
    /// <summary>With the move or the opening that shows it, at any hour.</summary>
    AtOnce,
}

/// <summary>One rule of the ladder: when it fires, by which clock, who is told. Level None warns the owner and changes nothing; null keeps the level it has or takes the one that is named.</summary>
public sealed record EscalationStep(string Code, Counted Counted, int Percent, TimeSpan After, Clock? Clock, Level? Level, string Zh, string En)
{
    /// <summary>Ends the code of the stored deadline that makes this step; null where no deadline does.</summary>
    public string? Suffix { get; init; }
}

/// <summary>
/// Who must look when, as data (machines.md section 1, domain.md section 5): the steps that every deadline which escalates takes, those ahead of a limit of the
/// platform, and what goes up at once.
/// </summary>
public static class Escalations
{
    /// <summary>The platform goes before us: what is ours is due this long before its limit.</summary>
    public static readonly TimeSpan AheadOfPlatform = TimeSpan.FromHours(6);

    /// <summary>Of a short span no two notices come closer than this: a warning that would is left out.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    public static readonly EscalationStep
        //            code            counted                      share after                    by the clock   to whom
        Warn50 = new("Warn50", Counted.Share, 50, default, null, Level.None, "时限过半，提醒负责人", "Half of the time is over: the owner is warned") { Suffix = "/50" },
        Warn80 = new("Warn80", Counted.Share, 80, default, null, Level.None, "时限已过八成，提醒负责人", "Four fifths of the time are over: the owner is warned") { Suffix = "/80" },
        Overdue = new("Overdue", Counted.Share, 100, default, null, Level.Manager, "超时，升级到经理", "Overdue: to a manager") { Suffix = "/M" },
        OverdueLong = new("OverdueLong", Counted.AfterDue, 0, 4.Hours, Clock.Staffed, Level.Supervisor, "超时后再过4小时在岗时间，升级到主管", "Four staffed hours after it was due: to a supervisor") { Suffix = "/S" },
        OwnDeadline = new("OwnDeadline", Counted.OwnDeadline, 100, default, null, null, "流程表写明的升级时限已到", "A deadline that raises by itself came"),
        Again = new("Again", Counted.AfterLast, 0, 1.Days, Clock.Staffed, null, "升级后一天仍未处理，再次提醒同一级别", "A day after the last escalation nobody has moved it: told again, on the same level") { Suffix = Deadlines.Again },
        PlatformManager = new("PlatformManager", Counted.BeforePlatformLimit, 0, 24.Hours, Clock.Natural, Level.Manager, "距平台时限24小时，升级到经理", "24 hours before the platform's limit: to a manager") { Suffix = "/Platform24" },
        PlatformSupervisor = new("PlatformSupervisor", Counted.BeforePlatformLimit, 0, 6.Hours, Clock.Natural, Level.Supervisor, "距平台时限6小时，升级到主管", "6 hours before the platform's limit: to a supervisor") { Suffix = "/Platform6" },
        Safety = new("Safety", Counted.AtOnce, 0, default, null, Level.Supervisor, "涉及安全，立即升级到主管", "Danger to people: to a supervisor at once, at any hour"),
        ChasedTwice = new("ChasedTwice", Counted.AtOnce, 0, default, null, Level.Manager, "买家第二次催问，升级到经理", "The buyer chased a second time: to a manager"),
        SecondTime = new("SecondTime", Counted.AtOnce, 0, default, null, Level.Manager, "买家第二次拒绝或不满意，升级到经理", "The buyer declined or was discontent a second time: to a manager"),
        CallsMissed = new("CallsMissed", Counted.AtOnce, 0, default, null, Level.Manager, "两次致电未接，升级到经理", "Two calls reached nobody: to a manager"),
        KnownPhoto = new("KnownPhoto", Counted.AtOnce, 0, default, null, Level.Manager, "照片在其他售后单出现过，升级到经理", "A photo is known from another case: to a manager"),
        ClockRefused = new("ClockRefused", Counted.AtOnce, 0, default, null, Level.Manager, "到期动作被流程拒绝，升级到经理", "The machine refused what the clock was to do: to a manager"),
        ByHand = new("ByHand", Counted.AtOnce, 0, default, null, null, "有人升级", "Somebody raised it");

    /// <summary>The whole ladder, as people read it.</summary>
    public static IReadOnlyList<EscalationStep> All { get; } =
    [
        Warn50, Warn80, Overdue, OverdueLong, OwnDeadline, Again, PlatformManager, PlatformSupervisor,
        Safety, ChasedTwice, SecondTime, CallsMissed, KnownPhoto, ClockRefused, ByHand,
    ];

    public static IReadOnlyList<EscalationStep> Warnings { get; } = [Warn50, Warn80];

    public static IReadOnlyList<EscalationStep> AheadOfLimit { get; } = [PlatformManager, PlatformSupervisor];

    /// <summary>The step that a stored deadline makes.</summary>
    public static EscalationStep StepOf(Due due) =>
        All.FirstOrDefault(step => step.Suffix is { } suffix && due.Code.EndsWith(suffix, StringComparison.Ordinal)) ?? OwnDeadline;

    /// <summary>Why a deadline fires, in full: who reads the history need not look up a table that may have changed since.</summary>
    internal static Why WhyOf(Due due, Machine machine, Case @case, ShopCalendar calendar, bool refused)
    {
        var (step, own) = (StepOf(due), machine.Deadlines.Where(d => due.Code.StartsWith(d.Code, StringComparison.Ordinal)).MaxBy(d => d.Code.Length));
        var clock = step.Clock ?? own?.Clock;
        var limit = @case.PlatformLimit is { } at && (step.Counted == Counted.BeforePlatformLimit || due.At == at - AheadOfPlatform) ? @case.PlatformLimit : null;
        return new((refused ? ClockRefused : step).Code)
        {
            Deadline = own?.Code ?? due.Code,
            Since = due.Since,
            Due = due.At,
            Clock = clock,
            SpanSeconds = step.Clock is null && own is not null ? (long)own.After.TotalSeconds : (long)step.After.TotalSeconds,
            Percent = step.Percent == 0 ? null : step.Percent,
            PlatformLimit = limit,
            Waited = clock is Time.Clock.Staffed && calendar.Pauses.Where(p => p.From < due.At && p.Until > due.Since).ToList() is { Count: > 0 } stood ? stood : null,
            Calendar = clock is Time.Clock.Staffed or Time.Clock.ShiftEnd ? string.Join(' ', calendar.Roster.On(ShopCalendar.ShopDay(due.Since)).Select(s => $"{s.Start:HH\\:mm}-{s.End:HH\\:mm}")) : null,
        };
    }
}

/// <summary>
/// Which rule raised a case, and what it rested on: kept in the detail of the history row under `why`. Times are those of the deadline that fired, spans seconds.
/// </summary>
public sealed record Why(string Step)
{
    /// <summary>Code of the machine's deadline.</summary>
    public string? Deadline { get; init; }
    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? Due { get; init; }
    public Clock? Clock { get; init; }
    public long? SpanSeconds { get; init; }
    public int? Percent { get; init; }

    /// <summary>The platform's limit, where it is what made the deadline due.</summary>
    public DateTimeOffset? PlatformLimit { get; init; }

    /// <summary>The shifts by which staffed time was counted.</summary>
    public string? Calendar { get; init; }

    /// <summary>When within it the clock stood because the buyer was asked.</summary>
    public IReadOnlyList<Pause>? Waited { get; init; }

    /// <summary>The safety words that were found.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>How often: the buyer chased, declined, was called in vain.</summary>
    public int? Times { get; init; }
}

/// <summary>One escalation of a case: where it stands in the history, to find them all without reading every history.</summary>
public sealed record Escalation
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid CaseId { get; init; }
    public required int Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Level Level { get; init; }

    /// <summary>Code of the <see cref="EscalationStep"/>.</summary>
    public required string Step { get; init; }
}
