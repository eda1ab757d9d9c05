using AfterSales.Domain.Cases;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Jobs;

/// <summary>A slot is run once: late, on two servers, and after the program was killed in the middle of it.</summary>
public abstract class JobDeskTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly DateTimeOffset ten = TestShop.Monday.AddDays(3);

    JobDesk Desk => Shop.Get<JobDesk>();

    [Fact]
    public async Task What_was_missed_is_made_up_once_however_many_slots_it_were()
    {
        Shop.Clock.Now = ten;
        await Desk.RunMissedAsync(Cancel);
        await Desk.RunMissedAsync(Cancel);
        var runs = await RunsAsync();
        // the shop is younger than the last first of a month
        Assert.Equal([("CallList", ten.AddMinutes(-30)), ("ChainCheck", ten.AddHours(-8)), ("CleanUp", ten.AddMinutes(-50)), ("PayoutBatch", ten.AddHours(-1))], runs.Select(r => (r.Job, r.ScheduledFor)));
        Assert.All(runs, run => Assert.Equal((false, 1, ten), (run.Failed, run.Attempt, run.EndedAt!.Value)));
        Assert.Equal([Shop.Id, Shop.Id, Guid.Empty, Shop.Id], runs.Select(r => r.ShopId));

        Shop.Clock.Advance(TimeSpan.FromDays(-2));
        await Desk.RunMissedAsync(Cancel);
        Shop.Clock.Now = ten;
        await Desk.RunMissedAsync(Cancel);
        Assert.Equal(8, (await RunsAsync()).Count);
    }

    [Fact]
    public async Task Two_servers_run_a_slot_once()
    {
        var (counted, other) = (0, await Shop.RestartedAsync());
        var job = Hourly((_, _) => Task.FromResult(new JobReport($"第{Interlocked.Increment(ref counted)}次", "")));
        for (var hour = 0; hour < 5; hour++)
        {
            var now = Shop.Clock.Advance(TimeSpan.FromHours(1));
            // ten minutes apart and both after the slot
            await Task.WhenAll(Task.Run(() => Desk.RunDueAsync(job, now, Cancel), Cancel), Task.Run(() => Desk.RunDueAsync(job, now, Cancel), Cancel),
                Task.Run(() => other.Get<JobDesk>().RunDueAsync(job, now.AddMinutes(10), Cancel), Cancel));
        }
        Assert.Equal((5, 5), (counted, (await RunsAsync()).Count));
    }

    [Fact]
    public async Task A_run_that_was_broken_off_is_run_again()
    {
        using var kill = new CancellationTokenSource();
        var stuck = Hourly(async (_, cancel) =>
        {
            await kill.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancel);
            return new("", "");
        });
        Shop.Clock.Now = ten;
        await Desk.RunDueAsync(stuck, ten, kill.Token);
        Assert.Null(Assert.Single(await RunsAsync()).EndedAt);

        var again = await Shop.RestartedAsync();
        await again.Get<JobDesk>().RunDueAsync(Hourly((_, _) => Task.FromResult(new JobReport("好", "well"))), ten, Cancel);
        var run = Assert.Single(await RunsAsync());
        Assert.Equal((2, "好", false), (run.Attempt, run.Zh, run.Failed));
    }

    [Fact]
    public async Task A_run_that_nobody_came_back_to_is_told_as_broken_off_by_the_next()
    {
        await Shop.Database.PutAsync(new JobRun { Job = "Test", ShopId = Guid.Empty, ScheduledFor = ten.AddHours(-9), StartedAt = ten.AddHours(-9) });
        await Desk.RunDueAsync(Hourly((_, _) => Task.FromResult(new JobReport("好", "well"))), ten, Cancel);
        Assert.Equal([(true, JobReport.BrokenOff.Zh), (false, "好")], (await RunsAsync()).Select(r => (r.Failed, r.Zh!)));
    }

    [Fact]
    public async Task What_somebody_asked_for_and_a_kill_broke_off_is_told_as_such_without_waiting_for_the_next_slot()
    {
        var job = Hourly((_, _) => Task.FromResult(new JobReport("好", "well")));
        await Desk.RunDueAsync(job, ten, Cancel);
        await Shop.Database.PutAsync(new JobRun { Job = "Test", ShopId = Guid.Empty, ScheduledFor = ten.AddMinutes(5), StartedAt = ten.AddMinutes(5), ById = Shop.Supervisor.UserId, ByName = "主管" });
        await Desk.RunDueAsync(job, ten.AddMinutes(15), Cancel);
        Assert.Equal([(false, "好"), (true, JobReport.BrokenOff.Zh)], (await RunsAsync()).Select(r => (r.Failed, r.Zh!)));
    }

    [Fact]
    public async Task A_job_that_fails_is_told_as_such_and_not_tried_again_before_its_next_slot()
    {
        var tries = 0;
        var bad = Hourly((_, _) => ++tries > 0 ? throw new InvalidOperationException("broken") : Task.FromResult(new JobReport("", "")));
        await Desk.RunDueAsync(bad, ten, Cancel);
        await Desk.RunDueAsync(bad, ten, Cancel);
        var run = Assert.Single(await RunsAsync());
        Assert.Equal((1, true, JobReport.Fault.Zh), (tries, run.Failed, run.Zh));
    }

    [Fact]
    public async Task Who_asks_for_a_run_while_one_is_under_way_is_refused_and_the_same_key_gets_the_first_answer()
    {
        var go = new TaskCompletionSource();
        var slow = Hourly(async (_, _) =>
        {
            await go.Task;
            return new("好", "well");
        });
        var begun = Assert.IsType<JobBegun>(await BeginAsync(slow, "first"));
        Assert.Equal("jobRunning", Assert.IsType<NotAllowed>(await BeginAsync(slow, "second")).Code);
        Assert.True(Assert.IsType<Answered>(await BeginAsync(slow, "first")).SameRequest);
        go.SetResult();
        await FreeAsync();
        var run = Assert.Single(await RunsAsync());
        Assert.Equal((begun.Run.ScheduledFor, "好", Shop.Supervisor.UserId), (run.ScheduledFor, run.Zh, run.ById));

        // what was refused while it ran may be asked for again under its own key, in the same millisecond of a standing clock too
        Assert.IsType<JobBegun>(await BeginAsync(slow, "second"));
        Assert.Equal(2, (await RunsAsync()).Count);
        await FreeAsync();
    }

    /// <summary>Until the run has ended with all that belongs to it.</summary>
    async Task FreeAsync()
    {
        await using var held = await Sole.OfJob("Test", Guid.Empty).TakeAsync(Shop.Get<StoreOptions>(), Shop.Get<IDbContextFactory<ShopDb>>(), null, Cancel);
    }

    Task<Outcome> BeginAsync(Job job, string key) => Desk.BeginAsync(job, Shop.Id, Shop.Supervisor, TestShop.Key(Shop.Supervisor, key), Cancel, Cancel);

    static Job Hourly(Func<JobSlot, CancellationToken, Task<JobReport>> run) =>
        new("Test", "试", "Test", new("0 0 * * * ?"), "每小时", "Hourly") { OfEachShop = false, Run = run };

    Task<List<JobRun>> RunsAsync() => Shop.Database.AskAsync(db => db.JobRuns.OrderBy(r => r.Job).ThenBy(r => r.ScheduledFor).ToListAsync(Cancel));
}

public sealed class JobDeskOnSqliteTests() : JobDeskTests(TestDatabase.SqliteAsync);

public sealed class JobDeskOnPostgresTests() : JobDeskTests(TestDatabase.PostgresAsync);
