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

    /// <summary>Reads a year. Throws a <see cref="HolidayFault"/> of one line that names what is wrong first.</summary>
    /// <param name="year">The year its name promises.</param>
    public static HolidayYear Read(int year, string json)
    {
        if (json.Length > LongestText)
            throw new HolidayFault($"超过{LongestText}个字符", $"longer than {LongestText} characters");
        HolidayYear read;
        try
        {
            read = JsonSerializer.Deserialize<HolidayYear>(json, strict) ?? throw new HolidayFault("没有内容", "holds nothing");
        }
        catch (JsonException wrong)
        {
            throw NoYear(wrong);
        }
        return read.Wrong(year) is { } why ? throw why : read;
    }

    /// <summary>The text that reads as this year again; the same days always give the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, strict);

    public bool IsHoliday(DateOnly day) => Holidays.Any(h => h.Holds(day));

    /// <summary>Where it is to be found; what the reader of the text says is for programmers.</summary>
    static HolidayFault NoYear(JsonException wrong)
    {
        var (line, field) = (wrong.LineNumber + 1, wrong.Path is null or "$" ? "" : wrong.Path[2..]);
        return new(field.Length == 0 ? $"第{line}行读不懂，须为 JSON，字段为 year、holidays、workingDays、source" : $"第{line}行的字段“{field}”读不懂或不认识",
            field.Length == 0 ? $"is no year of holidays: line {line} cannot be read; JSON with year, holidays, workingDays and source"
                : $"is no year of holidays: line {line}, the field '{field}' cannot be read or is not known");
    }

    HolidayFault? Wrong(int year)
    {
        if (Year != year || year is < 2000 or > 2100)
            return new(string.Create(CultureInfo.InvariantCulture, $"写的是{Year}年，应为{year}年（2000至2100）"),
                string.Create(CultureInfo.InvariantCulture, $"says year {Year} where {year} is looked for (2000 to 2100)"));
        if (Holidays.Count == 0)
            return new("没有任何节假日", "names no holiday");
        if (Holidays.Select(h => Wrong(h, year)).FirstOrDefault(w => w is not null) is { } holiday)
            return holiday;
        if (Holidays.Distinct().Count() != Holidays.Count)
            return new("有节假日重复", "names a holiday twice");
        if (WorkingDays.Select(d => Wrong(d, year)).FirstOrDefault(w => w is not null) is { } day)
            return day;
        return WorkingDays.Distinct().Count() == WorkingDays.Count ? null : new("有调休上班日重复", "names a make-up working day twice");
    }

    HolidayFault? Wrong(Holiday holiday, int year)
    {
        if (string.IsNullOrWhiteSpace(holiday.Name) || holiday.Name.Length > 20)
            return new($"{Text(holiday.From)}：节假日名称须为1至20字", $"{Text(holiday.From)}: a holiday has a name of 1 to 20 characters");
        if (holiday.From.Year != year || holiday.To.Year != year || holiday.From > holiday.To)
            return new($"{holiday.Name}：{Text(holiday.From)}至{Text(holiday.To)}不是{year}年内先后两天",
                $"{holiday.Name}: {Text(holiday.From)} to {Text(holiday.To)} are not days of {year} in order");
        return Holidays.FirstOrDefault(h => h != holiday && h.From <= holiday.To && holiday.From <= h.To) is not { } other ? null
            : new($"{holiday.Name}与{other.Name}有重叠", $"{holiday.Name} and {other.Name} share a day");
    }

    HolidayFault? Wrong(DateOnly day, int year)
    {
        if (day.Year != year)
            return new($"{Text(day)}不在{year}年内", $"{Text(day)} is no day of {year}");
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return new($"{Text(day)}本来就是工作日，只有周末可以调休上班", $"{Text(day)} is a working day by itself: only weekend days are worked to make up");
        return IsHoliday(day) ? new($"{Text(day)}既是节假日又是调休上班日", $"{Text(day)} is both a holiday and a make-up working day") : null;
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
