using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Domain.Time;

/// <summary>A public holiday, first and last day included, in days of the shop.</summary>
public sealed record Holiday(string Name, DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => From <= day && day <= To;
}

/// <summary>
/// The State Council's notice for one year as data: public holidays, and the weekend days worked to make up for them. Read strictly, for a slip in it would
/// move deadlines and payouts: every day is of the year and named once, a make-up day is on a weekend and no holiday.
/// </summary>
/// <param name="Source">Where it was read, for those who want to check it.</param>
public sealed record HolidayYear(int Year, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> WorkingDays, string? Source = null)
{
    /// <summary>Longest text of a year, in UTF-16 units.</summary>
    public const int LongestText = 20_000;

    static readonly JsonSerializerOptions strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 8,
    };

    /// <summary>Reads a year. Throws a <see cref="FormatException"/> of one line that names what is wrong first.</summary>
    /// <param name="year">The year its name promises.</param>
    public static HolidayYear Read(int year, string json)
    {
        if (json.Length > LongestText)
            throw new FormatException($"longer than {LongestText} characters");
        HolidayYear read;
        try
        {
            read = JsonSerializer.Deserialize<HolidayYear>(json, strict) ?? throw new FormatException("holds nothing");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"is no year of holidays: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
        }
        return read.Wrong(year) is { } why ? throw new FormatException(why) : read;
    }

    /// <summary>The text that reads as this year again; the same days always give the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, strict);

    public bool IsHoliday(DateOnly day) => Holidays.Any(h => h.Holds(day));

    string? Wrong(int year)
    {
        if (Year != year || year is < 2000 or > 2100)
            return string.Create(CultureInfo.InvariantCulture, $"says year {Year} where {year} is looked for (2000 to 2100)");
        if (Holidays.Count == 0)
            return "names no holiday";
        foreach (var holiday in Holidays)
        {
            if (string.IsNullOrWhiteSpace(holiday.Name) || holiday.Name.Length > 20)
                return $"{Text(holiday.From)}: a holiday has a name of 1 to 20 characters";
            if (holiday.From.Year != year || holiday.To.Year != year || holiday.From > holiday.To)
                return $"{holiday.Name}: {Text(holiday.From)} to {Text(holiday.To)} are not days of {year} in order";
            if (Holidays.FirstOrDefault(h => h != holiday && h.From <= holiday.To && holiday.From <= h.To) is { } other)
                return $"{holiday.Name} and {other.Name} share a day";
        }
        if (Holidays.Distinct().Count() != Holidays.Count)
            return "names a holiday twice";
        foreach (var day in WorkingDays)
        {
            if (day.Year != year)
                return $"{Text(day)} is no day of {year}";
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return $"{Text(day)} is a working day by itself: only weekend days are worked to make up";
            if (IsHoliday(day))
                return $"{Text(day)} is both a holiday and a make-up working day";
        }
        return WorkingDays.Distinct().Count() == WorkingDays.Count ? null : "names a make-up working day twice";
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
