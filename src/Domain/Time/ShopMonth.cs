using System.Globalization;

namespace AfterSales.Domain.Time;

/// <summary>A month of the shop's own calendar, `yyyy-MM`: from its first instant to the first one after it.</summary>
public readonly record struct ShopMonth(DateOnly First)
{
    public DateTimeOffset From => Start(First);

    public DateTimeOffset Until => Start(First.AddMonths(1));

    public ShopMonth Next => new(First.AddMonths(1));

    public static ShopMonth Of(DateTimeOffset instant)
    {
        var day = ShopCalendar.ShopDay(instant);
        return new(new(day.Year, day.Month, 1));
    }

    /// <summary>Null for what is no month from 2000 to 2100.</summary>
    public static ShopMonth? Parse(string? text) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 2000 and <= 2100
            ? new(first) : null;

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    static DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, ShopCalendar.Offset).ToUniversalTime();
}
