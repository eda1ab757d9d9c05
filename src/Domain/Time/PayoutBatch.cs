using System.Globalization;

namespace AfterSales.Domain.Time;

/// <summary>
/// 付款批次: finance pays at 09:00 and at 15:00 of its working days. A voucher belongs to the first batch at or after its signing; what is not paid by then is
/// carried over to the next.
/// </summary>
public readonly record struct PayoutBatch(DateOnly Day, int Hour)
{
    static readonly int[] hours = [9, 15];

    public DateTimeOffset At => new DateTimeOffset(Day, new TimeOnly(Hour, 0), ShopCalendar.Offset).ToUniversalTime();

    /// <summary>Both batches of a day; none where finance does not work.</summary>
    public static IReadOnlyList<PayoutBatch> On(DateOnly day, ShopCalendar calendar) => calendar.IsFinanceDay(day) ? [.. hours.Select(hour => new PayoutBatch(day, hour))] : [];

    /// <summary>The first batch at or after the instant.</summary>
    public static PayoutBatch For(DateTimeOffset signedAt, ShopCalendar calendar) =>
        Period.DaysFrom(ShopCalendar.ShopDay(signedAt)).SelectMany(day => On(day, calendar)).First(batch => batch.At >= signedAt);

    /// <summary>The batch before this one: what was signed after it and by now is new.</summary>
    public PayoutBatch Previous(ShopCalendar calendar)
    {
        var own = this;
        return Enumerable.Range(0, int.MaxValue).Select(back => own.Day.AddDays(-back)).SelectMany(day => On(day, calendar).Reverse()).First(batch => batch.At < own.At);
    }

    /// <summary>Null where there is no such batch.</summary>
    public static PayoutBatch? Parse(string day, string hour, ShopCalendar calendar) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and <= 2100
            ? On(date, calendar).Where(batch => batch.Hour.ToString("00", CultureInfo.InvariantCulture) == hour).Select(batch => (PayoutBatch?)batch).FirstOrDefault() : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}/{Hour:00}");
}
