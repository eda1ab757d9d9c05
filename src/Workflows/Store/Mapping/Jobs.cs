using AfterSales.Domain.Time;
using Microsoft.EntityFrameworkCore;
using static AfterSales.Workflows.Store.Mapping.Columns;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>Runs of recurring jobs: the slot stands in the key, so that nobody can run it twice.</summary>
static class Jobs
{
    public static void Map(ModelBuilder model) => model.Entity<JobRun>(t =>
    {
        t.HasKey(r => new { r.Job, r.ShopId, r.ScheduledFor });
        t.Property(r => r.Attempt).IsConcurrencyToken();
        t.HasIndex(r => r.ScheduledFor);
        Fixed(t, nameof(JobRun.ById), nameof(JobRun.ByName));
    });
}
