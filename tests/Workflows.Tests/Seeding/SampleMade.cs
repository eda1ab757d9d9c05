using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.TestBed;
using AfterSales.Workflows.Seeding;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Seeding;

/// <summary>The demo, made once for the tests of a class, on a Monday morning: that it is as full at other hours, <see cref="SampleHoursTests"/> shows.</summary>
public sealed class SampleMade : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;
    public static DateTimeOffset Made { get; } = new(2026, 3, 2, 2, 30, 0, TimeSpan.Zero);

    public static SampleDatabase Of(TestDatabase database, SampleSize? size = null, DateTimeOffset? made = null) =>
        new(database.Options, database.Databases, new TestClock(made ?? Made)) { Size = size ?? Scale.Pick(new SampleSize(21, 10), new(126, 120)) };

    /// <summary>States in which nothing stands.</summary>
    public static async Task<IEnumerable<(string Machine, State State)>> MissingAsync(TestDatabase database, CancellationToken cancel)
    {
        var there = await database.AskAsync(async db => (await db.Cases.Select(c => new { c.Machine, c.State }).ToListAsync(cancel))
            .Concat(await db.Vouchers.Select(v => new { v.Machine, v.State }).ToListAsync(cancel))
            .Concat(await db.Parcels.Select(p => new { p.Machine, p.State }).ToListAsync(cancel)).Select(s => (s.Machine, s.State)).ToHashSet());
        return Tables.All.SelectMany(m => m.States.Select(s => (m.Code, s))).Where(s => !there.Contains(s));
    }

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.SqliteAsync();
        Assert.True(await Of(Database).MakeAsync(null, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
