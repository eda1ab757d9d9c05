using System.Globalization;
using AfterSales.Domain.Time;

namespace AfterSales.Api.Http;

/// <summary>A month of the shop's calendar in a query.</summary>
static class Months
{
    public static readonly Parameter Month = new("month", ParameterType.Text, "`yyyy-MM`, shop time; this month unless said");

    /// <summary>The first day of the month asked for, or what is wrong with it.</summary>
    public static (DateOnly First, Refusal? Wrong) MonthOr(this IQueryCollection query, DateTimeOffset now) =>
        DateOnly.TryParseExact(query.Text(Month) ?? ShopCalendar.ShopMonth(now), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is > 2000 and < 3000 ? (first, null)
            : (default, Refusal.OfField(Problems.ParameterInvalid, Month.Name, "须为 yyyy-MM", "Is yyyy-MM"));
}
