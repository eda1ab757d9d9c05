using AfterSales.Api.Http;
using AfterSales.Workflows.Clock;

namespace AfterSales.Api.Hosting;

/// <summary>While tables are made and the demo shop grows, the API answers 503 and when to come back.</summary>
public static class NotReady
{
    const int RetryAfterSeconds = 2;

    public static Task GateAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path.StartsWithSegments("/api") && !context.RequestServices.GetRequiredService<ShopOpening>().IsOpen
            ? new Refusal(Problems.NotReady) { RetryAfter = RetryAfterSeconds }.ExecuteAsync(context)
            : next(context);
}
