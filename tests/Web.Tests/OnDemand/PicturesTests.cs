using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests.OnDemand;

/// <summary>
/// The pictures of README and docs, taken from the demo shop as it is. Only with AFTERSALES_ON_DEMAND=1; AFTERSALES_SCREENSHOTS names another folder than docs/images.
/// </summary>
public sealed class PicturesTests(Workplace workplace)
{
    /// <summary>A picture in a page that somebody reads over a slow line.</summary>
    const int MostBytes = 200 * 1024;

    static readonly string folder = Environment.GetEnvironmentVariable("AFTERSALES_SCREENSHOTS") is { Length: > 0 } named ? named : RepoFiles.At("docs", "images");

    [Theory]
    [InlineData("queue", "agent1", "/queue?view=open", "zh", "en")]
    [InlineData("case", "agent1", "/cases/{case}", "zh", "en")]
    [InlineData("overview", "supervisor1", "/escalations?tab=escalated", "zh", "en")]
    [InlineData("payouts", "finance1", "/payouts", "zh", "en")]
    [InlineData("reconciliation", "finance1", "/reconciliation?tab=statements&statement={statement}", "zh")]
    [InlineData("audit", "supervisor1", "/audit?case={case}", "zh")]
    [InlineData("machine", "agent1", "/machines/TransitDamage", "zh")]
    [InlineData("board", "agent1", "/board", "zh", "en")]
    public async Task The_docs_have_a_picture(string name, string user, string path, params string[] languages)
    {
        var address = path.Replace("{case}", await CaseAsync(), StringComparison.Ordinal).Replace("{statement}", await StatementAsync(), StringComparison.Ordinal);
        foreach (var language in languages)
        {
            await using var window = await workplace.OpenAsync(user, language);
            await window.Page.SetViewportSizeAsync(1440, 620);
            await window.GoAsync(address);
            var file = Path.Combine(folder, $"{name}-{language}.png");
            await window.Page.ScreenshotAsync(new() { Path = file });
            Assert.InRange(new FileInfo(file).Length, 10_000, MostBytes);
        }
    }

    /// <summary>The one with most behind it.</summary>
    async Task<string> CaseAsync() => (await workplace.AskAsync("supervisor1", "/api/cases?kind=TransitDamage&open=true&limit=50"))
        .GetProperty("items").EnumerateArray().MaxBy(line => line.GetProperty("version").GetInt32()).GetProperty("id").GetString()!;

    async Task<string> StatementAsync() => (await workplace.AskAsync("finance1", "/api/statements?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
}
