using System.Text;
using System.Text.RegularExpressions;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Money;

/// <summary>收款账号: an Alipay account, a phone number or an e-mail address. Kept in one form, so that the same account is seen to be the same.</summary>
public static partial class PayeeAccount
{
    const int Shortest = 5;
    const int Longest = 100;

    /// <summary>Compatible form, lower case, nothing around it, a mobile number without the country's code; null where nothing is given.</summary>
    public static string? Clean(string? account) =>
        string.IsNullOrWhiteSpace(account) ? null : Normalise.Folded(account).Trim() is { Length: > 0 } clean ? Mobile().Replace(clean, "") : null;

    /// <summary>It could be an account: 5 to 100 visible characters without blanks.</summary>
    public static bool IsPlausible(string clean) =>
        clean.Length is >= Shortest and <= Longest && clean.EnumerateRunes().All(rune => Normalise.IsVisible(rune) && !Rune.IsWhiteSpace(rune));

    /// <summary>As everybody but finance sees it: its last four characters; of a short one nothing.</summary>
    public static string? Masked(string? account) => account is null ? null : account.Length > 4 ? $"****{account[^4..]}" : "****";

    /// <summary>What may stand before the eleven digits of a mobile number, with the blanks and dashes people write.</summary>
    [GeneratedRegex(@"\A(\+|00)?86[ -]?(?=1[0-9]{10}\z)")]
    private static partial Regex Mobile();
}
