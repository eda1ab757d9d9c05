using System.Net;
using System.Text.Json;

namespace AfterSales.Api.Tests.Proof;

/// <summary>A write as it is sent; sent again it is the same in every byte.</summary>
/// <param name="By">User name of who sends it.</param>
/// <param name="Subject">The case, voucher, parcel or order it is about; empty where the write makes it.</param>
/// <param name="Act">The move or deed that the history shall tell of.</param>
/// <param name="Body">JSON, or a file as text.</param>
sealed record Write(string By, string Path, Guid Subject, string Act, string Body, string Key, int? Seen, string ContentType = "application/json");

/// <summary>What was answered, to the letter.</summary>
sealed record Told(HttpStatusCode Status, string Body, string? ETag)
{
    public bool Done => (int)Status is >= 200 and < 300;
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
    public Guid Id(string property) => Json.GetProperty(property).GetGuid();
    public int Number(string property) => Json.GetProperty(property).GetInt32();
    public override string ToString() => $"{(int)Status} {Body}";
}
