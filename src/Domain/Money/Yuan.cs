using System.Globalization;

namespace AfterSales.Domain.Money;

/// <summary>
/// Yuan as the platform's exports write them, to fen and back, exactly: no binary or decimal fraction in between. Whatever
/// is not plainly an amount (sign, exponent, third decimal, full-width digit, loose comma, overflow) is refused, not guessed.
/// </summary>
public static class Yuan
{
    /// <summary>Reads "178.8", "¥1,234.50", "12元" or ="12.30"; blanks around are the exports' own and do no harm.</summary>
    public static bool TryParseFen(string? text, out long fen)
    {
        fen = 0;
        var number = Unwrapped((text ?? "").AsSpan().Trim(" \t"));
        var point = number.IndexOf('.');
        var yuan = point < 0 ? number : number[..point];
        var cents = point < 0 ? "0" : number[(point + 1)..];
        if (cents.Length is not (1 or 2) || !IsDigits(cents) || !IsGrouped(yuan))
        {
            return false;
        }

        var digits = $"{yuan}{cents}{(cents.Length == 1 ? "0" : "")}".Replace(",", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out fen);
    }

    /// <summary>Fen as yuan with two decimals and no grouping: 1230 is "12.30".</summary>
    public static string Format(long fen)
    {
        var size = UInt128.CreateChecked(Int128.Abs(fen));
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{size / 100}.{size % 100:00}");
    }

    /// <summary>Without the spreadsheet's ="…", the sign of the currency and the unit.</summary>
    static ReadOnlySpan<char> Unwrapped(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("=\"") && text.EndsWith("\"") && text.Length > 3)
        {
            text = text[2..^1];
        }

        if (text is ['¥' or '￥', ..])
        {
            text = text[1..];
        }

        return text is [.., '元'] ? text[..^1] : text;
    }

    /// <summary>Digits, or digits in whole groups of three after each comma.</summary>
    static bool IsGrouped(ReadOnlySpan<char> yuan)
    {
        if (yuan.IndexOf(',') < 0)
        {
            return IsDigits(yuan);
        }

        var first = true;
        foreach (var group in yuan.Split(','))
        {
            var digits = yuan[group];
            if (!IsDigits(digits) || (first ? digits.Length > 3 : digits.Length != 3))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
