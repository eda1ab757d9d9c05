using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Calendars;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Calendars;

/// <summary>Duty hours are dated, set by managers and supervisors with a reason, never changed, and at once the hours by which every server counts.</summary>
public abstract class RostersTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly Shift[] Short = [new("短班", new(9, 0), new(10, 5))];
    static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task A_case_opened_or_moved_counts_by_its_own_shop_s_roster_on_every_server()
    {
        var other = await Shop.RestartedAsync();
        await SetAsync(Today, Short);
        var opened = await other.OpenCaseAsync(CaseKind.TransitDamage); // at 10:00: five minutes are left today
        var due = (await Shop.FileAsync(opened.Id)).Dues.Single(d => d.State == DueState.Open && d.Code.EndsWith("/M", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 10, 0, ShopCalendar.Offset), due.At);
        await SetAsync(Today.AddDays(1), Short, Today.AddDays(1), "明天照旧");
        // a minute later
        var moved = await other.MoveAsync(opened, Moves.Apologise, Shop.Agent, new() { Wording = "非常抱歉给您添麻烦了" });
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 26, 0, ShopCalendar.Offset), moved.Dues.Single(d => d.State == DueState.Open && d.Code.EndsWith("/M", StringComparison.Ordinal)).At);
        Assert.Equal((2, 2), (moved.Roster!.Number, (await other.Get<Rosters>().OfAsync(Shop.Id, Cancel)).Number));
    }

    [Fact]
    public async Task Only_managers_and_supervisors_set_it_for_today_or_later_with_a_reason_and_shifts()
    {
        foreach (var actor in new[] { Shop.Junior, Shop.Agent, Shop.Finance, Shop.Warehouse, Actor.Kernel })
            Assert.Equal("notYours", Assert.IsType<NotAllowed>(await TrySetAsync(Today, Short, by: actor)).Code);
        (DateOnly From, DateOnly? Until, Shift[] Shifts, string Reason, string Code)[] wrong =
        [
            (Today, null, Short, " ", "rosterReason"), (Today.AddDays(-1), null, Short, "一", "rosterPast"), (Today, Today.AddDays(-1), Short, "一", "rosterDays"),
            (Today, Today.AddDays(92), Short, "一", "rosterDays"), (Today, null, [], "一", "rosterShifts"), (Today, null, [.. Enumerable.Repeat(Short[0], 13)], "一", "rosterShifts"),
            (Today, null, [Short[0] with { Name = " " }], "一", "shiftName"), (Today, null, [Short[0] with { Name = new('班', 21) }], "一", "shiftName"),
        ];
        foreach (var (from, until, shifts, reason, code) in wrong)
            Assert.Equal(code, Assert.IsType<NotAllowed>(await TrySetAsync(from, shifts, until, reason)).Code);
        Assert.False(await Shop.Database.AskAsync(db => db.Rosters.AnyAsync(Cancel)));
        // at half past midnight of the shop it is still yesterday in London
        Shop.Clock.Now = new(2026, 3, 2, 16, 30, 0, TimeSpan.Zero);
        Assert.Equal("rosterPast", Assert.IsType<NotAllowed>(await TrySetAsync(Today, Short)).Code);
        Assert.IsType<RosterSet>(await TrySetAsync(Today.AddDays(1), [], Today.AddDays(92)));
    }

    [Fact]
    public async Task Those_who_race_get_numbers_of_their_own_and_nothing_set_is_changed()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TrySetAsync(Today.AddDays(i), Short, by: i % 2 == 0 ? Shop.Manager : Shop.Supervisor))));
        Assert.Equal(Enumerable.Range(1, 8), outcomes.Select(o => Assert.IsType<RosterSet>(o).Roster.Number).Order());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Shop.Database.AskAsync(db => db.Rosters.ExecuteDeleteAsync(Cancel)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Shop.Database.AskAsync(db => db.Rosters.ExecuteUpdateAsync(r => r.SetProperty(x => x.Reason, "改"), Cancel)));
        Assert.Equal(8, (await Shop.Get<Rosters>().OfAsync(Shop.Id, Cancel)).Changes.Count);
    }

    async Task SetAsync(DateOnly from, Shift[] shifts, DateOnly? until = null, string reason = "春季作息") => Assert.IsType<RosterSet>(await TrySetAsync(from, shifts, until, reason));

    Task<Outcome> TrySetAsync(DateOnly from, Shift[] shifts, DateOnly? until = null, string reason = "春季作息", Actor? by = null) =>
        Shop.Get<Rosters>().SetAsync(Shop.Id, from, until, shifts, reason, by ?? Shop.Manager, null, Cancel);
}

public sealed class RostersOnSqliteTests() : RostersTests(TestDatabase.SqliteAsync);

public sealed class RostersOnPostgresTests() : RostersTests(TestDatabase.PostgresAsync);
