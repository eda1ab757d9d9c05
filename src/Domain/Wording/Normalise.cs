using System.Globalization;
using System.Text;

namespace AfterSales.Domain.Wording;

/// <summary>
/// Text as word lists compare it. What is stored and sent stays as it was typed; only the comparison is folded, so that a
/// forbidden word cannot be slipped past by full width, case, spaces, punctuation or characters nobody sees.
/// </summary>
public static class Normalise
{
    /// <summary>U+115F, U+1160, U+3164, U+FFA0 are letters by category and yet leave no mark on the screen.</summary>
    static readonly Rune[] hangulFillers = [new(0x115F), new(0x1160), new(0x3164), new(0xFFA0)];

    /// <summary>
    /// Letters and numbers only, in compatible form and lower case. Lone surrogates and NUL fall out like any other sign.
    /// </summary>
    public static string ForMatching(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        foreach (var rune in Folded(text).EnumerateRunes().Where(IsLetterOrNumber))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>Compatible form and lower case, with spaces and punctuation still there: for words whose limits matter.</summary>
    internal static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(CompatibleForms.Of(rune));
        }

        return folded.ToString();
    }

    /// <summary>Whether a reader sees the character: a letter, number, mark, sign or space, not a control, a filler or half a surrogate pair.</summary>
    internal static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && !hangulFillers.Contains(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    static bool IsLetterOrNumber(Rune rune) => !hangulFillers.Contains(rune) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber;
}
