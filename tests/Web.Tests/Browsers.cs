using AfterSales.TestBed;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>The browser that is installed here: the one AFTERSALES_BROWSER names, else Chrome, Chromium or Edge where they usually lie.</summary>
static class Browsers
{
    public const string HowToGetOne = "No browser: install Chrome, Chromium or Edge (Debian: apt-get install chromium fonts-noto-cjk), or name one in AFTERSALES_BROWSER";
    public const string NoPage = "The page is not built (SkipWeb, or no Node): see the README";

    /// <summary>Where there must be one, its absence is a failure and no skip.</summary>
    static readonly bool Required = Environment.GetEnvironmentVariable("AFTERSALES_REQUIRE_BROWSER") == "1";

    static readonly string[] Usual =
    [
        "/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Program("Google/Chrome/Application/chrome.exe"), Program("Microsoft/Edge/Application/msedge.exe"), ProgramX86("Microsoft/Edge/Application/msedge.exe"),
    ];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("AFTERSALES_BROWSER") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists);

    public static bool HasPage => File.Exists(RepoFiles.At("src", "Api", "wwwroot", "index.html"));

    /// <summary>Skips the test where it cannot be made.</summary>
    public static void OrSkip()
    {
        if (Required && (Path is null || !HasPage))
            Assert.Fail(Path is null ? HowToGetOne : NoPage);
        Assert.SkipWhen(Path is null, HowToGetOne);
        Assert.SkipUnless(HasPage, NoPage);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        // as root a browser refuses to run in its sandbox; nothing it meets here is foreign. The rest keeps it from calling its maker.
        Args = [.. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(), "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    });

    static string Program(string path) => System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), path);

    static string ProgramX86(string path) => System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), path);
}
