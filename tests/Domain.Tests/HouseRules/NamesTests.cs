using System.Text.RegularExpressions;
using Xunit;

namespace AfterSales.Domain.Tests.HouseRules;

/// <summary>Types are named with the shop's words. A name that only says "something that does things" hides which.</summary>
public sealed partial class NamesTests
{
    [Fact]
    public void No_type_and_no_file_has_an_empty_name() =>
        Assert.Empty(SourceText.Files("src").SelectMany(path => EmptyNames(path, SourceText.Read(path))));

    [Theory]
    [InlineData("CaseHelper", "sealed class CaseHelper { }")]
    [InlineData("VoucherManager", "public static class VoucherManager;")]
    [InlineData("TextUtils", "record struct TextUtils(int A);")]
    [InlineData("MoverImpl", "file sealed class MoverImpl : IMover { }")]
    [InlineData("ICaseRepository", "interface ICaseRepository { }")]
    [InlineData("RefundService", "record RefundService(long Fen);")]
    [InlineData("CaseDto", "struct CaseDto { }")]
    [InlineData("DeskState", "enum OrderUtil { A }")]
    public void An_empty_name_is_found(string file, string source) => Assert.Single(EmptyNames($"src/Domain/{file}.cs", source).Distinct());

    [Fact]
    public void The_shop_s_own_words_are_no_empty_names() =>
        Assert.Empty(EmptyNames("src/Domain/ServiceComplaint.cs", "enum Role { Agent, Manager } // no class Helper\nrecord Utilities(string Text = \"class XManager\");"));

    static IEnumerable<string> EmptyNames(string path, string source)
    {
        var types = TypeName().Matches(SourceText.CodeOf(source)).Select(match => match.Groups["name"].Value);
        return types.Append(Path.GetFileNameWithoutExtension(path)).Where(name => EmptyName().IsMatch(name));
    }

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+class|\s+struct)?)\s+(?<name>\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(?:Helpers?|Managers?|Utils?|Impl|Repository|Service|Dto)$")]
    private static partial Regex EmptyName();
}
