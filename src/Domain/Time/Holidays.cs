using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AfterSales.Domain.Time;

/// <summary>
/// Which days finance works. By the year's data where it is there; a year without works Monday to Friday, and whoever shows or starts anything says so
/// (domain.md 5: it never falls back in silence). Holidays move finance's time only: natural time, the platform's limits and the shop's shifts go on.
/// </summary>
public sealed class Holidays
{
    const string Prefix = "holidays/";
    readonly FrozenDictionary<int, HolidayYear> years;

    public Holidays(IEnumerable<HolidayYear> years) => this.years = years.ToFrozenDictionary(y => y.Year);

    /// <summary>The years that ship with the program.</summary>
    public static Holidays Shipped { get; } = new(ReadShipped());

    /// <summary>No year at all: Monday to Friday.</summary>
    public static Holidays None { get; } = new([]);

    /// <summary>Names what is known: other for other days, the same for the same.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Years.Select(y => y.Write())))))[..16];

    public IEnumerable<HolidayYear> Years => years.Values.OrderBy(y => y.Year);

    public HolidayYear? Of(int year) => years.GetValueOrDefault(year);

    /// <summary>With these years in place of their own.</summary>
    public Holidays With(IEnumerable<HolidayYear> others)
    {
        var all = years.ToDictionary();
        foreach (var year in others)
            all[year.Year] = year;
        return new(all.Values);
    }

    public bool IsWorkingDay(DateOnly day)
    {
        var weekday = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return years.TryGetValue(day.Year, out var year) ? weekday ? !year.IsHoliday(day) : year.WorkingDays.Contains(day) : weekday;
    }

    static IEnumerable<HolidayYear> ReadShipped()
    {
        var assembly = typeof(Holidays).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return HolidayYear.Read(int.Parse(name[Prefix.Length..], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
