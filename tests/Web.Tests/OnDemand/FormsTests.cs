using Xunit;

namespace AfterSales.Web.Tests.OnDemand;

/// <summary>Every form of every screen, open and with its error on it, breaks no rule of accessibility. On demand: there are hundreds.</summary>
public sealed class FormsTests(Workplace workplace)
{
    public static TheoryData<string, string, string> Opened => new(
        from screen in Screens.All
        from look in new[] { ("zh", "light"), ("en", "dark") }
        select (screen.Pattern, look.Item1, look.Item2));

    [Theory]
    [MemberData(nameof(Opened))]
    public async Task Its_forms_and_their_errors_too(string pattern, string language, string theme)
    {
        Browsers.OrSkip();
        var screen = Screens.All.Single(s => s.Pattern == pattern);
        await using var window = await workplace.OpenAsync(screen.User, language, theme);
        var address = await Screens.AddressAsync(workplace, screen);
        await window.GoAsync(address);
        var forms = await Forms.OpenEachAsync(window, address, _ => window.HasNoFindingsAsync());
        TestContext.Current.TestOutputHelper!.WriteLine($"{pattern}: {forms} forms");
    }
}
