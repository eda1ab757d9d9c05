using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSales.Api.Tests.Stories;

/// <summary>
/// When a step happens: stories say when the case was opened and little more. Minutes apart, save for what takes the time of buyers, couriers, finance and
/// the clock. All of it is a rule per step, in shop time (+08:00).
/// </summary>
static partial class Timetable
{
    public static readonly TimeSpan Shop = TimeSpan.FromHours(8);

    static readonly TimeOnly FinanceOpens = new(8, 30);
    static readonly TimeOnly FinanceCloses = new(17, 30);
    static readonly TimeOnly PrintingStops = new(17, 0);
    static readonly TimeOnly[] Payouts = [new(9, 0), new(15, 0)];

    public static DateTimeOffset For(string step, string state, Play play)
    {
        var now = play.Now.ToOffset(Shop);
        return step switch
        {
            "Open" => play.Story.OpenedAt,
            "EvidenceExpired" => play.Deadline(step),
            "PhoneBuyer" => play.Deadline(),
            "UrgeCourier" when state == "Chasing" => now.AddHours(23),
            "SendToFinance" => FinanceHours(now.AddMinutes(2)),
            "Pay" => NextPayout(now),
            "BuyerShipsReturn" => now.AddDays(1),
            "ReceiveReturn" or "CourierPaid" => now.AddDays(2),
            "InspectPass" => now.AddHours(2),
            "ShipReplacement" or "ShipReshipment" => BeforeCutOff(now.AddMinutes(2)),
            "ReplacementSigned" or "ReshipmentSigned" => now.AddDays(2),
            "FollowUp" when state == "Tracing" => now.AddHours(4),
            "RecordReviewOutcome" => DayTold(play.Story.Outcome, now) ?? now.AddDays(1),
            _ => now.AddMinutes(2),
        };
    }

    /// <summary>"11月20日" as nine in the morning of that day, when reviews are imported; null where no later day is told.</summary>
    public static DateTimeOffset? DayTold(string text, DateTimeOffset now)
    {
        if (Day().Match(text) is not { Success: true } day)
            return null;
        var told = new DateTimeOffset(now.Year, Number(day, 1), Number(day, 2), 9, 0, 0, Shop);
        return told > now ? told : null;
    }

    static DateTimeOffset FinanceHours(DateTimeOffset from)
    {
        if (Works(from) && TimeOnly.FromTimeSpan(from.TimeOfDay) < FinanceCloses)
            return TimeOnly.FromTimeSpan(from.TimeOfDay) < FinanceOpens ? At(from, FinanceOpens) : from;
        return FinanceHours(At(from.AddDays(1), FinanceOpens));
    }

    static DateTimeOffset NextPayout(DateTimeOffset now) =>
        Enumerable.Range(0, 7).Select(days => now.AddDays(days)).Where(Works).SelectMany(day => Payouts.Select(time => At(day, time))).First(time => time > now);

    static DateTimeOffset BeforeCutOff(DateTimeOffset from) =>
        TimeOnly.FromTimeSpan(from.TimeOfDay) < PrintingStops ? from : At(from.AddDays(1), new(10, 0));

    static bool Works(DateTimeOffset day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    static DateTimeOffset At(DateTimeOffset day, TimeOnly time) => new(DateOnly.FromDateTime(day.DateTime), time, Shop);

    static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d{1,2})月(\d{1,2})日")]
    private static partial Regex Day();
}
