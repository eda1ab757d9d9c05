using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Seeding;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Seeding;

/// <summary>The demo is made when somebody starts the program for the first time, at night and on Sundays too.</summary>
public sealed class SampleHoursTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Few wander; of the parked ones, all.</summary>
    static readonly SampleSize small = new(14, 4);

    static readonly string[] hours =
    [
        "2026-03-08T23:30", // a Sunday, closed
        "2026-03-04T14:00", // a Wednesday
        "2026-03-02T03:00", // a Monday, nobody in the shop
        "2026-03-02T08:44", // just opened, after a weekend without finance
        "2026-03-07T22:50", // a Saturday, about to close
        "2026-04-01T09:05", // a month's first morning
    ];

    public static TheoryData<string> Hours => [.. hours.Take(Scale.Pick(2, hours.Length))];

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task At_whatever_hour_it_is_made_every_state_and_level_is_there_and_cases_fall_due_soon(string wall)
    {
        var made = new DateTimeOffset(DateTime.Parse(wall, CultureInfo.InvariantCulture), ShopCalendar.Offset).ToUniversalTime();
        await using var database = await TestDatabase.SqliteAsync();
        Assert.True(await SampleMade.Of(database, small, made).MakeAsync(null, Cancellation));

        Assert.Empty(await SampleMade.MissingAsync(database, Cancellation));
        Assert.Equal(Enum.GetValues<Role>(), (await database.AskAsync(db => db.History.Select(h => h.Role).Distinct().ToListAsync(Cancellation))).Order());
        var open = await database.AskAsync(db => db.Cases.Where(c => c.State != States.Closed).Select(c => c.Level).ToListAsync(Cancellation));
        Assert.Equal(Enum.GetValues<Level>(), open.Distinct().Order());
        var overdue = await database.AskAsync(db => Overdue.In(db).Select(d => d.CaseId).Distinct().CountAsync(Cancellation));
        Assert.InRange(overdue, 3, open.Count / 3);
        var dues = await database.AskAsync(db => db.Dues.Where(d => d.State == DueState.Open).Select(d => new { d.CaseId, d.At }).ToListAsync(Cancellation));
        Assert.All(dues, due => Assert.True(due.At > made));
        Assert.True(dues.Where(d => d.At < made.AddHours(12)).Select(d => d.CaseId).Distinct().Count() > open.Count / 4);
    }
}
