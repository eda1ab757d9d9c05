using AfterSales.Domain.Cases;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Money;

/// <summary>支付流水号, 平台退款编号: the number under which money went. One number stands for one payment, so it has one form.</summary>
public static class PaymentNumber
{
    /// <summary>
    /// In capitals, as it is stored, shown and compared: also where it was typed in small letters, in full width or with blanks around. Null where nothing is given.
    /// </summary>
    public static string? Clean(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : Normalise.Compatible(typed).Trim().ToUpperInvariant();

    /// <summary>Digits, letters, - and _: a sign that nobody sees would make a second number of the same.</summary>
    public static bool Holds(string clean) => OrderNumber.Holds(clean);
}
