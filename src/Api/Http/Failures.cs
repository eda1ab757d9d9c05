using System.Data.Common;
using AfterSales.Workflows;

namespace AfterSales.Api.Http;

/// <summary>The outermost edge: whatever the framework refuses or a bug breaks leaves as a problem without a word of the inside.</summary>
public static class Failures
{
    const int RetryAfterSeconds = 1;
    const int RetryAfterFaultSeconds = 5;

    static readonly PathString[] Data = ["/api", "/health", "/openapi"];

    public static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            // 401, 404, 405 and the like come from the framework without a body
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null } && !IsForEyes(context))
                await new Refusal(Problems.Of(context.Response.StatusCode)).ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Meaning(failure, context).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // the caller is gone; nobody reads an answer
        }
    }

    static Refusal Meaning(Exception failure, HttpContext context)
    {
        switch (failure)
        {
            case BadHttpRequestException bad:
                return new(Problems.Of(bad.StatusCode));
            case TooManyRacesException:
                return new(Problems.Busy) { RetryAfter = RetryAfterSeconds };
            case var fault when IsOutside(fault):
                Log(failure, context); // a full disk, a database that went away: try again, under the same key
                return new(Problems.Busy) { RetryAfter = RetryAfterFaultSeconds };
            default:
                Log(failure, context);
                return new(Problems.InternalError);
        }
    }

    // a database driver wraps what went wrong in its own words
    static bool IsOutside(Exception? failure) => failure is not null && (failure is DbException or TimeoutException or IOException || IsOutside(failure.InnerException));

    static void Log(Exception failure, HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("AfterSales.Api")
        .LogError(failure, "{Method} {Path} failed, trace {Trace}", context.Request.Method, context.Request.Path, Refusal.TraceIdOf(context));

    /// <summary>What programs ask for: always answered with data, never with the page.</summary>
    public static bool IsData(PathString path) => Data.Any(data => path.StartsWithSegments(data));

    /// <summary>A browser that is to show a page: it says by itself, in its user's language, what went wrong.</summary>
    public static bool IsForEyes(HttpContext context) => !IsData(context.Request.Path)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
