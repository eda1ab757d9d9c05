using Xunit;

namespace AfterSales.Domain.Tests.HouseRules;

/// <summary>A file is read in one sitting, a method on one screen. Migrations and generated files are not read.</summary>
public sealed class FileSizeTests
{
    const int LinesOfAFile = 300;
    const int LinesOfAMethod = 40;

    /// <summary>"path" or "path Method", each with the reason why it may be longer. An entry that is no longer needed fails.</summary>
    static readonly Dictionary<string, string> Exceptions = new()
    {
        ["src/Api/Cases/ShowCase.cs ViewOf"] = "one line for each field that is shown, no logic",
        ["tests/Domain.Tests/Walk.cs Filled"] = "one line for each field that can be filled in, no logic",
    };

    [Fact]
    public void No_file_is_longer_than_300_lines_and_no_method_longer_than_40()
    {
        var tooLong = SourceText.Files("src", "tests").SelectMany(path => TooLong(path, SourceText.Read(path))).ToList();
        Assert.Empty(tooLong.Where(found => !Exceptions.ContainsKey(found.What)).Select(found => $"{found.What}: {found.Lines} lines"));
        Assert.Empty(Exceptions.Keys.Except(tooLong.Select(found => found.What)));
    }

    [Fact]
    public void What_people_write_is_measured_and_what_tools_write_is_not()
    {
        Assert.Contains("tests/Domain.Tests/HouseRules/FileSizeTests.cs", SourceText.Files("tests"));
        Assert.False(SourceText.IsWritten("src/Workflows/Store/Migrations/Sqlite/20260301_First.cs"));
        Assert.False(SourceText.IsWritten("src/Domain/obj/Debug/net10.0/Domain.AssemblyInfo.cs"));
    }

    [Fact]
    public void A_file_of_301_lines_is_found()
    {
        Assert.Empty(TooLong("a.cs", string.Concat(Enumerable.Repeat("//\n", 300))));
        Assert.Equal(("a.cs", 301), Assert.Single(TooLong("a.cs", string.Concat(Enumerable.Repeat("//\n", 301)))));
    }

    [Fact]
    public void A_method_of_41_lines_is_found_and_one_of_40_is_not()
    {
        Assert.Empty(TooLong("a.cs", ClassWithMethod(bodyLines: 37)));
        Assert.Equal(("a.cs Pay", 41), Assert.Single(TooLong("a.cs", ClassWithMethod(bodyLines: 38))));
    }

    static string ClassWithMethod(int bodyLines) =>
        $"class Voucher\n{{\n    void Pay(long fen)\n    {{\n{string.Concat(Enumerable.Repeat("        fen++;\n", bodyLines))}    }}\n}}\n";

    static IEnumerable<(string What, int Lines)> TooLong(string path, string source)
    {
        var lines = source.Count(c => c == '\n') + (source.EndsWith('\n') ? 0 : 1);
        if (lines > LinesOfAFile)
            yield return (path, lines);
        foreach (var (name, length) in Methods.In(source).Where(method => method.Lines > LinesOfAMethod))
            yield return ($"{path} {name}", length);
    }
}
