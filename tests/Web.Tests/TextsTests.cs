using System.Text.RegularExpressions;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What people read stands in zh.ts and en.ts, where it has both languages, and nowhere else in the page's sources.</summary>
public sealed partial class TextsTests
{
    static readonly string Sources = RepoFiles.At("src", "Web", "src");

    /// <summary>Texts, names of codes, and what the history calls its fields.</summary>
    static bool HoldsTexts(string file) => Path.GetFileName(file) is "zh.ts" or "en.ts" or "names.zh.ts" or "names.en.ts" or "fields.ts" or "schema.d.ts";

    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(Sources, "*.ts*", SearchOption.AllDirectories).Where(file => !HoldsTexts(file)).Select(file => Path.GetRelativePath(Sources, file)).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_for_people_stands_in_the_code(string file) => Assert.Empty(TextsIn(File.ReadAllText(Path.Combine(Sources, file))));

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<Button title=\"Delete\">")]
    [InlineData("<b>{n} items left</b>")]
    [InlineData("const a = '删除';")]
    [InlineData("<input placeholder='Name' />")]
    [InlineData("<a aria-label={`Open ${n}`}>")]
    public void Such_text_is_found(string source) => Assert.NotEmpty(TextsIn(source));

    [Theory]
    [InlineData("<p>{t.title}</p>")]
    [InlineData("// 您 is said to buyers\nconst a = 1;")]
    [InlineData("const more = a > b && c < d;")]
    [InlineData("<kbd>Ctrl K</kbd>")]
    [InlineData("function f<T>(x: Array<T>): Promise<T> { }")]
    [InlineData("<a aria-label={`${t.open} ${n}`}>")]
    public void What_is_no_text_is_left_alone(string source) => Assert.Empty(TextsIn(source));

    /// <summary>It would be read out by its English name before the words it stands beside.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void An_icon_is_for_the_eye_alone(string file) => Assert.Empty(Icon().Matches(File.ReadAllText(Path.Combine(Sources, file))).Select(m => m.Value));

    static List<string> TextsIn(string source)
    {
        var code = Keyboard().Replace(Comment().Replace(source, ""), "");
        return [.. Chinese().Matches(code).Concat(BetweenTags().Matches(code)).Concat(Attribute().Matches(code)).Select(m => m.Value.Trim())];
    }

    [GeneratedRegex(@"/\*.*?\*/|(?<![:'""])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // keys are called the same everywhere
    [GeneratedRegex(@"<kbd[^>]*>[^<]*</kbd>|<code[^>]*>SHA-256 |SHA-256")]
    private static partial Regex Keyboard();

    [GeneratedRegex(@"<[A-Z]\w+(Outlined|Filled)\b(?![^>]*aria-hidden)[^>]*>")]
    private static partial Regex Icon();

    [GeneratedRegex(@"[\u3400-\u9fff\uff00-\uffef]+")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<=[>}])[ \t]*[A-Za-z][A-Za-z ,.!?']{2,}(?=</[a-zA-Z])")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"\b(title|label|placeholder|alt|aria-label|description|help)=(""[^""]*[A-Za-z]{2}[^""]*""|'[^']*[A-Za-z]{2}[^']*'|\{`[^`$]*[A-Za-z]{2}[^`]*`\}|\{'[^']*[A-Za-z]{2}[^']*'\})")]
    private static partial Regex Attribute();
}
