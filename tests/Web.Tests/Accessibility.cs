using System.Text.Json;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Asks axe-core whether people who see, hear or move otherwise can use what is on the screen (WCAG 2.2 A and AA).</summary>
static class Accessibility
{
    const string Run = """
        async () => {
          const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.any.concat(n.all).map((c) => c.message).join('; ')}`).join(' | ')} (${v.nodes.length})`);
        }
        """;

    static readonly Lazy<string> Axe = new(() => File.ReadAllText(RepoFiles.At("src", "Web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Fails with each finding in one line; none is the only good answer.</summary>
    public static async Task HasNoFindingsAsync(this Window window)
    {
        // by way of the debugger, which the page's policy does not bind
        await window.Page.EvaluateAsync(Axe.Value);
        var findings = (await window.Page.EvaluateAsync<JsonElement>(Run)).EnumerateArray().Select(finding => finding.GetString()!).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
