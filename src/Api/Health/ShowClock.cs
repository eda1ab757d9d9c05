using AfterSales.Api.Http;
using AfterSales.Workflows.Clock;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Health;

/// <summary>The server's clock, by which every deadline runs: a countdown shown elsewhere follows it. Faster than real where the server was started with `--speed`.</summary>
public static class ShowClock
{
    /// <param name="Speed">How many times as fast as the real clock; 1 but for a demo.</param>
    public sealed record Response(DateTimeOffset Now, int Speed);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/clock", Handle).AllowAnonymous().Tells("ShowClock", "health", "服务器时钟", "The server's clock");

    static Ok<Response> Handle(TimeProvider time) => TypedResults.Ok(new Response(time.GetUtcNow(), FasterClock.SpeedOf(time)));
}
