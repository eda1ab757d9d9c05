using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using AfterSales.TestBed;
using AfterSales.Web.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Workplace))]

namespace AfterSales.Web.Tests;

/// <summary>The real server with the demo shop and one browser, started once for all tests. Each test gets a window of its own, signed in as whom it says.</summary>
public sealed class Workplace : IAsyncLifetime
{
    public const string Password = "Demo-2026!";

    internal static readonly Dictionary<string, string> Development = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    readonly TemporaryFolder folder = new();
    readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> callers = new();
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new();
    readonly SemaphoreSlim starting = new(1);
    ServerProcess? server;
    IPlaywright? playwright;
    IBrowser? browser;
    int sent;

    /// <summary>A server with a demo shop that runs already, for who writes tests and does not want to wait for one of their own.</summary>
    static readonly string? Running = Environment.GetEnvironmentVariable("AFTERSALES_AT");

    public Uri Address => Running is null ? server!.BaseAddress : new(Running);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A window in this language and theme; skipped where there is no browser.</summary>
    /// <param name="user">One of the demo users, signed in; null for nobody.</param>
    /// <param name="at">Another server than that of all tests.</param>
    public async Task<Window> OpenAsync(string? user, string language = "zh", string theme = "light", int width = 1440, Uri? at = null)
    {
        Browsers.OrSkip();
        await StartAsync();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = (at ?? Address).OriginalString,
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
            StorageState = user is null ? null : await SessionOfAsync(user),
        });
        context.SetDefaultTimeout(Window.Patience);
        return new(context, await context.NewPageAsync(), at ?? Address);
    }

    /// <summary>What the API answers a user, for finding a case to look at.</summary>
    public async Task<JsonElement> AskAsync(string user, string path) => await (await CallerAsync(user)).GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    /// <summary>Does by the API what a test begins with, as one of the demo users; it must succeed. What is answered.</summary>
    /// <param name="version">Of what is changed, as it was last seen; null where nothing is.</param>
    public async Task<JsonElement> DoAsync(string user, string path, HttpContent content, int? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Idempotency-Key", $"test-{Interlocked.Increment(ref sent)}-{TimeProvider.System.GetTimestamp()}");
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        using var answer = await (await CallerAsync(user)).SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{user} {path}: {(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public Task<JsonElement> DoAsync(string user, string path, object body, int? version = null) => DoAsync(user, path, JsonContent.Create(body), version);

    /// <summary>Gives the password again, without which the API takes no signature.</summary>
    public async Task ConfirmAsync(string user)
    {
        var confirmed = await DoAsync(user, "/api/session/confirm", new { password = Password });
        (await CallerAsync(user)).DefaultRequestHeaders.Authorization = new("Bearer", confirmed.GetProperty("token").GetString());
    }

    /// <summary>What anybody is answered.</summary>
    public async Task<string> ReadAsync(string path)
    {
        await ServeAsync();
        using var client = new HttpClient { BaseAddress = Address };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in callers.Values.Where(c => c.Value.IsCompletedSuccessfully))
            (await caller.Value).Dispose();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        starting.Dispose();
        folder.Dispose();
    }

    // not before the first test that needs them: a run without a browser is over at once
    async Task ServeAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (Running is null)
                server ??= await ServerProcess.StartAsync(["--data", folder.Path], Development);
        }
        finally
        {
            starting.Release();
        }
    }

    async Task StartAsync()
    {
        await ServeAsync();
        await starting.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout(Window.Patience);
            playwright ??= await Playwright.CreateAsync();
            browser ??= await Browsers.LaunchAsync(playwright);
        }
        finally
        {
            starting.Release();
        }
    }

    Task<HttpClient> CallerAsync(string user) => callers.GetOrAdd(user, name => new(() => CallAsAsync(name))).Value;

    async Task<HttpClient> CallAsAsync(string user)
    {
        await ServeAsync();
        var client = new HttpClient { BaseAddress = Address };
        var answer = await client.PostAsJsonAsync(new Uri("/api/session", UriKind.Relative), new { userName = user, password = Password, mode = "Bearer" });
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, $"{user}: {session}");
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("token").GetString());
        return client;
    }

    /// <summary>Signs in once for all tests: the server paces passwords.</summary>
    Task<string> SessionOfAsync(string user) => sessions.GetOrAdd(user, name => new(() => SignInAsync(name))).Value;

    async Task<string> SignInAsync(string user)
    {
        await using var context = await browser!.NewContextAsync(new() { BaseURL = Address.OriginalString });
        var answer = await context.APIRequest.PostAsync("/api/session", new() { DataObject = new { userName = user, password = Password } });
        Assert.True(answer.Ok, $"{user}: {await answer.TextAsync()}");
        return await context.StorageStateAsync();
    }
}
