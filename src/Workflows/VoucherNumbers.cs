using System.Globalization;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows;

/// <summary>The numbers of vouchers: `SH`, the shop's day, six digits.</summary>
static class VoucherNumbers
{
    const int Digits = 6;

    /// <summary>What the numbers of that day begin with.</summary>
    public static string DayOf(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"SH{ShopCalendar.ShopDay(now):yyyyMMdd}");

    /// <summary>The count that follows this number on its day; 1 where there is none yet.</summary>
    public static int After(string? number) =>
        number is null ? 1 : 1 + int.Parse(number.AsSpan(number.Length - Digits), NumberStyles.None, CultureInfo.InvariantCulture);
}
