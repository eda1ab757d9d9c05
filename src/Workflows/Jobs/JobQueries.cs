using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Jobs;

/// <summary>A job as it stands for one shop, or for the installation.</summary>
/// <param name="ShopId">Null for a job that is not of one shop.</param>
/// <param name="Last">Its newest run, under way or ended; null where it never ran.</param>
public sealed record JobStand(Job Job, Guid? ShopId, JobRun? Last, DateTimeOffset NextAt);

/// <summary>Reads when jobs ran and will run.</summary>
public sealed class JobQueries(IDbContextFactory<ShopDb> databases, Timetable timetable, TimeProvider time)
{
    /// <summary>Every job for each of these shops.</summary>
    public async Task<IReadOnlyList<JobStand>> StandsAsync(IReadOnlyList<Guid> shops, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (now, stands) = (time.Now, new List<JobStand>());
        foreach (var job in timetable.Jobs)
            foreach (var shop in job.OfEachShop ? shops : [Guid.Empty])
            {
                var last = await db.JobRuns.Where(r => r.Job == job.Code && r.ShopId == shop).OrderByDescending(r => r.ScheduledFor).FirstOrDefaultAsync(cancel);
                stands.Add(new(job, job.OfEachShop ? shop : null, last, job.Slots.After(now)));
            }
        return stands;
    }

    /// <summary>Whether in some shop the newest check of all histories found a break, or could not be made.</summary>
    public async Task<bool> ChainInDoubtAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ended = db.JobRuns.Where(r => r.Job == Timetable.ChainCheck && r.EndedAt != null);
        return await ended.AnyAsync(r => r.Failed && !ended.Any(later => later.ShopId == r.ShopId && later.ScheduledFor > r.ScheduledFor), cancel);
    }
}
