namespace AfterSales.Domain.Time;

/// <summary>Spans as the shop says them in its tables: <c>48.Hours</c>, <c>15.Minutes</c>, <c>7.Days</c>.</summary>
public static class Spans
{
    extension(int count)
    {
        public TimeSpan Minutes => TimeSpan.FromMinutes(count);

        public TimeSpan Hours => TimeSpan.FromHours(count);

        public TimeSpan Days => TimeSpan.FromDays(count);
    }
}
