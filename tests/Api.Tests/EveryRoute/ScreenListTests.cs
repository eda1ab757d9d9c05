using System.Text.RegularExpressions;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.EveryRoute;

/// <summary>docs/screens.md names every endpoint with the screen that uses it: it cannot miss one, name one that is gone, or point to a screen that does not call it.</summary>
public sealed partial class ScreenListTests(ApiShop shop)
{
    static readonly string Page = RepoFiles.At("src", "Web", "src");

    static readonly IReadOnlyList<Line> Listed =
        [.. Row().Matches(File.ReadAllText(RepoFiles.At("docs", "screens.md"))).Select(m => new Line(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value))];

    sealed record Line(string Method, string Path, string Screen, string Folder)
    {
        public bool HasNone => Screen.StartsWith("none", StringComparison.Ordinal);
        public override string ToString() => $"{Method} {Path}";
    }

    public static TheoryData<string> Called => new(Listed.Where(line => !line.HasNone).Select(line => line.ToString()));

    [Fact]
    public async Task Every_operation_of_the_document_stands_in_the_list_once_and_nothing_else_does()
    {
        var document = (await shop.Nobody.GetAsync("/openapi/v1.json")).Json;
        var there = Operation.AllOf(document).Select(o => $"{o.Method.ToUpperInvariant()} {(o.Moves ? o.Path[..(o.Path.LastIndexOf('/') + 1)] + "{move}" : o.Path)}").Distinct().Order();
        Assert.Equal(there, Listed.Select(line => line.ToString()).Order());
    }

    [Fact]
    public void Every_address_in_it_is_one_of_the_page_and_what_has_no_screen_says_why()
    {
        var screens = File.ReadAllText(Path.Combine(Page, "shell", "screens.ts"));
        foreach (var line in Listed)
        {
            foreach (Match address in Address().Matches(line.Screen))
                Assert.True(screens.Contains($"path: '{address.Groups[1].Value}'", StringComparison.Ordinal), $"{line}: {address.Value} is no screen");
            Assert.True(line.HasNone ? line.Screen.Length > "none: ".Length && line.Folder == "" : line.Folder != "", $"{line}: a screen with its folder, or why none");
        }
    }

    [Theory]
    [MemberData(nameof(Called))]
    public void The_folder_named_calls_it(string operation)
    {
        var line = Listed.Single(l => l.ToString() == operation);
        var folder = Path.Combine([Page, .. line.Folder.Split('/')]);
        Assert.True(Directory.Exists(folder), $"{operation}: there is no {line.Folder}");
        var calls = new Regex(CallOf(line), RegexOptions.CultureInvariant);
        Assert.True(Directory.EnumerateFiles(folder, "*.ts*").Where(file => !file.EndsWith(".d.ts", StringComparison.Ordinal)).Any(file => calls.IsMatch(File.ReadAllText(file))), $"{line.Folder} never calls {operation}");
    }

    /// <summary>A typed call by this method, or the address written out where something else than the typed client asks; a mere type is no call.</summary>
    static string CallOf(Line line)
    {
        if (line.Path.EndsWith("/moves/{move}", StringComparison.Ordinal) && line.Folder == "features/moves")
            return @"post<MoveAnswer>\(move\.href";
        var path = Hole().Replace(Regex.Escape(line.Path).Replace(@"\{", "{", StringComparison.Ordinal), @"(\{\w+\}|\$\{[^}]+\})");
        return $@"api\.{line.Method}\(\s*'{path}'|(?<!api\.[A-Z]+\(\s*)(?<!paths\[)['`]{path}[`'?]";
    }

    [GeneratedRegex(@"^\| `([A-Z]+) (/\S+)` \| (.*?) \| (?:`(\S+)`)? ?\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(/[^`]*)`")]
    private static partial Regex Address();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
