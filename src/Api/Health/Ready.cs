using AfterSales.Api.Http;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.Store;

namespace AfterSales.Api.Health;

/// <summary>
/// Requests can be served: tables are up to date, the demo shop is made, the database answers. 503 until then. What is amiss but keeps nobody from working
/// stands in the warnings.
/// </summary>
public static class Ready
{
    /// <summary>The newest nightly check found a history that does not hold, or could not be made: the list of jobs tells supervisors more.</summary>
    public const string ChainInDoubt = "chainInDoubt";

    /// <param name="Warnings">Stable codes.</param>
    public sealed record Response(string Status, IReadOnlyList<string> Warnings);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/health/ready", HandleAsync).AllowAnonymous()
        .Tells("Ready", "health", "就绪", "Ready").Gives<Response>(200).Refuses(Problems.NotReady);

    static async Task<IResult> HandleAsync(ShopOpening opening, ShopDb db, JobQueries jobs, CancellationToken cancel) =>
        opening.IsOpen && await db.Database.CanConnectAsync(cancel)
            ? TypedResults.Ok(new Response("ready", await jobs.ChainInDoubtAsync(cancel) ? [ChainInDoubt] : []))
            : new Refusal(Problems.NotReady) { RetryAfter = 2 };
}
