namespace AfterSales.Domain.Cases;

/// <summary>订单编号 as platforms write it: digits, letters, - and _. A space or a sign that nobody sees would make a second order of the same number.</summary>
public static class OrderNumber
{
    public const int Longest = 64;

    public static bool Holds(string text) => text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
