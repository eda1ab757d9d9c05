using System.Reflection;
using System.Text.RegularExpressions;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Whatever a history can hold has a name on the page; English is typed by the Chinese, so what is named here is named in both.</summary>
public sealed partial class HistoryFieldsTests
{
    /// <summary>Those that are named in Chinese; the English below is typed by them.</summary>
    static readonly string Fields = Read("features", "case", "fields.ts").Split("const en")[0], Entries = Read("features", "case", "entries.ts");

    [Fact]
    public void Every_input_of_a_move_has_a_name() => Assert.Empty(Domain.Machines.Vocabulary.Fields.All.Select(f => f.Name).Except(KeysIn(Fields)));

    [Fact]
    public void Every_field_of_a_deed_has_a_name_or_is_not_for_reading()
    {
        var told = Directory.EnumerateFiles(RepoFiles.At("src", "Domain"), "*.cs", SearchOption.AllDirectories).SelectMany(file => Deed().Matches(File.ReadAllText(file)))
            .SelectMany(deed => deed.Groups[1].Value.Split(", ")).Select(NameOf).ToHashSet();
        Assert.Superset(new HashSet<string> { "against", "receivedFen", "spentFen", "refund", "buyerMessage" }, told);
        var hidden = Quoted().Matches(Hidden().Match(Entries).Value).Select(m => m.Groups[1].Value);
        Assert.Empty(told.Except(["id"]).Except(hidden).Except(KeysIn(Fields)));
    }

    [Fact]
    public void Every_field_that_a_row_changes_has_a_name()
    {
        string[] own = ["id", "shopId", "caseId", "machine", "edition", "state", "version", "enteredAt", "kind", "sequence", "headHash"];
        var changed = new[] { typeof(Case), typeof(Voucher), typeof(Parcel) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(p => Camel(p.Name));
        Assert.Empty(changed.Except(own).Except(KeysIn(Read("features", "audit", "zh.ts"))).Except(KeysIn(Fields)).Distinct());
    }

    [Fact]
    public void A_rule_of_escalation_is_called_what_the_rules_call_it()
    {
        var (zh, en) = (Read("i18n", "names.zh.ts"), Read("i18n", "names.en.ts").Replace('"', '\''));
        Assert.All(Escalations.All, step => Assert.Contains($"{step.Code}: '{step.Zh}'", zh, StringComparison.Ordinal));
        Assert.All(Escalations.All, step => Assert.Contains($"{step.Code}: '{step.En}'", en, StringComparison.Ordinal));
    }

    static string Read(params string[] path) => File.ReadAllText(RepoFiles.At(["src", "Web", "src", .. path]));

    /// <summary>`claim.AmountFen` and `amountFen = fen` both as "amountFen".</summary>
    static string NameOf(string member) => Camel(member.Split(" = ")[0].Split('.')[^1].Trim());

    static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    static HashSet<string> KeysIn(string source) => [.. Key().Matches(source).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"(?:Tell\(\w+, |Begin\(\w+, |Detail\.Of\()new \{ (.*?) \}\)", RegexOptions.Singleline)]
    private static partial Regex Deed();

    [GeneratedRegex(@"const HIDDEN = .*")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"'(\w+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(\w+): ['""]")]
    private static partial Regex Key();
}
