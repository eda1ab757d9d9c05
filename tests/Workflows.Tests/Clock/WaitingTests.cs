using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Clock;

/// <summary>Waiting for the buyer as it is stored: deadlines move with the question and the answer, and follow the roster meanwhile.</summary>
public abstract class WaitingTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly Inputs Question = new() { Wording = "亲，请问破损的是哪一件呢？" };
    static readonly Inputs Answer = new() { Answer = "左边那件" };

    [Fact]
    public async Task Asked_and_answered_again_and_again_what_is_stored_is_what_a_fresh_count_gives()
    {
        var @case = (await Shop.JudgingAsync()).Case;
        var dues = new List<DateTimeOffset>();
        for (var i = 0; i < 3; i++)
        {
            await Shop.MoveAsync(@case, Moves.AwaitBuyer, Shop.Agent, Question);
            dues.Add(await FreshAsync(@case));
            Shop.Clock.Advance(TimeSpan.FromHours(5));
            await SetAsync(new(9 + i, 0), new(12 + i, 0));
            await Shop.Deadlines.RunDueAsync(Cancel);
            dues.Add(await FreshAsync(@case));
            await Shop.MoveAsync(@case, Moves.BuyerAnswered, Shop.Agent, Answer);
            dues.Add(await FreshAsync(@case));
            Shop.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        Assert.True(dues.Distinct().Count() >= 6, string.Join(' ', dues));
        var file = await Shop.FileAsync(@case.Id);
        Assert.DoesNotContain(file.History, h => h.Act == Moves.Escalate.Code);
        Assert.Contains(file.History, h => h.Act == Deeds.Rescheduled);
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(@case.Id, Cancel))!);
        // and a server that knows nothing but what is stored finds nothing to move
        var again = await Shop.RestartedAsync();
        Assert.Null(Deeds.Reschedule(await again.FileAsync(@case.Id), again.Get<Editions>().Rulebook, again.Clock.Now));
    }

    [Fact]
    public async Task A_silent_buyer_is_told_of_once_after_two_days_and_then_the_clock_runs_on()
    {
        var (asked, other) = ((await Shop.JudgingAsync()).Case, (await Shop.JudgingAsync()).Case);
        await Shop.MoveAsync(asked, Moves.AwaitBuyer, Shop.Agent, Question);
        Assert.Equal([asked.Id], await WaitingAsync());
        Shop.Clock.Advance(TimeSpan.FromHours(47));
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal((0, 2), (await TimesAsync(asked, Moves.Remind), await TimesAsync(other, Moves.Escalate)));
        Assert.Equal(0, await TimesAsync(asked, Moves.Escalate));
        Shop.Clock.Advance(TimeSpan.FromHours(2));
        await Shop.Deadlines.RunDueAsync(Cancel);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal(1, await TimesAsync(asked, Moves.Remind));
        Assert.Empty(await WaitingAsync());
        Shop.Clock.Advance(TimeSpan.FromHours(4));
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal(1, await TimesAsync(asked, Moves.Escalate));
    }

    /// <summary>When a manager is due, and that every deadline stored as open lies where history and roster put it.</summary>
    async Task<DateTimeOffset> FreshAsync(Case @case)
    {
        var file = await Shop.FileAsync(@case.Id);
        var rules = Shop.Get<Editions>().Rulebook;
        var stored = await Shop.Database.AskAsync(db => db.Dues.AsNoTracking().Where(d => d.CaseId == @case.Id && d.State == DueState.Open && d.Then != Then.Warn).ToListAsync(Cancel));
        var wanted = Deadlines.For(rules.Of(file.Case).Machine, file.Case, file, file.Dues, rules.CalendarIn(file)).Where(d => d.Then != Then.Warn);
        Assert.Equal(wanted.Select(d => (d.Code, d.Since, d.At)).Order(), stored.Select(d => (d.Code, d.Since, d.At)).Order());
        return stored.Single(d => d.Code.EndsWith("/M", StringComparison.Ordinal)).At;
    }

    async Task<IEnumerable<Guid>> WaitingAsync() =>
        (await Shop.Get<CaseSearch>().FindAsync(new() { Shops = [Shop.Id], AwaitingBuyer = true }, Cancel))!.Items.Select(c => c.Id);

    async Task<int> TimesAsync(Case @case, Move move) => (await Shop.FileAsync(@case.Id)).History.Count(h => h.Act == move.Code);

    async Task SetAsync(TimeOnly start, TimeOnly end) => Assert.IsType<RosterSet>(
        await Shop.Get<Rosters>().SetAsync(Shop.Id, ShopCalendar.ShopDay(Shop.Clock.Now), null, [new("班", start, end)], "改作息", Shop.Manager, null, Cancel));
}

public sealed class WaitingOnSqliteTests() : WaitingTests(TestDatabase.SqliteAsync);

public sealed class WaitingOnPostgresTests() : WaitingTests(TestDatabase.PostgresAsync);
