using System.Net;
using System.Text.RegularExpressions;
using AfterSales.Api.Tests.EveryRoute;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Hosting;

/// <summary>The static page at `/`: what it asks for is there, and it brings along all it needs.</summary>
public sealed partial class PageTests(ApiShop shop)
{
    static readonly string Folder = RepoFiles.At("src", "Api", "wwwroot");

    static IEnumerable<string> Files => Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file));

    [Fact]
    public async Task Every_request_of_the_page_has_a_route_and_every_list_answers()
    {
        var routes = Operation.AllOf((await shop.Nobody.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK).Json).Select(o => Holes().Replace(o.Path, "{}")).ToHashSet();
        var asked = Files.SelectMany(file => Asked().Matches(File.ReadAllText(Path.Combine(Folder, file)))).Select(m => m.Value).Distinct().ToList();
        Assert.Contains("api/demo", asked);
        foreach (var path in asked)
        {
            Assert.Contains("/" + Expressions().Replace(path.Split('?')[0], "{}"), routes);
            // the query too, where nothing is filled in before it
            if (Expressions().Replace(path, "") is var plain && !path.Split('?')[0].Contains('$', StringComparison.Ordinal))
                (await shop.As(Role.Agent).GetAsync("/" + plain)).Is(HttpStatusCode.OK);
        }
        (await shop.As(Role.Agent).GetAsync("/api/cases?open=true&limit=20&overdue=true")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Everything_the_page_brings_along_is_served()
    {
        foreach (var file in Files)
        {
            (await shop.Nobody.GetAsync("/" + file)).Is(HttpStatusCode.OK);
            foreach (Match brought in Brought().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken)))
                Assert.Contains(brought.Groups[1].Value, Files);
        }
    }

    [Fact]
    public void Every_element_the_scripts_look_for_by_name_stands_in_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Folder, "index.html"));
        foreach (var name in Files.Where(f => f.EndsWith(".js", StringComparison.Ordinal)).SelectMany(f => Named().Matches(File.ReadAllText(Path.Combine(Folder, f)))).Select(m => m.Groups[1].Value))
            Assert.Contains($"id=\"{name}\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("""(?<=['"`])api/(\$\{[^}]*\}|[^'"`])*""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Holes();

    [GeneratedRegex("""(?:from '\./|(?:src|href)=")([a-z]+\.[a-z]+)['"]""")]
    private static partial Regex Brought();

    [GeneratedRegex(@"\$\('#([a-z-]+)")]
    private static partial Regex Named();
}
