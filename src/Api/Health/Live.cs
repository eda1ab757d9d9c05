using AfterSales.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Health;

/// <summary>The process answers; asks nothing else.</summary>
public static class Live
{
    public sealed record Response(string Status);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/health/live", Handle).AllowAnonymous().Tells("Live", "health", "存活", "Alive");

    static Ok<Response> Handle() => TypedResults.Ok(new Response("live"));
}
