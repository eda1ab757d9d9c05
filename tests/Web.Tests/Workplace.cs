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
    const string Password = "Demo-2026!";

    static readonly Dictionary<string, string> Development = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    readonly TemporaryFolder folder = new();
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new();
    readonly SemaphoreSlim starting = new(1);
    ServerProcess? server;
    IPlaywright? playwright;
    IBrowser? browser;

    public Uri Address => server!.BaseAddress;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A window in this language and theme; skipped where there is no browser.</summary>
    /// <param name="user">One of the demo users, signed in; null for nobody.</param>
    public async Task<Window> OpenAsync(string? user, string language = "zh", string theme = "light", int width = 1440)
    {
        Browsers.OrSkip();
        await StartAsync();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.OriginalString,
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
            StorageState = user is null ? null : await SessionOfAsync(user),
        });
        context.SetDefaultTimeout(20_000);
        return new(context, await context.NewPageAsync(), Address);
    }

    /// <summary>What the API answers a user, for finding a case to look at.</summary>
    public async Task<JsonElement> AskAsync(string user, string path)
    {
        await StartAsync();
        using var client = server!.CreateClient();
        var session = JsonSerializer.Deserialize<JsonElement>(await SessionOfAsync(user));
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", session.GetProperty("cookies").EnumerateArray().Select(c => $"{c.GetProperty("name")}={c.GetProperty("value")}")));
        return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
    }

    /// <summary>What anybody is answered.</summary>
    public async Task<string> ReadAsync(string path)
    {
        await ServeAsync();
        using var client = server!.CreateClient();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
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
            playwright ??= await Playwright.CreateAsync();
            browser ??= await Browsers.LaunchAsync(playwright);
        }
        finally
        {
            starting.Release();
        }
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
