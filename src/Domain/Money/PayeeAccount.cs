using System.Text;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Money;

/// <summary>收款账号: an Alipay account, a phone number or an e-mail address. Kept in one form, so that the same account is seen to be the same.</summary>
public static class PayeeAccount
{
    const int Shortest = 5;
    const int Longest = 100;

    /// <summary>Compatible form, lower case, nothing around it; null where nothing is given.</summary>
    public static string? Clean(string? account) =>
        string.IsNullOrWhiteSpace(account) ? null : Normalise.Folded(account).Trim() is { Length: > 0 } clean ? clean : null;

    /// <summary>It could be an account: 5 to 100 visible characters without blanks.</summary>
    public static bool IsPlausible(string clean) =>
        clean.Length is >= Shortest and <= Longest && clean.EnumerateRunes().All(rune => Normalise.IsVisible(rune) && !Rune.IsWhiteSpace(rune));

    /// <summary>As everybody but finance sees it: its last four characters; of a short one nothing.</summary>
    public static string? Masked(string? account) => account is null ? null : account.Length > 4 ? $"****{account[^4..]}" : "****";
}
