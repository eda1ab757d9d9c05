using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Workflows.Tests.Jobs;

/// <summary>Several servers on PostgreSQL keep the triggers of the timetable in its tables.</summary>
public sealed class SharedTimetableTests() : OnBothShops(TestDatabase.PostgresAsync)
{
    [Fact]
    public async Task Two_servers_share_the_triggers_and_whichever_is_woken_runs_the_slot_once()
    {
        var slot = NextSlot();
        var time = new ShiftedTime(slot.AddSeconds(-6) - TimeProvider.System.GetUtcNow());
        var servers = new[] { Server(time), Server(time) };
        try
        {
            foreach (var server in servers)
                await BeginAsync(server);

            var ran = await EventuallyAsync(db => RunsAsync(db, slot), runs => runs.Count > 0);
            Assert.Single(ran);
            Assert.Equal(2, (await AskAsync("SELECT count(*)::bigint AS \"Value\" FROM qrtz_scheduler_state")).Single());
            Assert.Equal(Jobs(servers[0]), await TriggersAsync());
            // the one trigger both share stands at the next slot
            await EventuallyAsync(_ => AskAsync("SELECT next_fire_time AS \"Value\" FROM qrtz_triggers WHERE trigger_name = 'CleanUp'"),
                next => next.Single() == (slot.AddHours(1) - DateTimeOffset.MinValue).Ticks);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.GetRequiredService<JobClock>().StopAsync(Cancel);
                await server.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_slot_that_nobody_is_woken_for_is_run_all_the_same()
    {
        var slot = NextSlot();
        await using var server = Server(new ShiftedTime(slot.AddSeconds(-6) - TimeProvider.System.GetUtcNow()) { LongestWait = TimeSpan.FromSeconds(1) });
        await BeginAsync(server);
        await EventuallyAsync(_ => TriggersAsync(), Jobs(server).Equals);
        await ChangeAsync("UPDATE qrtz_triggers SET trigger_state = 'ERROR'");

        await EventuallyAsync(db => RunsAsync(db, slot), runs => runs.Count > 0);
        Assert.Equal(Jobs(server), (await AskAsync("SELECT count(*)::bigint AS \"Value\" FROM qrtz_triggers WHERE trigger_state = 'ERROR'")).Single());
        await server.GetRequiredService<JobClock>().StopAsync(Cancel);
    }

    [Fact]
    public async Task A_timetable_that_cannot_be_stored_stops_no_server_and_is_tried_again()
    {
        var slot = NextSlot().AddHours(-1);
        await ChangeAsync("ALTER TABLE qrtz_triggers RENAME TO kept");
        await using var server = Server(new ShiftedTime(slot.AddMinutes(5) - TimeProvider.System.GetUtcNow()) { LongestWait = TimeSpan.FromSeconds(1) });
        await BeginAsync(server);
        await EventuallyAsync(db => RunsAsync(db, slot), runs => runs.Count > 0);
        Assert.False(server.GetRequiredService<JobClock>().ExecuteTask!.IsCompleted);

        await ChangeAsync("ALTER TABLE kept RENAME TO qrtz_triggers");
        await EventuallyAsync(_ => TriggersAsync(), Jobs(server).Equals);
        await server.GetRequiredService<JobClock>().StopAsync(Cancel);
    }

    /// <summary>CleanUp's, every hour at ten past.</summary>
    static DateTimeOffset NextSlot()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 10, 0, TimeSpan.Zero).AddHours(1);
    }

    static long Jobs(ServiceProvider server) => server.GetRequiredService<Timetable>().Jobs.Count;

    static Task<List<JobRun>> RunsAsync(ShopDb db, DateTimeOffset slot) => db.JobRuns.Where(r => r.Job == "CleanUp" && r.ScheduledFor == slot && r.EndedAt != null).ToListAsync(Cancel);

    async Task<long> TriggersAsync() => (await AskAsync("SELECT count(*)::bigint AS \"Value\" FROM qrtz_triggers")).Single();

    Task<int> ChangeAsync(string sql) => Shop.Database.AskAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));

    ServiceProvider Server(TimeProvider time) => new ServiceCollection().AddLogging().AddShopStore(Shop.Database.Options)
        .AddSingleton(time).AddWorkflows().BuildServiceProvider();

    static async Task BeginAsync(ServiceProvider server)
    {
        await server.GetRequiredService<Editions>().OpenAsync(Cancel);
        await server.GetRequiredService<JobClock>().StartAsync(Cancel);
        server.GetRequiredService<ShopOpening>().Open();
    }

    Task<List<long>> AskAsync(string sql) => Shop.Database.AskAsync(db => db.Database.SqlQueryRaw<long>(sql).ToListAsync(Cancel));

    async Task<T> EventuallyAsync<T>(Func<ShopDb, Task<T>> ask, Func<T, bool> so)
    {
        for (var i = 0; ; i++)
        {
            var found = await Shop.Database.AskAsync(ask);
            if (so(found) || i == 300)
            {
                Assert.True(so(found), $"{found}");
                return found;
            }
            await Task.Delay(100, Cancel);
        }
    }

    sealed class ShiftedTime(TimeSpan by) : TimeProvider
    {
        /// <summary>Whoever waits longer has waited enough.</summary>
        public TimeSpan LongestWait { get; init; } = TimeSpan.MaxValue;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > LongestWait ? LongestWait : dueTime, period);
    }
}
