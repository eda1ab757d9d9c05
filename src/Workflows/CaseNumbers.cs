using System.Globalization;

namespace AfterSales.Workflows;

/// <summary>
/// The short numbers people say: A0001 to A9999, then B0001 and so on; after Z9999 comes ZA0001, so that the order of the texts is the order of the
/// numbers and the newest is found by index.
/// </summary>
static class CaseNumbers
{
    const int Digits = 4;
    const int Last = 9999;

    /// <summary>The number that follows, leaving some out; null stands before the first.</summary>
    public static string After(string? number, int skip)
    {
        var (letters, count) = number is null ? ("A", 0)
            : (number[..^Digits], int.Parse(number.AsSpan(number.Length - Digits), NumberStyles.None, CultureInfo.InvariantCulture));
        count += 1 + skip;
        if (count > Last)
            (letters, count) = (letters[^1] == 'Z' ? letters + 'A' : letters[..^1] + (char)(letters[^1] + 1), count - Last);
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{count:D4}");
    }
}
