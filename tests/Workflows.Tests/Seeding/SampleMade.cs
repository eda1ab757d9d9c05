using AfterSales.TestBed;
using AfterSales.Workflows.Seeding;
using Xunit;

namespace AfterSales.Workflows.Tests.Seeding;

/// <summary>The demo, made once for the tests of a class, on a Monday morning: what it holds depends on the hour at which it is made, and on nothing else.</summary>
public sealed class SampleMade : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;
    public static DateTimeOffset Made { get; } = new(2026, 3, 2, 2, 30, 0, TimeSpan.Zero);

    public static SampleDatabase Of(TestDatabase database, SampleSize? size = null) =>
        new(database.Options, database.Databases, new TestClock(Made)) { Size = size ?? Scale.Pick(new SampleSize(21, 10), new(126, 120)) };

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.SqliteAsync();
        Assert.True(await Of(Database).MakeAsync(null, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
