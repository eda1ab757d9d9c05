namespace AfterSales.Workflows.Jobs;

/// <summary>Every recurring job, one line each: what it is called, when it runs in shop time, and what it does. The clock of deadlines is none of them.</summary>
public sealed class Timetable(CleanUp cleanUp, PayoutNotice payouts, CallNotice calls, MonthNotice months, ChainReport chains, HolidayNotice holidays, Editions editions)
{
    /// <summary>The job whose failed run is told by the readiness check.</summary>
    public const string ChainCheck = "ChainCheck";

    public IReadOnlyList<Job> Jobs { get; } =
    [
        new("CleanUp", "清理过期数据", "Clear away what need not be kept", new("0 10 * * * ?"), "每小时第10分", "Every hour at ten past")
            { Run = cleanUp.RunAsync, OfEachShop = false },
        new("PayoutBatch", "付款批次", "Payout batch", new("0 0 9,15 * * ?") { On = day => editions.Rulebook.Calendar.IsFinanceDay(day) }, "财务工作日 9:00、15:00", "On days finance works, at 09:00 and 15:00")
            { Run = payouts.RunAsync },
        new("CallList", "致电清单", "Call list", new("0 30 9,15 * * ?"), "每日 9:30、15:30", "Every day at 09:30 and 15:30")
            { Run = calls.RunAsync },
        new("MonthClose", "月结检查", "Can the month be closed", new("0 30 8 1 * ?"), "每月1日 8:30", "On the first of the month at 08:30")
            { Run = months.RunAsync },
        new(ChainCheck, "历史链校验", "Check of all histories", new("0 0 2 * * ?"), "每日 2:00", "Every day at 02:00")
            { Run = chains.RunAsync },
        new("HolidayFile", "明年节假日数据", "Next year's public holidays", new("0 0 9 ? 11,12 *"), "11、12月每日 9:00", "Every day of November and December at 09:00")
            { Run = holidays.RunAsync, OfEachShop = false },
    ];

    public Job? Find(string code) => Jobs.FirstOrDefault(job => job.Code == code);
}
