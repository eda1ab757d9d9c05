using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Jobs;

/// <summary>The timetable: every recurring job, when it runs in words, its newest run and what came of it, and its next slot. For managers and supervisors.</summary>
public static class ListJobs
{
    public const string Path = "/api/jobs";

    /// <param name="ShopId">Whose runs these are; null for a job that is not of one shop.</param>
    public sealed record JobView(string Code, string Zh, string En, string WhenZh, string WhenEn, Guid? ShopId, DateTimeOffset NextAt, RunView? LastRun);

    /// <param name="ScheduledFor">The slot; of a run that somebody asked for, when they did.</param>
    /// <param name="EndedAt">Null while it is under way, or where the program stopped meanwhile: then it is run again.</param>
    /// <param name="Failed">It could not do its work, or found what must not be.</param>
    /// <param name="By">Who asked for it; null for the timetable.</param>
    public sealed record RunView(DateTimeOffset ScheduledFor, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, bool Failed, string? ResultZh, string? ResultEn, string? By)
    {
        public static RunView Of(JobRun run) => new(run.ScheduledFor, run.StartedAt, run.EndedAt, run.Failed, run.Zh, run.En, run.ByName);
    }

    public static void Map(IEndpointRouteBuilder api) => api.MapGet(Path, HandleAsync)
        .Takes(Parameters.Shop).Tells("ListJobs", "jobs", "定时任务", "The timetable").Gives<Page<JobView>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, JobQueries jobs, CancellationToken cancel)
    {
        var (shops, wrong) = access.ToShops(http.Query.Id(Parameters.Shop), Role.Manager, Role.Supervisor);
        if (wrong is not null)
            return wrong;
        var stands = await jobs.StandsAsync(shops, cancel);
        return TypedResults.Ok(new Page<JobView>(
            [.. stands.Select(s => new JobView(s.Job.Code, s.Job.Zh, s.Job.En, s.Job.WhenZh, s.Job.WhenEn, s.ShopId, s.NextAt, s.Last is null ? null : RunView.Of(s.Last)))], null));
    }
}
