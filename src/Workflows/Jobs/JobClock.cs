using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Quartz.Extensibility;

namespace AfterSales.Workflows.Jobs;

/// <summary>
/// Wakes the jobs at their slots. Quartz only wakes: what a slot is and whether it was run is decided by <see cref="JobDesk"/> and the database, so that a
/// slot woken twice, late or on two servers is run once, and one that nobody was woken for is found by looking. On PostgreSQL the servers share the triggers,
/// and one of them is woken for a slot.
/// </summary>
public sealed class JobClock(Timetable timetable, JobDesk desk, ShopOpening opening, StoreOptions store, TimeProvider time, ILogger<JobClock> log) : BackgroundService
{
    /// <summary>Nothing is ever too late to wake for: a job looks for its newest slot itself. On a faster clock the usual minute would be over at once.</summary>
    static readonly TimeSpan late = TimeSpan.FromDays(366);

    /// <summary>A call list of 09:30 that nobody was woken for is still told before the calls of 10:00.</summary>
    static readonly TimeSpan lookEvery = TimeSpan.FromMinutes(15);

    static readonly TimeSpan tryAgain = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.WaitAsync(stoppingToken);
        StandaloneSchedulerFactory? quartz = null;
        try
        {
            while (true)
            {
                quartz ??= await TryScheduleAsync(stoppingToken);
                await desk.RunMissedAsync(stoppingToken);
                await Task.Delay(quartz is null ? tryAgain : lookEvery, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        if (quartz is null)
            return;
        await (await quartz.GetScheduler(CancellationToken.None)).Shutdown(true, CancellationToken.None);
        await quartz.DisposeAsync();
    }

    /// <summary>Null where the database does not answer, or not with the tables it should have: the server goes on, and the slots are looked for meanwhile.</summary>
    async Task<StandaloneSchedulerFactory?> TryScheduleAsync(CancellationToken stopping)
    {
        var factory = QuartzSchedulerBuilder.Create(quartz => Store(quartz
            .UseTimeProvider(time)
            .UseDefaultThreadPool(timetable.Jobs.Count)
            .UseJobFactory(new Waking(timetable, desk, time, stopping)))).Build();
        try
        {
            var scheduler = await factory.GetScheduler(stopping);
            // a server that starts writes the timetable of its program over what is stored
            foreach (var job in timetable.Jobs)
                await scheduler.ScheduleJob(
                    JobBuilder.Create<Wake>().WithIdentity(job.Code).RequestRecovery().Build(),
                    TriggerBuilder.Create().WithIdentity(job.Code)
                        .WithSchedule(CronScheduleBuilder.Create(job.Slots.Expression)).Build(),
                    ScheduleJobOptions.Replacing, stopping);
            await scheduler.Start(stopping);
            return factory;
        }
        catch (Exception fault)
        {
            await factory.DisposeAsync();
            if (stopping.IsCancellationRequested)
                throw;
            log.LogError(fault, "Nothing wakes the jobs of the timetable yet; it is tried again, and what is due is looked for meanwhile");
            return null;
        }
    }

    /// <summary>
    /// A faster clock keeps its triggers to itself: servers look after each other by their own clocks every few seconds, which pass in a millisecond there.
    /// </summary>
    IQuartzBuilder Store(IQuartzBuilder quartz)
    {
        if (store.PostgresConnection is not { } connection || time is FasterClock)
            return quartz.ConfigureScheduler(options => options.InstanceName = $"timetable-{Guid.CreateVersion7(time.GetUtcNow()):N}")
                .UseInMemoryStore(options => options.MisfireThreshold = late);
        return quartz.ConfigureScheduler(options => options.InstanceName = TriggerTables.Timetable)
            .UsePersistentStore(shared => shared
                .UsePostgres(NpgsqlFactory.Instance, PostgresShopDb.ConnectionString(connection))
                .UseClustering()
                .ConfigureStore(options => (options.TablePrefix, options.MisfireThreshold, options.MisfireHandlerFrequency) = (TriggerTables.Prefix, late, TimeSpan.FromHours(1))));
    }

    sealed class Waking(Timetable timetable, JobDesk desk, TimeProvider time, CancellationToken stopping) : IJobFactory
    {
        public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new JobScope(new Wake(timetable, desk, time, stopping), null));

        public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    sealed class Wake(Timetable timetable, JobDesk desk, TimeProvider time, CancellationToken stopping) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow();
            // it may wake some milliseconds early
            if (context.ScheduledFireTimeUtc is { } slot && slot > now)
                now = slot;
            if (timetable.Find(context.JobDetail.Key.Name) is { } job)
                await desk.RunDueAsync(job, now, stopping);
        }
    }
}
