using System.Text.Json;

namespace AfterSales.Api.Tests.EveryRoute;

/// <summary>One operation as the OpenAPI document tells it.</summary>
public sealed record Operation(string Method, string Path, string Id, IReadOnlyList<string> Headers, IReadOnlyList<string> Statuses, bool Anonymous)
{
    public bool Writes => Method != "get";
    public bool Keyed => Headers.Contains("Idempotency-Key");
    public bool Versioned => Headers.Contains("If-Match");
    public bool Moves => Path.Contains("/moves/", StringComparison.Ordinal);

    /// <summary>The move's code.</summary>
    public string Move => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>What the id in the path is of: cases, vouchers, parcels, orders...</summary>
    public string Subject => Path.Split('/')[2];

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";

    public static IReadOnlyList<Operation> AllOf(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           let value = operation.Value
           select new Operation(
               operation.Name, path.Name, value.GetProperty("operationId").GetString()!,
               value.TryGetProperty("parameters", out var parameters)
                   ? [.. parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "header").Select(p => p.GetProperty("name").GetString()!)] : [],
               [.. value.GetProperty("responses").EnumerateObject().Select(r => r.Name)],
               !value.TryGetProperty("security", out var security) || security.GetArrayLength() == 0),
    ];
}
