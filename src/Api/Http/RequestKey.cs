using System.Reflection;
using AfterSales.Domain.Cases;
using AfterSales.Workflows;
using Microsoft.AspNetCore.Http.Metadata;

namespace AfterSales.Api.Http;

/// <summary>
/// The `Idempotency-Key` of a write with what makes it the same write again: user and route. 1 to 255 visible ASCII characters; 400 without.
/// </summary>
public sealed record RequestKey(Guid UserId, string Key, string Route, Language Language, string TraceId)
    : Bound, IBindableFromHttpContext<RequestKey>, IEndpointParameterMetadataProvider
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 255;

    public static RequestKey Of(HttpContext context)
    {
        var header = context.Request.Headers[Header];
        var key = new RequestKey(context.RequestServices.GetRequiredService<CurrentUser>().Id, header.ToString(),
            $"{context.Request.Method} {context.Request.Path.Value}", Languages.Of(context), Refusal.TraceIdOf(context));
        return header.Count == 0 || key.Key.Length == 0 ? key with { Wrong = new(Problems.KeyMissing) }
            : header.Count > 1 || key.Key.Length > MaxLength || key.Key.Any(c => c is < '!' or > '~') ? key with { Wrong = new(Problems.KeyMalformed) }
            : key;
    }

    /// <summary>For endpoints that read the body themselves.</summary>
    public static ValueTask<RequestKey?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<RequestKey?>(Of(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new Mark());

    public Keyed Keyed(string bodyHash, Func<Outcome, Reply?> good) => new(UserId, Key, Route, bodyHash, outcome => Render(outcome, good));

    /// <summary>The answer to what became of the write: the first one again, the good one, or why not.</summary>
    public Sent Answer(Outcome outcome, Func<Outcome, Reply?> good) => new(outcome switch
    {
        Answered { SameRequest: true, Answer: var first } => new Reply(first.Status, first.Body, first.ETag, first.Location),
        _ => Render(outcome, good),
    });

    Reply Render(Outcome outcome, Func<Outcome, Reply?> good) => good(outcome) ?? Refusal.Of(outcome).ToReply(Language, TraceId);

    /// <summary>Marks endpoints that take a key.</summary>
    public sealed class Mark;
}
