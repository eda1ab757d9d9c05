using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AfterSales.Domain.Wording;

/// <summary>
/// The plain form of characters that only look different: full width, circled, squared, styled, radicals, compatibility
/// ideographs. The runtime's own normalisation needs ICU; without it (invariant globalization, so that the product starts
/// on any machine) it changes nothing and says nothing. Hence the table.
/// </summary>
static partial class CompatibleForms
{
    /// <summary>Not NFKC, but the same evasion: traditional characters of the words on the shop's lists.</summary>
    const string Traditional =
        "刪删 評评 價价 現现 們们 負负 責责 問问 題题 級级 國国 償偿 補补 貨货 辦办 給给 換换 賠赔 親亲 關关 係系 無无 壞坏 廠厂 " +
        "產产 絕绝 對对 門门 認认 錯错 沒没 會会 務务 紅红 鏈链 鍵键 連连 數数 騙骗 訛讹 詐诈 規规 這这 說说 為为 與与 歸归 還还";

    static readonly FrozenDictionary<Rune, string> plain = Read();

    public static string Of(Rune rune) => plain.TryGetValue(rune, out var form) ? form : Rune.ToLowerInvariant(rune).ToString();

    static FrozenDictionary<Rune, string> Read()
    {
        var forms = Traditional.Split(' ').ToDictionary(pair => new Rune(pair[0]), pair => pair[1..]);
        foreach (var entry in Data.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (codes, form) = (entry.Split('=')[0].Split('-'), entry.Split('=')[1]);
            var (first, last) = (Hex(codes[0]), Hex(codes[^1]));
            for (var code = first; code <= last; code++)
            {
                var shifted = first == last ? form : new Rune(Rune.GetRuneAt(form, 0).Value + code - first).ToString();
                forms.Add(new Rune(code), string.Concat(shifted.EnumerateRunes().Select(r => forms.GetValueOrDefault(r, r.ToString()))));
            }
        }

        return forms.ToFrozenDictionary();
    }

    static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
