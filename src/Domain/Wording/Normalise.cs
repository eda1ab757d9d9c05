using System.Collections.Frozen;
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
        foreach (var rune in Compatible(text).EnumerateRunes())
        {
            folded.Append(simple.TryGetValue(rune, out var form) ? form : Rune.ToLowerInvariant(rune).ToString());
        }

        // lower case may bring back what the compatible form had taken apart
        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Compatible form: full width becomes the usual one.</summary>
    internal static string Compatible(string text) => Whole(text).Normalize(NormalizationForm.FormKC);

    /// <summary>A number as its owner writes it: the usual width, nothing of what comes along unseen when it is pasted from a chat, no blanks around it.</summary>
    public static string Number(string text) =>
        string.Concat(Compatible(text).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)).Trim();

    /// <summary>Half a surrogate pair and the last two codes of a plane are no characters, and the runtime normalises none: they become the sign for a broken one.</summary>
    static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => (rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune));

    /// <summary>Not a matter of compatible forms, but the same evasion: traditional characters of the words on the shop's lists.</summary>
    const string Traditional =
        "刪删 評评 價价 現现 們们 負负 責责 問问 題题 級级 國国 償偿 補补 貨货 辦办 給给 換换 賠赔 親亲 關关 係系 無无 壞坏 廠厂 " +
        "產产 絕绝 對对 門门 認认 錯错 沒没 會会 務务 紅红 鏈链 鍵键 連连 數数 騙骗 訛讹 詐诈 規规 這这 說说 為为 與与 歸归 還还";

    static readonly FrozenDictionary<Rune, string> simple = Traditional.Split(' ').ToFrozenDictionary(pair => new Rune(pair[0]), pair => pair[1..]);

    /// <summary>Whether a reader sees the character: a letter, number, mark, sign or space, not a control, a filler or half a surrogate pair.</summary>
    internal static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && !hangulFillers.Contains(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether a reader sees anything of it: blanks and signs that leave no mark are no reason, name or number.</summary>
    public static bool SaysSomething(string? text) => text is not null && text.EnumerateRunes().Any(rune => IsVisible(rune) && !Rune.IsWhiteSpace(rune) && !blanks.Contains(rune));

    /// <summary>Whether a text says something within its length, in UTF-16 units.</summary>
    public static bool SaysSomething(string? text, int longest) => SaysSomething(text) && text!.Trim().Length <= longest;

    /// <summary>Signs by category, and yet an empty place: the blank of Braille, vowels that are not written.</summary>
    static readonly Rune[] blanks = [new(0x2800), new(0x17B4), new(0x17B5)];

    static bool IsLetterOrNumber(Rune rune) => !hangulFillers.Contains(rune) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber;
}
