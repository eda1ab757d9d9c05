using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Workflows.Tests.Jobs;

/// <summary>What each job of the timetable does, and that the clock wakes it.</summary>
public sealed class JobsTests() : OnBothShops(TestDatabase.SqliteAsync)
{
    [Fact]
    public async Task The_payout_batch_says_how_many_vouchers_it_holds_and_how_much_they_are()
    {
        await Shop.AwaitingPaymentAsync();
        await Shop.AwaitingPaymentAsync(15_50);
        var report = await RunAsync("PayoutBatch", TestShop.Monday.AddHours(5));
        Assert.Equal("2026-03-02 15:00 批次：待付2笔，共25.50元（暂缓0笔，上批结转0笔）", report.Zh);
        Assert.Contains("0 to pay, ¥0.00", (await RunAsync("PayoutBatch", TestShop.Monday.AddHours(-1))).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_list_says_how_many_are_to_be_called_in_which_slot_and_whose_they_are()
    {
        await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 5_00));
        await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 5_00));
        var raised = await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 5_00));
        await Shop.MoveAsync(raised.Case, Moves.Escalate, Shop.Agent, new() { Reason = "买家要求", Level = Level.Manager });
        var refusing = await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 5_00));
        await Shop.MoveAsync(refusing.Case, Moves.BuyerRefuses, Shop.Agent);
        Assert.Equal("2026-03-02: nobody to call", (await RunAsync("CallList", Shop.Clock.Now)).En);
        Shop.Clock.Now = TestShop.Monday.AddDays(2).AddMinutes(-30);
        await Shop.Deadlines.RunDueAsync(Cancel);
        var report = await RunAsync("CallList", Shop.Clock.Now);
        Assert.Equal("2026-03-04 待致电3个：10:00-11:00 3个（客服2个，经理1个，主管0个）", report.Zh);
        Assert.Equal("2026-03-04: 3 to call, 3 at 10:00-11:00 (agents 2, managers 1, supervisors 0)", report.En);
        // the morning is over: who was not called is called in the afternoon
        Shop.Clock.Now = TestShop.Monday.AddDays(2).AddHours(5.5);
        Assert.Equal(Shop.Clock.Now, Shop.Get<Timetable>().Find("CallList")!.Slots.Until(Shop.Clock.Now)); // 15:30
        Assert.Contains("3 at 16:00-20:00", (await RunAsync("CallList", Shop.Clock.Now)).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_month_s_check_says_what_hinders_its_close_and_closes_nothing()
    {
        var april = new DateTimeOffset(2026, 4, 1, 0, 30, 0, TimeSpan.Zero);
        Shop.Clock.Now = TestShop.Monday;
        Assert.Equal("没有待结的月份", (await RunAsync("MonthClose", april)).Zh);
        await Shop.ClosedAsync();
        Shop.Clock.Now = april;
        Assert.Equal("2026-03结账须说明理由：未结差异0项，付款10.00元，流水匹配0.00元", (await RunAsync("MonthClose", april)).Zh);
        Shop.Clock.Now = april.AddMonths(1);
        Assert.EndsWith("; 2026-04 only after it", (await RunAsync("MonthClose", Shop.Clock.Now)).En, StringComparison.Ordinal);
        await Shop.Get<MonthCloseDesk>().CloseAsync(Shop.Id, "2026-03", "流水下周导入", Shop.Finance, null, Cancel);
        Assert.Equal("2026-04可以结账：付款0.00元与流水一致，无未结差异", (await RunAsync("MonthClose", Shop.Clock.Now)).Zh);
        Assert.Equal(1, await Shop.Database.AskAsync(db => db.MonthCloses.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_history_that_was_altered_fails_the_nightly_check_which_the_readiness_check_tells()
    {
        var closed = await Shop.ClosedAsync();
        Shop.Clock.Now = TestShop.Monday.AddDays(1);
        await Shop.Get<JobDesk>().RunMissedAsync(Cancel);
        Assert.False(await Shop.Get<JobQueries>().ChainInDoubtAsync(Cancel));
        await Shop.Database.AskAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Cases" SET "State" = 'Confirming'""", Cancel));
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await Shop.Get<JobDesk>().RunMissedAsync(Cancel);

        var stand = (await Shop.Get<JobQueries>().StandsAsync([Shop.Id], Cancel)).Single(s => s.Job.Code == Timetable.ChainCheck);
        Assert.True(stand.Last!.Failed);
        Assert.Contains(closed.Case.Number, stand.Last.Zh, StringComparison.Ordinal);
        Assert.Equal(Shop.Clock.Now.AddHours(16), stand.NextAt);
        Assert.True(await Shop.Get<JobQueries>().ChainInDoubtAsync(Cancel));
    }

    [Fact]
    public async Task From_november_on_next_year_s_holidays_are_missed_aloud()
    {
        Assert.True((await RunAsync("HolidayFile", new(2026, 11, 1, 1, 0, 0, TimeSpan.Zero))).Failed);
        Assert.False((await RunAsync("HolidayFile", new(2025, 11, 1, 1, 0, 0, TimeSpan.Zero))).Failed);
    }

    [Fact]
    public async Task Old_answers_and_runs_are_cleared_away()
    {
        await Shop.Database.PutAsync(
            new JobRun { Job = "CleanUp", ShopId = Guid.Empty, ScheduledFor = TestShop.Monday, StartedAt = TestShop.Monday, EndedAt = TestShop.Monday },
            new StoredAnswer { UserId = Shop.Agent.UserId!.Value, Key = "k", Route = "r", BodyHash = "h", Status = 200, Body = "", At = TestShop.Monday });
        var sessions = Shop.Get<EndedSessions>();
        await sessions.EndAsync(Shop.Agent.UserId!.Value, "s1", Shop.Clock.Now.AddHours(12), Cancel);
        await sessions.EndAsync(Shop.Agent.UserId!.Value, "s1", Shop.Clock.Now.AddHours(12), Cancel);
        Assert.Equal((0, 1), (await sessions.ForgetAsync(Shop.Clock.Now.AddHours(12), Cancel), await Shop.Database.AskAsync(db => db.UserTokens.CountAsync(Cancel))));
        Shop.Clock.Advance(CleanUp.Kept + TimeSpan.FromDays(1));
        Assert.Contains("1 idempotency keys", (await RunAsync("CleanUp", Shop.Clock.Now)).En, StringComparison.Ordinal);
        Assert.Equal(0, await Shop.Database.AskAsync(db => db.UserTokens.CountAsync(Cancel)));
        Assert.Equal((0, 0), await Shop.Database.AskAsync(async db => (await db.JobRuns.CountAsync(Cancel), await db.Answers.CountAsync(Cancel))));
    }

    [Fact]
    public async Task A_job_that_is_due_in_three_hours_of_the_faster_clock_runs_within_seconds()
    {
        var faster = new FasterClock(FasterClock.Fastest, TimeProvider.System);
        await using var services = new ServiceCollection().AddLogging().AddShopStore(Shop.Database.Options).AddSingleton<TimeProvider>(faster).AddWorkflows().BuildServiceProvider();
        await services.GetRequiredService<Editions>().OpenAsync(Cancel);
        var clock = services.GetRequiredService<JobClock>();
        await clock.StartAsync(Cancel);
        faster.Begin();
        services.GetRequiredService<ShopOpening>().Open();
        var runs = new List<JobRun>();
        for (var i = 0; i < 300 && runs.Count < 4; i++)
        {
            await Task.Delay(50, Cancel);
            runs = await Shop.Database.AskAsync(db => db.JobRuns.Where(r => r.Job == "CleanUp" && r.EndedAt != null).OrderBy(r => r.ScheduledFor).ToListAsync(Cancel));
        }
        await clock.StopAsync(Cancel);
        // the first was missed before the start; the others came hour by hour
        Assert.True(runs.Count >= 4, $"{runs.Count} runs");
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second.ScheduledFor - pair.First.ScheduledFor));
    }

    Task<JobReport> RunAsync(string code, DateTimeOffset slot) => Shop.Get<Timetable>().Find(code)!.Run(new(Shop.Id, slot), Cancel);
}
