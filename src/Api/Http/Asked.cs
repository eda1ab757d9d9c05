using System.Reflection;
using System.Security.Cryptography;
using AfterSales.Api.Cases;
using AfterSales.Domain.Cases;
using AfterSales.Workflows;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace AfterSales.Api.Http;

/// <summary>
/// A write as it was asked for: by whom, under which `Idempotency-Key`, with which body. The same user, key, route and body get the first answer again.
/// </summary>
public sealed record Asked<T>(RequestKey Key, T Body, string BodyHash) : Bound, IBindableFromHttpContext<Asked<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    static async ValueTask<Asked<T>?> IBindableFromHttpContext<Asked<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var key = RequestKey.Of(context);
        if ((key.Wrong ?? JsonBody.WrongType(context.Request)) is { } wrong)
            return new(key, null!, "") { Wrong = wrong };
        var body = await JsonBody.ReadAsync(context);
        var (value, invalid) = Read(context, body);
        return new(key, value!, Convert.ToHexStringLower(SHA256.HashData(body.Span))) { Wrong = invalid };
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new RequestKey.Mark());
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
    }

    /// <summary>The request for mover and desk: the answer is rendered before the commit and stored with it.</summary>
    /// <param name="good">Renders what is a success; null for anything else.</param>
    public Keyed Keyed(Func<Outcome, Reply?> good) => Key.Keyed(BodyHash, good);

    // a move takes only the inputs it names
    static (T? Value, Refusal? Wrong) Read(HttpContext context, ReadOnlyMemory<byte> body) =>
        StrictJson.Read<T>(body, context.GetEndpoint()?.Metadata.GetMetadata<MoveRoute>() is { } route ? root => InputFields.Wrong(route.Move, root) : null);
}

/// <summary>Reading a JSON body whole; Kestrel stops it at the limit of the endpoint.</summary>
static class JsonBody
{
    static Refusal NotJson => new(Problems.MediaType) { Zh = "请以 UTF-8 的 application/json 发送", En = "Send application/json in UTF-8" };

    public static Refusal? WrongType(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0 || (request.ContentType is null && MayHaveBody(request)))
            return NotJson;
        if (request.ContentType is null)
            return null;
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                ? null : NotJson;
    }

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream((int)Math.Clamp(context.Request.ContentLength ?? 0, 0, 65_536));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    static bool MayHaveBody(HttpRequest request) => request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;
}
