using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Every form of every screen, open and with its error on it, breaks no rule of accessibility: in each language and theme, and in one of them each while one works.</summary>
public sealed class FormsTests(Workplace workplace)
{
    static readonly (string Language, string Theme)[] looks = [("zh", "light"), ("en", "dark"), ("zh", "dark"), ("en", "light")];

    public static TheoryData<string, string, string> Opened => new(
        from screen in Screens.All.Index()
        from look in Scale.Full ? looks : [looks[screen.Index % looks.Length]]
        select (screen.Item.Pattern, look.Language, look.Theme));

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
