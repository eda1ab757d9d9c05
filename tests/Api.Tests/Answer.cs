using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace AfterSales.Api.Tests;

/// <summary>An answer of the API, read whole.</summary>
public sealed class Answer(HttpStatusCode status, byte[] bytes, HttpResponseMessage response)
{
    JsonElement? json;

    public HttpStatusCode Status { get; } = status;
    public byte[] Bytes { get; } = bytes;
    public string Body => Encoding.UTF8.GetString(Bytes);
    public string? MediaType { get; } = response.Content.Headers.ContentType?.MediaType;
    public string? ETag { get; } = response.Headers.ETag?.Tag;
    public string? Location { get; } = response.Headers.Location?.OriginalString;
    public IReadOnlyDictionary<string, string> Headers { get; } =
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);

    public JsonElement Json => json ??= JsonDocument.Parse(Bytes).RootElement;

    /// <summary>The code of a problem.</summary>
    public string Code => Text("code");
    public int Version => Json.GetProperty("version").GetInt32();
    public Guid Id => Json.GetProperty("id").GetGuid();

    public string Text(string property) => Json.GetProperty(property).GetString()!;

    /// <summary>Itself, if it has this status; else the test fails with what was answered.</summary>
    public Answer Is(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"{(int)Status} where {(int)expected} was expected: {Body}");
        return this;
    }

    /// <summary>Itself, if it is a problem of this status and code in the form every problem has.</summary>
    public Answer IsProblem(HttpStatusCode expected, string code)
    {
        Is(expected);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, Code);
        Assert.Equal((int)expected, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Text("title"));
        Assert.NotEmpty(Text("traceId"));
        return this;
    }
}
