using System.Text.RegularExpressions;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>The screens as the page's own list has them, so that none is left out of the tests: src/Web/src/shell/screens.ts, one line each.</summary>
static partial class Screens
{
    /// <summary>A screen, who looks at it in the tests, and where.</summary>
    /// <param name="Pattern">As in the list, `/cases/:id`.</param>
    /// <param name="User">A demo user whose role may open it.</param>
    /// <param name="Roles">Who may open it.</param>
    /// <param name="InMenu">It has a place in the main menu.</param>
    public sealed record Screen(string Pattern, string User, IReadOnlyList<string> Roles, bool InMenu);

    public static readonly (string Role, string User)[] Users =
        [("Supervisor", "supervisor1"), ("Manager", "manager1"), ("Finance", "finance1"), ("Agent", "agent1"), ("Warehouse", "warehouse1"), ("Junior", "junior1")];

    /// <summary>Where a screen of one thing is looked at: which list names such a thing.</summary>
    static readonly Dictionary<string, string> Examples = new()
    {
        ["/cases/:id"] = "/api/cases?state=Judging&limit=1",
        ["/machines/:code"] = "/api/machines",
        ["/vouchers/:id"] = "/api/vouchers?limit=1",
    };

    public static IReadOnlyList<Screen> All { get; } = Read();

    /// <summary>The address of a screen on the demo shop.</summary>
    public static async Task<string> AddressAsync(Workplace workplace, Screen screen)
    {
        if (!screen.Pattern.Contains(':', StringComparison.Ordinal))
            return screen.Pattern;
        Assert.True(Examples.TryGetValue(screen.Pattern, out var list), $"{screen.Pattern}: say in Screens.Examples where to find one");
        var answer = await workplace.AskAsync(screen.User, list);
        var items = answer.ValueKind == System.Text.Json.JsonValueKind.Array ? answer : answer.GetProperty("items");
        return Hole().Replace(screen.Pattern, items[0].TryGetProperty("id", out var id) ? id.ToString() : items[0].GetProperty("code").ToString());
    }

    static List<Screen> Read()
    {
        var text = File.ReadAllText(RepoFiles.At("src", "Web", "src", "shell", "screens.ts"));
        var groups = Group().Matches(text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var screens = Line().Matches(text).Select(m => new Screen(m.Groups[1].Value, UserOf(Expand(m.Groups[2].Value)), RolesIn(Expand(m.Groups[2].Value)), m.Groups[3].Success)).ToList();
        Assert.Equal(text.Split("{ path:").Length - 1, screens.Count);
        return screens;

        string Expand(string roles) => groups.Aggregate(groups.Aggregate(roles, (r, g) => r.Replace(g.Key, g.Value, StringComparison.Ordinal)), (r, g) => r.Replace(g.Key, g.Value, StringComparison.Ordinal));
    }

    static List<string> RolesIn(string roles) => [.. Users.Select(u => u.Role).Where(role => roles.Contains($"'{role}'", StringComparison.Ordinal))];

    static string UserOf(string roles) => Users.First(u => roles.Contains($"'{u.Role}'", StringComparison.Ordinal)).User;

    [GeneratedRegex(@"\{ path: '([^']+)', title: '\w+', roles: (\[[^\]]*\]|\w+),( icon:)?")]
    private static partial Regex Line();

    [GeneratedRegex(@"const (\w+): readonly Role\[\] = (\[[^\]]*\])")]
    private static partial Regex Group();

    [GeneratedRegex(@":\w+")]
    private static partial Regex Hole();
}
