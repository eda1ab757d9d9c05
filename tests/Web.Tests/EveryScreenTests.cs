using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What holds on every screen of the route table, in both languages and themes.</summary>
public sealed class EveryScreenTests(Workplace workplace)
{
    public static TheoryData<string, string, string> Shown => new(
        from screen in Screens.All
        from look in new[] { ("zh", "light"), ("zh", "dark"), ("en", "light"), ("en", "dark") }
        select (screen.Pattern, look.Item1, look.Item2));

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Everybody_can_use_it_and_it_breaks_no_rule_of_the_page(string pattern, string language, string theme)
    {
        Browsers.OrSkip();
        var screen = Screens.All.Single(s => s.Pattern == pattern);
        await using var window = await workplace.OpenAsync(screen.User, language, theme);
        await window.GoAsync(await Screens.AddressAsync(workplace, screen));
        var name = pattern.Trim('/').Replace("/:", "-", StringComparison.Ordinal).Replace('/', '-');
        await window.PictureAsync($"{name}-{language}-{theme}");
        await window.HasNoFindingsAsync();
    }

    [Theory]
    [InlineData("zh", "light")]
    [InlineData("en", "dark")]
    public async Task The_door_too(string language, string theme)
    {
        await using var window = await workplace.OpenAsync(null, language, theme);
        await window.GoAsync("/");
        await window.PictureAsync($"sign-in-{language}-{theme}");
        await window.HasNoFindingsAsync();
    }
}
