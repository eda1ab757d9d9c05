using AfterSales.Api.Http;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;

namespace AfterSales.Api.Health;

/// <summary>Requests can be served: tables are up to date, the demo shop is made, the database answers. 503 until then.</summary>
public static class Ready
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/health/ready", HandleAsync).AllowAnonymous()
        .Tells("Ready", "health", "就绪", "Ready").Gives<Live.Response>(200).Refuses(Problems.NotReady);

    static async Task<IResult> HandleAsync(ShopOpening opening, ShopDb db, CancellationToken cancel) =>
        opening.IsOpen && await db.Database.CanConnectAsync(cancel)
            ? TypedResults.Ok(new Live.Response("ready"))
            : new Refusal(Problems.NotReady) { RetryAfter = 2 };
}
