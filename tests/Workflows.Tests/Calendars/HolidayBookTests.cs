using AfterSales.TestBed;
using AfterSales.Workflows.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AfterSales.Workflows.Tests.Calendars;

/// <summary>Files of holidays: taken, left alone, refused; never half, and never forgotten by another server.</summary>
public abstract class HolidayBookTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    const string Next = """{"year":2027,"holidays":[{"name":"国庆节","from":"2027-10-01","to":"2027-10-07"}],"workingDays":["2027-10-09"]}""";
    readonly Heard log = new();

    HolidayBook Opened() => new(Shop.Database.Databases, Shop.Database.Commit, Shop.Database.Options, Shop.Clock, log);

    [Fact]
    public async Task A_file_adds_a_year_and_replaces_one_and_the_same_again_changes_nothing()
    {
        using var book = Opened();
        Assert.Empty(await book.ReadFilesAsync(Cancel));
        Write(book, "2027.json", Next);
        Write(book, "2026.json", """{"year":2026,"holidays":[{"name":"店庆","from":"2026-03-02","to":"2026-03-02"}],"workingDays":[]}""");
        Assert.Equal([HolidayReading.Taken, HolidayReading.Taken], (await book.ReadFilesAsync(Cancel)).Select(f => f.Reading));
        Assert.Equal((2, false, true), (book.Number, book.Current.IsWorkingDay(new(2026, 3, 2)), book.Current.IsWorkingDay(new(2027, 10, 9))));
        Assert.Equal([HolidayReading.Unchanged, HolidayReading.Unchanged], (await book.ReadFilesAsync(Cancel)).Select(f => f.Reading));
        Assert.Equal(2, await Shop.Database.AskAsync(db => db.HolidayYears.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("2027.json", "{", "is no year of holidays")]
    [InlineData("2027.json", """{"year":2026,"holidays":[{"name":"国庆节","from":"2026-10-01","to":"2026-10-07"}],"workingDays":[]}""", "says year 2026")]
    [InlineData("next.json", Next, "its name is no year")]
    [InlineData("02027.json", Next, "its name is no year")]
    public async Task A_broken_file_is_refused_aloud_and_what_was_known_stays(string name, string text, string why)
    {
        using var book = Opened();
        Write(book, "2027.json", Next);
        await book.ReadFilesAsync(Cancel);
        Write(book, name, text);
        var refused = Assert.Single(await book.ReadFilesAsync(Cancel), f => f.Reading == HolidayReading.Refused);
        Assert.Equal(name, refused.Name);
        Assert.Contains(why, refused.Why!.En, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Why.En + refused.Why.Zh);
        Assert.Contains(refused.Why.Zh, c => c >= '一');
        Assert.Contains(log.Lines, l => l.Contains($"holidays/{name} refused", StringComparison.Ordinal) && l.Contains(why, StringComparison.Ordinal));
        Assert.True(book.Current.IsWorkingDay(new(2027, 10, 9)));
    }

    [Fact]
    public async Task A_missing_year_is_told_aloud_and_from_December_on_the_next_one_too()
    {
        using var book = Opened();
        await book.ReadFilesAsync(Cancel);
        Assert.Empty(log.Lines);
        Shop.Clock.Now = new(2026, 11, 30, 16, 0, 0, TimeSpan.Zero); // 1 December in the shop
        await book.ReadDailyAsync(Cancel);
        await book.ReadDailyAsync(Cancel);
        Assert.Contains("no public holidays for 2027", Assert.Single(log.Lines), StringComparison.Ordinal);
        Shop.Clock.Now = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await book.ReadDailyAsync(Cancel);
        Assert.Equal(2, log.Lines.Count);
    }

    [Fact]
    public async Task What_one_server_read_every_server_counts_by_and_it_stays_when_the_file_is_gone()
    {
        using var book = Opened();
        Write(book, "2027.json", Next);
        await book.ReadFilesAsync(Cancel);
        Directory.Delete(book.Folder, true);
        var other = await Shop.RestartedAsync();
        Assert.True(other.Get<Editions>().Rulebook.Calendar.IsFinanceDay(new(2027, 10, 9)));
        Write(book, "2027.json", Next.Replace("\"2027-10-09\"", "", StringComparison.Ordinal));
        await book.ReadFilesAsync(Cancel);
        await other.Get<HolidayBook>().RefreshAsync(Cancel);
        Assert.False(other.Get<Editions>().Rulebook.Calendar.IsFinanceDay(new(2027, 10, 9)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Shop.Database.AskAsync(db => db.HolidayYears.ExecuteDeleteAsync(Cancel)));
    }

    [Fact]
    public async Task Servers_that_read_the_same_new_file_at_once_store_it_once()
    {
        using var book = Opened();
        Write(book, "2027.json", Next);
        var books = Enumerable.Range(0, 6).Select(_ => Opened()).ToList();
        var readings = await Task.WhenAll(books.Select(b => Task.Run(() => b.ReadFilesAsync(Cancel))));
        Assert.Single(readings.SelectMany(r => r), f => f.Reading == HolidayReading.Taken);
        Assert.All(books, b => Assert.Equal(1, b.Number));
        books.ForEach(b => b.Dispose());
    }

    static void Write(HolidayBook book, string name, string text)
    {
        Directory.CreateDirectory(book.Folder);
        File.WriteAllText(Path.Combine(book.Folder, name), text);
    }

    sealed class Heard : ILogger<HolidayBook>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}

public sealed class HolidayBookOnSqliteTests() : HolidayBookTests(TestDatabase.SqliteAsync);

public sealed class HolidayBookOnPostgresTests() : HolidayBookTests(TestDatabase.PostgresAsync);
