using System.Text.RegularExpressions;
using AfterSales.TestBed;

namespace AfterSales.Domain.Tests.HouseRules;

/// <summary>C# read just well enough to count: comments and literals become blanks, so that braces, quotes and keywords in them
/// mislead nobody. Line breaks stay where they are.</summary>
static partial class SourceText
{
    /// <summary>The .cs files people write below the given folders of the repository, as paths from its root: no build output, no migration.</summary>
    public static IEnumerable<string> Files(params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(RepoFiles.At(folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepoFiles.Root, path).Replace('\\', '/'))
            .Where(IsWritten)
            .Order(StringComparer.Ordinal);

    public static bool IsWritten(string path) => !NotWritten().IsMatch(path);

    public static string Read(string path) => File.ReadAllText(RepoFiles.At(path));

    public static string CodeOf(string source) => CommentOrLiteral().Replace(source, match => NotLineBreak().Replace(match.Value, " "));

    [GeneratedRegex(@"/(bin|obj|Migrations)/|\.g\.cs$")]
    private static partial Regex NotWritten();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex NotLineBreak();

    [GeneratedRegex("""
          //[^\n]*
        | /\*.*?\*/
        | ^[ \t]*\#[^\n]*
        | \$*(?<quotes>"{3,}).*?\k<quotes>
        | \$?@\$?"(?:""|[^"])*"
        | \$"(?>\{\{|(?<hole>\{(?>"(?>\\.|[^"\\])*"|(?<open>\{)|(?<-open>\})|[^{}"])*(?(open)(?!))\})|\\.|[^"\\\n])*"
        | "(?>\\.|[^"\\\n])*"
        | '(?:\\[^']+|\\'|[^'\\\n])'
        """, RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrLiteral();
}
