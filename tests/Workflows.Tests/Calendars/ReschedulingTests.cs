using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Calendars;

/// <summary>Open deadlines follow a changed roster or holiday year as history: once each, whoever does it and however often it is begun.</summary>
public abstract class ReschedulingTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly Shift[] Morning = [new("短班", new(9, 0), new(10, 5))];
    static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task A_changed_roster_moves_what_runs_in_staffed_hours_and_nothing_else_in_one_row_of_the_history()
    {
        var opened = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var other = await Shop.JudgingAsync();
        other = await Shop.MoveAsync(other.Case, Moves.RequestEvidence, Shop.Agent, new() { Missing = "再拍一张" }); // waits in natural time
        await Shop.Deadlines.RunDueAsync(Cancel);
        await SetAsync(Morning);
        await Shop.Deadlines.RunDueAsync(Cancel);

        var file = await Shop.FileAsync(opened.Id);
        var row = Assert.Single(file.History, h => h.Act == Deeds.Rescheduled);
        Assert.Equal(("\"roster\":1", "Clock"), (row.Detail[1..11], row.Role.ToString()));
        Assert.Contains("\"from\":\"2026-03-02T02:15:00", row.Detail, StringComparison.Ordinal);
        Assert.Contains("\"to\":\"2026-03-03T01:", row.Detail, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 10, 0, ShopCalendar.Offset), Due(file));
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(opened.Id, Cancel))!);
        Assert.True(await Shop.Database.AskAsync(db => db.Outbox.AnyAsync(o => o.CaseId == opened.Id && o.Act == Deeds.Rescheduled, Cancel)));
        var untouched = await Shop.FileAsync(other.Case.Id);
        Assert.Equal(other.Dues.Where(d => d.State == DueState.Open).Select(d => d.Id).Order(), untouched.Dues.Where(d => d.State == DueState.Open).Select(d => d.Id).Order());
        Assert.DoesNotContain(untouched.History, h => h.Act == Deeds.Rescheduled);

        Shop.Clock.Advance(Rescheduling.SecondPassAfter);
        Assert.Equal(0, await Shop.Get<Rescheduling>().RunAsync(Cancel));
        Assert.Equal(0, await (await Shop.RestartedAsync()).Get<Rescheduling>().RunAsync(Cancel));
        Assert.Equal([1, 0], await Shop.Database.AskAsync(db => db.CalendarPasses.Where(p => p.Calendar.StartsWith("1/")).OrderBy(p => p.No).Select(p => p.Moved).ToListAsync(Cancel)));
        // and it fires at its new instant, once
        Shop.Clock.Now = new DateTimeOffset(2026, 3, 3, 9, 10, 0, ShopCalendar.Offset).ToUniversalTime();
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Single((await Shop.FileAsync(opened.Id)).History, h => h.Act == Moves.Escalate.Code);
    }

    [Fact]
    public async Task A_changed_holiday_year_moves_what_runs_in_finance_s_time()
    {
        var paying = await Shop.AwaitingPaymentAsync(); // Monday: due on Tuesday
        var before = paying.Dues.Single(d => d.State == DueState.Open && d.Code == "ReceivedByFinance/Overdue/1.00:00:00/M").At;
        await Shop.Deadlines.RunDueAsync(Cancel);
        await CloseOnTuesdayAsync();
        await Shop.Deadlines.RunDueAsync(Cancel);
        var file = await Shop.FileAsync(paying.Case.Id);
        Assert.Equal(before.AddDays(1), file.Dues.Single(d => d.State == DueState.Open && d.Code == "ReceivedByFinance/Overdue/1.00:00:00/M").At);
        Assert.Single(file.History, h => h.Act == Deeds.Rescheduled);
        Assert.Single(file.Dues, d => d.State == DueState.Open && d.Code == "ReceivedByFinance/ToSupervisor/3.00:00:00");
    }

    [Fact]
    public async Task A_changed_holiday_year_moves_what_finance_has_to_explain_and_leaves_what_was_explained()
    {
        var (due, moved) = (new DateTimeOffset(2026, 3, 5, 10, 0, 0, ShopCalendar.Offset).ToUniversalTime(), new DateTimeOffset(2026, 3, 6, 10, 0, 0, ShopCalendar.Offset).ToUniversalTime());
        Discrepancy Found(DateTimeOffset? ended) => new()
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            Kind = DiscrepancyKind.UnknownOrder,
            SubjectId = Guid.CreateVersion7(Shop.Clock.Now),
            AmountFen = 10_00,
            Zh = "差异",
            En = "differs",
            FoundAt = Shop.Clock.Now,
            DueAt = Discrepancy.DueFrom(Shop.Clock.Now, ShopCalendar.Default),
            EndedAt = ended,
            Version = 1,
        };
        var (open, ended) = (Found(null), Found(Shop.Clock.Now));
        Assert.Equal((due, due), (open.DueAt, ended.DueAt));
        await Shop.Database.PutAsync(open, ended);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal([(due, 1), (due, 1)], await DueAsync(open, ended));
        await CloseOnTuesdayAsync();
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal([(moved, 2), (due, 1)], await DueAsync(open, ended));
        var at = Shop.Clock.Now;
        Shop.Clock.Advance(Rescheduling.SecondPassAfter);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal([(moved, 2), (due, 1)], await DueAsync(open, ended));
        var told = Assert.Single(await Shop.Database.AskAsync(db => db.DiscrepancyMoves.AsNoTracking().ToListAsync(Cancel)));
        Assert.Equal((open.Id, at, due, moved, 1), (told.DiscrepancyId, told.At, told.From, told.To, told.Holidays));
    }

    async Task<List<(DateTimeOffset, int)>> DueAsync(params Discrepancy[] asked)
    {
        var stored = await Shop.Database.AskAsync(db => db.Discrepancies.AsNoTracking().ToListAsync(Cancel));
        return [.. asked.Select(a => stored.Single(d => d.Id == a.Id)).Select(d => (d.DueAt, d.Version))];
    }

    [Fact]
    public async Task What_a_killed_server_left_half_done_another_ends_and_two_at_once_do_each_case_once()
    {
        var cases = new List<Case>();
        for (var i = 0; i < 8; i++)
            cases.Add(await Shop.OpenCaseAsync(CaseKind.TransitDamage));
        await Shop.Deadlines.RunDueAsync(Cancel);
        await SetAsync(Morning);
        // killed after three: their commits are there, the pass is not
        foreach (var done in cases.Take(3))
            Assert.Equal(Committed.Yes, await Shop.Database.Commit.SaveAsync(Deeds.Reschedule(await Shop.FileAsync(done.Id), Shop.Get<Editions>().Rulebook, Shop.Clock.Now)!.Change, Cancel));
        var other = await Shop.RestartedAsync();
        var moved = await Task.WhenAll(Task.Run(() => other.Get<Rescheduling>().RunAsync(Cancel)), Task.Run(() => Shop.Get<Rescheduling>().RunAsync(Cancel)));
        Assert.Equal(5, moved.Sum());
        Assert.Equal(Enumerable.Repeat(1, 8), await Shop.Database.AskAsync(db => db.History.Where(h => h.Act == Deeds.Rescheduled).GroupBy(h => h.CaseId).Select(g => g.Count()).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_committed_by_the_old_hours_meanwhile_is_found_a_quarter_of_an_hour_later()
    {
        var order = await Shop.PutOrderAsync();
        await SetAsync(Morning);
        await Shop.Deadlines.RunDueAsync(Cancel);
        var money = await Shop.Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel));
        var late = Deeds.OpenCase(new(CaseKind.TransitDamage, "A9", "压坏了"), order, money, Shop.Agent, Shop.Get<Editions>().Rulebook, Shop.Clock.Now, null);
        Assert.Equal(Committed.Yes, await Shop.Database.Commit.SaveAsync(late.Change, Cancel));
        Shop.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(0, await Shop.Get<Rescheduling>().RunAsync(Cancel));
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Shop.Get<Rescheduling>().RunAsync(Cancel));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 10, 0, ShopCalendar.Offset), Due(await Shop.FileAsync(late.File.Case.Id)));
    }

    [Fact]
    public async Task A_deadline_that_has_fired_does_not_fire_again_for_a_new_roster()
    {
        var opened = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Shop.Clock.Advance(TimeSpan.FromMinutes(15));
        await Shop.Deadlines.RunDueAsync(Cancel);
        await SetAsync(Morning);
        await Shop.Deadlines.RunDueAsync(Cancel);
        var file = await Shop.FileAsync(opened.Id);
        Assert.Equal((1, 1), (file.History.Count(h => h.Act == Moves.Escalate.Code), file.History.Count(h => h.Act == Deeds.Rescheduled)));
        Assert.DoesNotContain(file.Dues, d => d.State == DueState.Open && d.Code.EndsWith("/M", StringComparison.Ordinal));
    }

    /// <summary>A public holiday on the day after the first one of the test.</summary>
    async Task CloseOnTuesdayAsync()
    {
        var book = Shop.Get<HolidayBook>();
        Directory.CreateDirectory(book.Folder);
        await File.WriteAllTextAsync(Path.Combine(book.Folder, "2026.json"), """{"year":2026,"holidays":[{"name":"停电","from":"2026-03-03","to":"2026-03-03"}],"workingDays":[]}""", Cancel);
        await book.ReadFilesAsync(Cancel);
    }

    static DateTimeOffset Due(CaseFile file) => file.Dues.Single(d => d.State == DueState.Open && d.Code.EndsWith("/M", StringComparison.Ordinal)).At;

    async Task SetAsync(Shift[] shifts) => Assert.IsType<RosterSet>(await Shop.Get<Rosters>().SetAsync(Shop.Id, Today, null, shifts, "改作息", Shop.Manager, null, Cancel));
}

public sealed class ReschedulingOnSqliteTests() : ReschedulingTests(TestDatabase.SqliteAsync);

public sealed class ReschedulingOnPostgresTests() : ReschedulingTests(TestDatabase.PostgresAsync);
