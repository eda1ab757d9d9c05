using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using Xunit;

namespace AfterSales.Api.Tests;

/// <summary>A program that talks to the API as one person: signs in by itself, gives every write a new key unless told which.</summary>
public sealed class Caller(ApiShop shop, string? userName) : IDisposable
{
    static int keys;

    readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });
    (string Token, DateTimeOffset Until, DateTimeOffset? Confirmed)? session;

    public string? UserName { get; } = userName;
    public Guid UserId { get; init; }

    /// <summary>What it sends as `Accept-Language`; nothing unless said.</summary>
    public string? Language { get; init; }

    public static string NewKey() => $"key-{Environment.ProcessId}-{Interlocked.Increment(ref keys)}";

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>A keyed write. `seen` becomes `If-Match`; a body that is no text becomes JSON.</summary>
    public Task<Answer> PostAsync(string path, object? body = null, int? seen = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Idempotency-Key", key ?? NewKey());
        if (seen is { } version)
            request.Headers.TryAddWithoutValidation("If-Match", ETags.Of(version));
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, StrictJson.Options), Encoding.UTF8, "application/json");
        return SendAsync(request);
    }

    /// <summary>Makes a move of a case, voucher or parcel (`cases`, `vouchers`, `parcels`).</summary>
    public async Task<Answer> MoveAsync(string subjects, Guid id, string move, int seen, object? inputs = null, string? key = null)
    {
        if (move is "Sign" or "Approve")
            await ConfirmAsync();
        return await PostAsync($"/api/{subjects}/{id}/moves/{move}", inputs ?? new { }, seen, key);
    }

    /// <summary>Gives the password again, as before a signature; not where it was given within the last minutes.</summary>
    public async Task ConfirmAsync()
    {
        if (session is { } now && (shop.Clock.Now - now.Confirmed) is { } since && since < TimeSpan.FromMinutes(4) && since > TimeSpan.FromMinutes(-4))
            return;
        var answer = (await PostAsync("/api/session/confirm", new { password = ApiShop.Password })).Is(HttpStatusCode.OK);
        session = (answer.Text("token"), answer.Json.GetProperty("expiresAt").GetDateTimeOffset(), shop.Clock.Now);
    }

    /// <summary>Attaches a file to a case.</summary>
    public Task<Answer> AttachAsync(Guid caseId, int seen, string kind, byte[] content, string fileName = "photo.jpg", bool restricted = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post,
            $"/api/cases/{caseId}/evidence?kind={kind}&fileName={Uri.EscapeDataString(fileName)}&restricted={(restricted ? "true" : "false")}");
        request.Headers.Add("Idempotency-Key", NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", ETags.Of(seen));
        request.Content = new ByteArrayContent(content);
        return SendAsync(request);
    }

    /// <summary>Sends it as this person.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.RequestUri = new Uri(shop.Address, request.RequestUri!);
            if (UserName is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
            if (Language is not null)
                request.Headers.TryAddWithoutValidation("Accept-Language", Language);
            // what is too long is refused before it was sent
            request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 256 * 1024;
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            // a stream has no end to wait for
            var endless = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
            return new(response.StatusCode, endless ? [] : await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), response);
        }
    }

    /// <summary>Opens a stream, to be read as it comes.</summary>
    public async Task<HttpResponseMessage> ListenAsync(string path, long? lastEventId, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shop.Address, path));
        if (cookie is null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        else
            request.Headers.Add("Cookie", cookie);
        if (lastEventId is { } last)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", $"{last}");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public void Dispose() => http.Dispose();

    async Task<string> TokenAsync()
    {
        if (session is { } now && shop.Clock.Now < now.Until)
            return now.Token;
        var answer = await shop.Nobody.PostAsync("/api/session", new { userName = UserName, password = ApiShop.Password, mode = "Bearer" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        session = (answer.Text("token"), answer.Json.GetProperty("expiresAt").GetDateTimeOffset(), null);
        return session.Value.Token;
    }
}
