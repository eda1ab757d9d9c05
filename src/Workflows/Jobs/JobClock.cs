using AfterSales.Workflows.Clock;
using Microsoft.Extensions.Hosting;
using Quartz;
using Quartz.Extensibility;

namespace AfterSales.Workflows.Jobs;

/// <summary>
/// Wakes the jobs at their slots. Quartz only wakes: what a slot is and whether it was run is decided by <see cref="JobDesk"/> and the database, so that a
/// slot woken twice, late or on two servers is run once.
/// </summary>
public sealed class JobClock(Timetable timetable, JobDesk desk, ShopOpening opening, TimeProvider time) : BackgroundService
{
    /// <summary>Nothing is ever too late to wake for: a job looks for its newest slot itself. On a faster clock the usual minute would be over at once.</summary>
    static readonly TimeSpan late = TimeSpan.FromDays(366);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.WaitAsync(stoppingToken);
        await using var factory = QuartzSchedulerBuilder.Create(quartz => quartz
            .ConfigureScheduler(options => options.InstanceName = $"timetable-{Guid.CreateVersion7(time.GetUtcNow()):N}")
            .UseTimeProvider(time)
            .UseInMemoryStore(options => options.MisfireThreshold = late)
            .UseDefaultThreadPool(timetable.Jobs.Count)
            .UseJobFactory(new Waking(timetable, desk, time, stoppingToken))).Build();
        var scheduler = await factory.GetScheduler(stoppingToken);
        foreach (var job in timetable.Jobs)
            await scheduler.ScheduleJob(
                JobBuilder.Create<Wake>().WithIdentity(job.Code).Build(),
                TriggerBuilder.Create().WithIdentity(job.Code)
                    .WithSchedule(CronScheduleBuilder.Create(job.Slots.Expression)).Build(),
                cancellationToken: stoppingToken);
        await scheduler.Start(stoppingToken);
        try
        {
            await desk.RunMissedAsync(stoppingToken);
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        await scheduler.Shutdown(true, CancellationToken.None);
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
