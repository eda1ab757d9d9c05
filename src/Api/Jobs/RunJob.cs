using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Jobs;

namespace AfterSales.Api.Jobs;

/// <summary>
/// Runs a job of the timetable now, beside the request: 202, and the list of jobs shows what becomes of it. Refused while the job is under way. The slots of
/// the timetable stay as they are. For supervisors.
/// </summary>
public static class RunJob
{
    public sealed record Request(Guid? ShopId = null);

    /// <param name="Look">Where the run and its result are shown.</param>
    public sealed record Response(string Code, DateTimeOffset StartedAt, string Look);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost(ListJobs.Path + "/{name}/run", HandleAsync)
        .Tells("RunJob", "jobs", "立即运行", "Run a job now").Gives<Response>(202).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(
        string name, Asked<Request> asked, Access access, Timetable timetable, JobDesk desk, IHostApplicationLifetime host, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(asked.Body.ShopId, Role.Supervisor);
        if (member is null)
            return wrong!;
        return timetable.Find(name) is not { } job ? Access.NotFound
            : asked.Key.Answer(await desk.BeginAsync(job, member.ShopId, member.Actor, asked.Keyed(Begun), cancel, host.ApplicationStopping), Begun);
    }

    static Reply? Begun(Outcome outcome) => outcome is JobBegun { Run: var run }
        ? new(202, JsonSerializer.Serialize(new Response(run.Job, run.StartedAt, ListJobs.Path), StrictJson.Options), Location: ListJobs.Path) : null;
}
