using System.Globalization;
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
        "删除", "改评", "好评", "返现", "差评", "中评", "删评", "删差", "评价改", "shanchu", "gaiping", "haoping", "fanxian", "chaping",
    ];

    /// <summary>The words found, also when split by spaces, letters or digits, in full width or with characters nobody sees between.</summary>
    public static IReadOnlyList<string> FoundIn(string text)
    {
        var folded = Normalise.ForMatching(text);
        // a Latin letter or a digit between two characters hides the word from a list, not from a reader
        var characters = string.Concat(folded.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherLetter));
        return [.. All.Where(word => folded.Contains(word, StringComparison.Ordinal) || characters.Contains(word, StringComparison.Ordinal))];
    }
}
