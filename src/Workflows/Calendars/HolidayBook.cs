using System.Globalization;
using System.Text;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Calendars;

/// <summary>
/// The holidays of the moment: what ships, and over it what files in `holidays/YYYY.json` of the data folder say. A file is read at the start, each day and when
/// asked; what it says is stored, so that all servers count alike. A broken file is refused aloud and changes nothing, and a missing year is told aloud.
/// </summary>
public sealed class HolidayBook(IDbContextFactory<ShopDb> databases, Commit commit, StoreOptions store, TimeProvider time, ILogger<HolidayBook> log) : IDisposable
{
    /// <summary>From this month on the next year's data is missed too: deadlines run into it.</summary>
    const int NextYearMissedFrom = 12;

    /// <summary>More files than years.</summary>
    const int MostFiles = 200;

    static readonly UTF8Encoding strictText = new(false, throwOnInvalidBytes: true);
    readonly SemaphoreSlim oneReader = new(1);
    volatile Known known = new(0, Holidays.Shipped);
    DateOnly readOn;

    public Holidays Current => known.Holidays;

    /// <summary>Number of the newest stored year they rest on; 0 where nothing but what ships is known.</summary>
    public int Number => known.Number;

    public string Folder => Path.Combine(store.DataFolder, "holidays");

    /// <summary>Takes over what is stored, by whichever server.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if ((await db.HolidayYears.MaxAsync(y => (int?)y.Number, cancel) ?? 0) == known.Number)
            return;
        var stored = await db.HolidayYears.AsNoTracking().Where(y => !db.HolidayYears.Any(later => later.Year == y.Year && later.Number > y.Number))
            .OrderBy(y => y.Number).Take(MostFiles).ToListAsync(cancel);
        known = new(stored[^1].Number, Holidays.Shipped.With(stored.Select(y => HolidayYear.Read(y.Year, y.Json))));
    }

    /// <summary>Reads the files once each day of the shop, and again after a restart.</summary>
    public async Task ReadDailyAsync(CancellationToken cancel)
    {
        if (readOn != ShopCalendar.ShopDay(time.Now))
            await ReadFilesAsync(cancel);
    }

    /// <summary>Reads the folder now, stores what is new and says in the log what is broken or missing.</summary>
    public async Task<IReadOnlyList<HolidayFile>> ReadFilesAsync(CancellationToken cancel)
    {
        await oneReader.WaitAsync(cancel);
        try
        {
            await RefreshAsync(cancel);
            var files = new List<HolidayFile>();
            foreach (var path in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).Take(MostFiles) : [])
                files.Add(await TakeAsync(path, cancel));
            foreach (var file in files.Where(f => f.Reading == HolidayReading.Refused))
                log.LogWarning("holidays/{File} refused, the former data stays: {Why}", file.Name, file.Why?.En);
            readOn = ShopCalendar.ShopDay(time.Now);
            foreach (var year in Missing(readOn))
                log.LogWarning("There are no public holidays for {Year}: finance's time counts Monday to Friday. Put holidays/{File}.json into the data folder.", year, year);
            return files;
        }
        finally
        {
            oneReader.Release();
        }
    }

    public void Dispose() => oneReader.Dispose();

    IEnumerable<int> Missing(DateOnly today) =>
        new[] { today.Year, today.Month >= NextYearMissedFrom ? today.Year + 1 : today.Year }.Distinct().Where(year => Current.Of(year) is null);

    async Task<HolidayFile> TakeAsync(string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (!int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || name != $"{year:0000}.json")
                return new(name, HolidayReading.Refused, new("文件名须为年份：YYYY.json", "its name is no year: YYYY.json"));
            if (new FileInfo(path).Length > 4 * HolidayYear.LongestText)
                return new(name, HolidayReading.Refused, new($"超过{4 * HolidayYear.LongestText}字节", $"longer than {4 * HolidayYear.LongestText} bytes"));
            var read = HolidayYear.Read(year, strictText.GetString(await File.ReadAllBytesAsync(path, cancel)).TrimStart('\uFEFF'));
            do
                if (Current.Of(year) is { } before && before.Write() == read.Write())
                    return new(name, HolidayReading.Unchanged);
            while (!await StoreAsync(read, cancel));
            return new(name, HolidayReading.Taken);
        }
        catch (HolidayFault wrong)
        {
            return new(name, HolidayReading.Refused, new(wrong.Zh, wrong.Message));
        }
        catch (DecoderFallbackException)
        {
            return new(name, HolidayReading.Refused, new("不是 UTF-8 文本", "is no UTF-8 text"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new(name, HolidayReading.Refused, new("文件读不出来，请检查权限与磁盘", "cannot be read: look at its rights and the disk"));
        }
    }

    /// <summary>Stores it as the newest of its year; false where another server was faster, which may have read the same file.</summary>
    async Task<bool> StoreAsync(HolidayYear year, CancellationToken cancel)
    {
        var stored = new StoredHolidayYear { Number = Number + 1, Year = year.Year, Json = year.Write(), At = time.Now };
        var committed = await commit.SaveAsync(new() { HolidayYears = [stored] }, cancel);
        await RefreshAsync(cancel);
        return committed == Committed.Yes;
    }

    sealed record Known(int Number, Holidays Holidays);
}
