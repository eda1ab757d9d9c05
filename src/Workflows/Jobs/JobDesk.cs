using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Jobs;

/// <summary>A run that somebody asked for has begun.</summary>
public sealed record JobBegun(JobRun Run, Change Begun) : Stored(Begun);

/// <summary>
/// Runs jobs, each slot once: the row of the run comes first and has the slot in its key. Who runs a job holds its lock, which ends with the program: a run
/// without an end whose lock is free was broken off, and is run again or told as such.
/// </summary>
public sealed class JobDesk(
    Timetable timetable, IDbContextFactory<ShopDb> databases, StoreOptions store, Commit commit, Rounds rounds, TimeProvider time, ILogger<JobDesk> log)
{
    /// <summary>More shops than one installation has.</summary>
    const int MostShops = 1000;

    /// <summary>Runs every job whose newest slot nobody has run: what was missed is made up once, however many slots it were.</summary>
    public async Task RunMissedAsync(CancellationToken cancel)
    {
        foreach (var job in timetable.Jobs)
            await RunDueAsync(job, time.Now, cancel);
    }

    /// <summary>Runs the job's newest slot by this instant, for every shop that was there by then and has no run of it.</summary>
    public async Task RunDueAsync(Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var slot = job.Slots.Until(now);
        try
        {
            foreach (var shop in await ShopsAsync(job, slot, cancel))
                await RunAsync(job, new(shop, slot), cancel);
            await TellBrokenOffAsync(job, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // the server stops: the run stays without an end and is run again
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The job {Job} of {Slot:O} could not be run; it is looked for again", job.Code, slot);
        }
    }

    /// <summary>What somebody asked for and the end of a program broke off is not asked for again by itself, but it is no longer under way.</summary>
    async Task TellBrokenOffAsync(Job job, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = await db.JobRuns.Where(r => r.Job == job.Code && r.EndedAt == null && r.ById != null).Select(r => r.ShopId).Distinct().ToListAsync(cancel);
        foreach (var shop in open)
        {
            await using var held = await Sole.OfJob(job.Code, shop).TryTakeAsync(store, databases, cancel);
            if (held is not null)
                await commit.SaveAsync(new() { JobRuns = [.. await BrokenOffAsync(job, shop, time.Now, cancel)] }, cancel);
        }
    }

    /// <summary>Begins a run now, beside the request; refused while one is under way.</summary>
    /// <param name="stopping">Ends the run with the server.</param>
    public async Task<Outcome> BeginAsync(Job job, Guid shopId, Actor by, Keyed? keyed, CancellationToken cancel, CancellationToken stopping)
    {
        var (shop, held) = (job.OfEachShop ? shopId : Guid.Empty, (IAsyncDisposable?)null);
        try
        {
            var outcome = await rounds.RunAsync(keyed, shopId, async round =>
            {
                held ??= await Sole.OfJob(job.Code, shop).TryTakeAsync(store, databases, cancel);
                if (held is null)
                    return new NotAllowed(Bar.State, "jobRunning", "该任务正在运行，请稍后再试", "The job is under way: try again when it has ended") { Passes = true };
                var run = new JobRun
                {
                    Job = job.Code,
                    ShopId = shop,
                    ScheduledFor = await FreeAsync(job, shop, round.Now, cancel),
                    StartedAt = round.Now,
                    ById = by.UserId,
                    ByName = by.Name,
                };
                return new JobBegun(run, new() { JobRuns = [.. await BrokenOffAsync(job, shop, round.Now, cancel), new(run, null)] });
            }, cancel);
            if (outcome is JobBegun begun)
            {
                var mine = held;
                held = null;
                _ = Task.Run(() => FinishHeldAsync(job, begun.Run, mine!, stopping), CancellationToken.None);
            }
            return outcome;
        }
        finally
        {
            if (held is not null)
                await held.DisposeAsync();
        }
    }

    /// <summary>The instant of asking, unless it is taken: by a slot, or by one who asked in the same millisecond.</summary>
    async Task<DateTimeOffset> FreeAsync(Job job, Guid shop, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db.JobRuns.Where(r => r.Job == job.Code && r.ShopId == shop).MaxAsync(r => (DateTimeOffset?)r.ScheduledFor, cancel);
        return last >= now ? last.Value.AddMilliseconds(1) : now;
    }

    async Task<List<Guid>> ShopsAsync(Job job, DateTimeOffset slot, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var there = await db.Shops.Where(s => s.CreatedAt <= slot).OrderBy(s => s.Id).Select(s => s.Id).Take(MostShops).ToListAsync(cancel);
        return job.OfEachShop || there.Count == 0 ? there : [Guid.Empty];
    }

    async Task RunAsync(Job job, JobSlot slot, CancellationToken cancel)
    {
        if (await HasEndedAsync(job, slot, cancel))
            return;
        await using var held = await Sole.OfJob(job.Code, slot.ShopId).TakeAsync(store, databases, null, cancel);
        if (await ClaimAsync(job, slot, cancel) is { } run)
            await FinishAsync(job, run, cancel);
    }

    async Task<bool> HasEndedAsync(Job job, JobSlot slot, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.JobRuns.AnyAsync(r => r.Job == job.Code && r.ShopId == slot.ShopId && r.ScheduledFor == slot.At && r.EndedAt != null, cancel);
    }

    /// <summary>The slot's run as ours: new, or begun again where it was broken off. Null where it has ended, or another was faster.</summary>
    async Task<JobRun?> ClaimAsync(Job job, JobSlot slot, CancellationToken cancel)
    {
        var now = time.Now;
        var run = new JobRun { Job = job.Code, ShopId = slot.ShopId, ScheduledFor = slot.At, StartedAt = now };
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = await db.JobRuns.FirstOrDefaultAsync(r => r.Job == job.Code && r.ShopId == slot.ShopId && r.ScheduledFor == slot.At, cancel);
        if (before is { EndedAt: not null })
            return null;
        run = run with { Attempt = before is null ? 1 : before.Attempt + 1 };
        var others = (await BrokenOffAsync(job, slot.ShopId, now, cancel)).Where(other => other.Row.ScheduledFor != slot.At);
        return await commit.SaveAsync(new() { JobRuns = [.. others, new(run, before?.Attempt)] }, cancel) == Committed.Yes ? run : null;
    }

    /// <summary>Runs without an end, while their lock is held here: nobody is at them.</summary>
    async Task<IReadOnlyList<Saved<JobRun>>> BrokenOffAsync(Job job, Guid shop, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = await db.JobRuns.Where(r => r.Job == job.Code && r.ShopId == shop && r.EndedAt == null).ToListAsync(cancel);
        return [.. open.Select(run => new Saved<JobRun>(run.Ended(JobReport.BrokenOff, now), run.Attempt))];
    }

    /// <summary>Does the work and stores what came of it. Where the program stops meanwhile, the run stays without an end.</summary>
    async Task FinishAsync(Job job, JobRun run, CancellationToken stopping) =>
        await commit.SaveAsync(new() { JobRuns = [new(run.Ended(await WorkAsync(job, run, stopping), time.Now), run.Attempt)] }, stopping);

    /// <summary>The same beside a request: nobody waits for it, so it tells the log what went wrong.</summary>
    async Task FinishHeldAsync(Job job, JobRun run, IAsyncDisposable held, CancellationToken stopping)
    {
        try
        {
            await using (held)
                await FinishAsync(job, run, stopping);
        }
        catch (Exception fault)
        {
            if (!stopping.IsCancellationRequested)
                log.LogError(fault, "What the job {Job} did could not be stored; it will be run again", job.Code);
        }
    }

    async Task<JobReport> WorkAsync(Job job, JobRun run, CancellationToken stopping)
    {
        try
        {
            return await job.Run(new(run.ShopId, run.ScheduledFor), stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogError(fault, "The job {Job} of {Slot:O} failed", job.Code, run.ScheduledFor);
            return JobReport.Fault;
        }
    }
}
