using System.Diagnostics;
using AfterSales.TestBed;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>One window of the browser. What no page may ever do is watched from the first moment: an uncaught error, a breach of the page's policy, a request to another origin.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>How long a person's wish may take on a machine that does much else, in milliseconds.</summary>
    public const float Patience = 60_000;

    // what a screen asks for and is refused is part of the screen
    const string Refusal = "Failed to load resource";

    const int Still = 3;
    const string Painted = "() => new Promise((done) => requestAnimationFrame(() => done(0)))";

    readonly IBrowserContext context;
    readonly List<string> faults = [];
    int asked;

    internal Window(IBrowserContext context, IPage page, Uri origin)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => faults.Add($"uncaught: {error}");
        page.Console += (_, line) =>
        {
            if (line.Type is "error" && !line.Text.StartsWith(Refusal, StringComparison.Ordinal))
                faults.Add($"console: {line.Text}");
        };
        page.Dialog += (_, dialog) =>
        {
            faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        context.RequestFinished += (_, request) => Count(request, -1);
        context.RequestFailed += (_, request) => Count(request, -1);
        context.Request += (_, request) =>
        {
            Count(request, 1);
            if (!request.Url.StartsWith(origin.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                faults.Add($"foreign: {request.Url}");
        };
    }

    public IPage Page { get; }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>As somebody does who begins the day.</summary>
    public async Task SignInAsync(string user)
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("用户名").FillAsync(user);
        await Page.GetByLabel("密码").First.FillAsync(Workplace.Password);
        await Button("登录").ClickAsync();
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).WaitForAsync();
    }

    /// <summary>Goes there and waits until nothing is loading any more.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    /// <summary>Until the screen has come, nothing is asked for any more and no skeleton is shown.</summary>
    public async Task SettleAsync()
    {
        await Page.Locator("main, [role=dialog]").First.WaitForAsync();
        // one that was asked for by a page that was left may never be told of as ended
        var watch = Stopwatch.StartNew();
        for (var quiet = 0; quiet < Still && watch.ElapsedMilliseconds < Patience / 2;)
        {
            await Page.EvaluateAsync(Painted);
            quiet = Volatile.Read(ref asked) == 0 ? quiet + 1 : 0;
        }
        await Assertions.Expect(Page.Locator("[aria-busy=true], .bars")).ToHaveCountAsync(0);
    }

    // the feed of changes never ends
    void Count(IRequest request, int more)
    {
        if (request.Url.Contains("/api/", StringComparison.Ordinal) && !request.Url.Contains("/api/feed", StringComparison.Ordinal))
            Interlocked.Add(ref asked, more);
    }

    /// <summary>Keeps a picture of the screen among the test results.</summary>
    public async Task<string> PictureAsync(string name)
    {
        var file = RepoFiles.At("TestResults", "screens", $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = file });
        return file;
    }

    /// <summary>Every test ends with it, since every test closes its windows.</summary>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(faults);
    }
}
