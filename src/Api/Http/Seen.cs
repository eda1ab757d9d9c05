using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace AfterSales.Api.Http;

/// <summary>The version the caller saw, from `If-Match`. Every write to something that has a version takes it: 428 without, 400 where it is no version.</summary>
public sealed record Seen(int Version) : Bound, IBindableFromHttpContext<Seen>, IEndpointParameterMetadataProvider
{
    public static ValueTask<Seen?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers.IfMatch;
        Seen seen = header.Count == 0 ? new(0) { Wrong = new(Problems.VersionMissing) }
            : header is [{ } one] && ETags.Version(one.Trim()) is { } version ? new(version)
            : new(0) { Wrong = new(Problems.VersionMalformed) };
        return ValueTask.FromResult<Seen?>(seen);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new Mark());

    /// <summary>Marks endpoints that take `If-Match`.</summary>
    public sealed class Mark;
}
