using System.Text;

namespace AfterSales.Domain.Wording;

/// <summary>
/// Words no payout's remark may hold. A payout answers for a fault, never for a review: the shop's own old example
/// 删除中评_ is what the law forbids. Domain rule 4.1d.
/// </summary>
public static class RemarkWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "删除", "改评", "好评", "返现", "差评", "中评", "删评", "删差", "评价改", "追评", "撤评", "撤销评", "五星", "晒图", "shanchu", "gaiping", "haoping", "fanxian", "chaping",
    ];

    /// <summary>The words found, also when split by spaces, signs of other scripts or digits, in full width or with characters nobody sees between.</summary>
    public static IReadOnlyList<string> FoundIn(string text)
    {
        var folded = Normalise.ForMatching(text);
        // whatever stands between two characters of a word hides it from a list, not from a reader; the same goes for words in Latin letters
        var (characters, letters) = (Only(folded, IsHan), Only(folded, r => r.Value is >= 'a' and <= 'z'));
        return [.. All.Where(word => characters.Contains(word, StringComparison.Ordinal) || letters.Contains(word, StringComparison.Ordinal))];
    }

    static string Only(string text, Func<Rune, bool> kept) => string.Concat(text.EnumerateRunes().Where(kept));

    static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or >= 0x20000;
}
