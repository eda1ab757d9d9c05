using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Cases;

/// <summary>
/// The name a file is kept and shown under: the last part of what its sender called it, without what nobody sees (controls, signs that turn the direction of
/// writing) and without dots or blanks around it. It is never a place.
/// </summary>
public static class FileNames
{
    public const int Longest = 200;

    /// <summary>What is left nameless.</summary>
    public const string Nameless = "未命名";

    public static string Of(string told)
    {
        var last = told[(told.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = string.Concat(last.EnumerateRunes().Where(Normalise.IsVisible).Select(r => r.ToString())).Trim(' ', '.', '\u3000');
        if (seen.Length == 0)
            return Nameless;
        if (seen.Length <= Longest)
            return seen;
        var cut = char.IsHighSurrogate(seen[Longest - 1]) ? Longest - 1 : Longest;
        return seen[..cut];
    }
}
