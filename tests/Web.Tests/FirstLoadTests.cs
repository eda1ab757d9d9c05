using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What the browser gets before the first screen stands, and under which rules.</summary>
public sealed class FirstLoadTests(Workplace workplace)
{
    const long Budget = 350 * 1024;

    [Fact]
    public async Task The_first_load_of_the_queue_is_at_most_350_KB_by_brotli()
    {
        await using var window = await workplace.OpenAsync("agent1");
        var loaded = new List<string>();
        window.Page.Response += (_, answer) =>
        {
            if (new Uri(answer.Url).AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal))
                loaded.Add(new Uri(answer.Url).AbsolutePath);
        };
        await window.GoAsync("/queue");
        var bytes = loaded.Distinct().Sum(path => new FileInfo(RepoFiles.At(["src", "Api", "wwwroot", .. path.Trim('/').Split('/')]) + ".br").Length);
        TestContext.Current.TestOutputHelper!.WriteLine($"{loaded.Count} files, {bytes / 1024} KB");
        Assert.InRange(bytes, 1, Budget);
    }

    [Fact]
    public async Task The_page_may_run_scripts_of_its_own_origin_only_and_styles_by_nonce()
    {
        await using var window = await workplace.OpenAsync(null);
        var answer = (await window.Page.GotoAsync("/cases/no-such-thing"))!;
        Assert.Equal(200, answer.Status);
        Assert.Equal("no-cache", await answer.HeaderValueAsync("cache-control"));
        var policy = (await answer.HeaderValueAsync("content-security-policy"))!;
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var again = (await window.Page.ReloadAsync())!;
        Assert.NotEqual(policy, await again.HeaderValueAsync("content-security-policy"));
    }

    [Fact]
    public async Task Assets_come_compressed_and_stay_in_the_browser_for_good()
    {
        await using var window = await workplace.OpenAsync(null);
        var script = await window.Page.RunAndWaitForResponseAsync(() => window.GoAsync("/"), r => r.Url.EndsWith(".js", StringComparison.Ordinal));
        Assert.Equal("br", await script.HeaderValueAsync("content-encoding"));
        Assert.Contains("immutable", await script.HeaderValueAsync("cache-control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/openapi/nothing.json")]
    [InlineData("/health/nothing")]
    [InlineData("/assets/nothing.js")]
    public async Task What_is_no_page_is_never_answered_with_the_page(string path)
    {
        await using var window = await workplace.OpenAsync(null);
        var answer = await window.Page.APIRequest.GetAsync(path, new() { Headers = [new("Accept", "text/html")] });
        Assert.Equal(404, answer.Status);
        Assert.DoesNotContain("<div id=\"root\">", await answer.TextAsync(), StringComparison.Ordinal);
    }
}
