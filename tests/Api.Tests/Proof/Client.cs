using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>One program that writes to one server over its own connections, and remembers what it was told and what it never heard about.</summary>
sealed class Client(RealShop shop, ServerProcess server) : IDisposable
{
    readonly HttpClient http = new() { BaseAddress = server.BaseAddress };
    readonly List<(Write Write, Told Told)> told = [];
    readonly List<Write> unheard = [];

    public IReadOnlyList<(Write Write, Told Told)> Told => told;

    public int Answers => told.Count;

    /// <summary>Sent, but the server was gone before its answer came.</summary>
    public IReadOnlyList<Write> Unheard => unheard;

    /// <summary>Sends it and keeps the answer. Throws <see cref="ServerGoneException"/> where none comes.</summary>
    public async Task<Told> SendAsync(Write write)
    {
        if (write.Act is "Sign" or "Approve")
            await ConfirmAsync(write.By);
        using var request = new HttpRequestMessage(HttpMethod.Post, write.Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", shop.TokenOf(write.By));
        request.Headers.Add("Idempotency-Key", write.Key);
        if (write.Seen is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        request.Content = new StringContent(write.Body, Encoding.UTF8, write.ContentType);
        try
        {
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var answer = new Told(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.ETag?.Tag);
            told.Add((write, answer));
            return answer;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            unheard.Add(write);
            throw new ServerGoneException(lost);
        }
    }

    /// <summary>Who signs gives the password again, if that was not done within the last minutes.</summary>
    async Task ConfirmAsync(string user)
    {
        try
        {
            await shop.ConfirmAsync(http, user);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new ServerGoneException(lost);
        }
    }

    public async Task<JsonElement> GetAsync(string path, string by)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", shop.TokenOf(by));
        try
        {
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"GET {path}: {body}");
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new ServerGoneException(lost);
        }
    }

    public void Dispose() => http.Dispose();
}

/// <summary>The server no longer answers; in a storm that ends the client's work.</summary>
sealed class ServerGoneException(Exception why) : Exception("the server is gone", why);
