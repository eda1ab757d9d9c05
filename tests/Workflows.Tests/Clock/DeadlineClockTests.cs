using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Clock;

/// <summary>A deadline fires once, whenever the clock comes to it, and is never lost.</summary>
public abstract class DeadlineClockTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task Nothing_fires_before_it_is_due()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Shop.Clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(0, await Shop.Deadlines.RunDueAsync(Cancel));
        Shop.Clock.Advance(TimeSpan.FromMinutes(8) - TimeSpan.FromSeconds(1));
        Assert.Equal(2, await Shop.Deadlines.RunDueAsync(Cancel));
        var warned = await Shop.FileAsync(seen.Id);
        Assert.Equal((Level.None, seen.OwnerId), (warned.Case.Level, warned.Case.OwnerId));
        Assert.Equal([Deeds.Warn, Deeds.Warn], warned.History.Where(h => h.Role == Role.Clock).Select(h => h.Act));
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Shop.Deadlines.RunDueAsync(Cancel));
        Assert.Equal(0, await Shop.Deadlines.RunDueAsync(Cancel));
        var file = await Shop.FileAsync(seen.Id);
        Assert.Equal((Level.Manager, States.Opened), (file.Case.Level, file.Case.State));
    }

    [Fact]
    public async Task A_jump_of_days_fires_each_deadline_once_in_order_and_a_clock_set_back_fires_none_again()
    {
        var judging = await Shop.JudgingAsync();
        var asked = await Shop.MoveAsync(judging.Case, Moves.RequestEvidence, Shop.Agent, new() { Missing = "再拍一张" });
        var entered = asked.Case.EnteredAt;
        Shop.Clock.Advance(TimeSpan.FromHours(49));
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal(2, (await Shop.FileAsync(asked.Case.Id)).History.Count(h => h.Act == Moves.Remind.Code));

        Shop.Clock.Advance(TimeSpan.FromDays(-3));
        Assert.Equal(0, await Shop.Deadlines.RunDueAsync(Cancel));

        Shop.Clock.Now = entered.AddDays(7);
        await Shop.Deadlines.RunDueAsync(Cancel);
        var file = await Shop.FileAsync(asked.Case.Id);
        Assert.Equal(States.Judging, file.Case.State);
        var expired = Assert.Single(file.History, h => h.Act == Moves.EvidenceExpired.Code);
        Assert.Equal((Role.Clock, (Guid?)null), (expired.Role, expired.ActorId));
        Assert.Null(HashChain.FirstBreak(file.History));
    }

    [Fact]
    public async Task What_was_due_while_nothing_ran_fires_once_after_the_start_and_shows_how_late()
    {
        var judging = await Shop.JudgingAsync();
        var asked = await Shop.MoveAsync(judging.Case, Moves.RequestEvidence, Shop.Agent, new() { Missing = "再拍一张" });
        Shop.Clock.Now = asked.Case.EnteredAt.AddDays(7).AddHours(5);
        var again = await Shop.RestartedAsync();

        await again.Deadlines.RunDueAsync(Cancel);

        var timeline = await again.Get<Timeline>().OfAsync(asked.Case.Id, 0, 500, Cancel);
        var expired = Assert.Single(timeline, t => t.Row.Act == Moves.EvidenceExpired.Code);
        Assert.Equal(TimeSpan.FromHours(5), expired.Late);
        Assert.All(timeline.Where(t => t.Row.Role != Role.Clock), t => Assert.Null(t.Late));
    }

    [Fact]
    public async Task Two_clocks_fire_a_deadline_once()
    {
        var cases = new List<Case>();
        for (var i = 0; i < 10; i++)
            cases.Add(await Shop.OpenCaseAsync(CaseKind.TransitDamage));
        var other = await Shop.RestartedAsync();
        Shop.Clock.Advance(TimeSpan.FromHours(1));

        var fired = await Task.WhenAll(Task.Run(() => Shop.Deadlines.RunDueAsync(Cancel)), Task.Run(() => other.Deadlines.RunDueAsync(Cancel)));

        Assert.Equal(30, fired.Sum());
        foreach (var seen in cases)
            Assert.Equal([Deeds.Warn, Deeds.Warn, Moves.Escalate.Code], (await Shop.FileAsync(seen.Id)).History.Where(h => h.Role == Role.Clock).Select(h => h.Act));
    }

    [Fact]
    public async Task Two_clocks_ten_minutes_apart_fire_each_deadline_once_also_when_they_jump_and_none_again_when_they_are_set_back()
    {
        for (var i = 0; i < 8; i++)
            await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var ahead = await Shop.RestartedAsync(new(Shop.Clock.Now.AddMinutes(10)));
        foreach (var jump in (TimeSpan[])[TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(10), TimeSpan.FromHours(49)])
        {
            Shop.Clock.Advance(jump);
            ahead.Clock.Advance(jump);
            await Task.WhenAll(Task.Run(() => Shop.Deadlines.RunDueAsync(Cancel), Cancel), Task.Run(() => ahead.Deadlines.RunDueAsync(Cancel), Cancel));
        }
        // what one was firing when the other came last
        await Shop.Deadlines.RunDueAsync(Cancel);
        var fired = await FiredAsync();
        Assert.True(fired.Count >= 16, $"only {fired.Count}");
        Assert.Equal(fired.Count, fired.Distinct().Count());
        Assert.False(await Shop.Database.AskAsync(db => db.Dues.AnyAsync(d => d.State == DueState.Open && d.At <= Shop.Clock.Now, Cancel)));

        Shop.Clock.Advance(TimeSpan.FromDays(-3));
        ahead.Clock.Advance(TimeSpan.FromDays(-3));
        Assert.Equal((0, 0), (await Shop.Deadlines.RunDueAsync(Cancel), await ahead.Deadlines.RunDueAsync(Cancel)));
        Assert.Equal(fired, await FiredAsync());
    }

    Task<List<Guid?>> FiredAsync() => Shop.Database.AskAsync(db => db.History.Where(h => h.DueId != null).OrderBy(h => h.CaseId).ThenBy(h => h.Sequence).Select(h => h.DueId).ToListAsync(Cancel));

    [Fact]
    public async Task What_a_person_did_in_time_does_not_fire()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var due = (await Shop.Get<NextDue>().OfCaseAsync(seen.Id, Cancel))[0];
        await Shop.MoveAsync(seen, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        var late = await Shop.Mover.MoveAsync(Workflows.Clock.Expiry.AttemptOf(due), null, Cancel);
        Assert.IsType<NotDue>(late);
        Assert.DoesNotContain((await Shop.FileAsync(seen.Id)).History, h => h.Role == Role.Clock);
    }

    [Fact]
    public async Task A_move_that_the_machine_refuses_the_clock_is_raised_to_a_manager_with_the_reason_and_fires_no_more()
    {
        // late delivery: an unsigned parcel keeps the case open, whatever an old deadline says
        var order = await Shop.PutOrderAsync(o => o with { SignedAt = null });
        var seen = await Shop.OpenCaseAsync(CaseKind.LateDelivery, order);
        var due = await PutDueAsync(seen, Moves.BuyerSilent);

        await Shop.Deadlines.RunDueAsync(Cancel);

        var file = await Shop.FileAsync(seen.Id);
        Assert.Equal((Level.Manager, States.Opened), (file.Case.Level, file.Case.State));
        var raised = file.History.Single(h => h.DueId == due.Id);
        Assert.Equal(Moves.Escalate.Code, raised.Act);
        Assert.Contains("时钟未能执行", raised.Detail, StringComparison.Ordinal);
        Assert.Equal(DueState.Fired, file.Dues.Single(d => d.Id == due.Id).State);
        Assert.Equal(0, await Shop.Deadlines.RunDueAsync(Cancel));
    }

    [Fact]
    public async Task A_deadline_that_can_not_even_be_raised_ends_with_a_row_in_the_history()
    {
        var closed = await Shop.ClosedAsync();
        var due = await PutDueAsync(closed.Case, Moves.BuyerSilent);

        await Shop.Deadlines.RunDueAsync(Cancel);

        var file = await Shop.FileAsync(closed.Case.Id);
        Assert.Equal((Deeds.DeadlineRefused, due.Id), (file.History[^1].Act, file.History[^1].DueId));
        Assert.Equal(States.Closed, file.Case.State);
        Assert.DoesNotContain(await Shop.Get<NextDue>().OfCaseAsync(closed.Case.Id, Cancel), d => d.Id == due.Id);
    }

    [Fact]
    public async Task The_platform_s_limit_counts_backwards_and_a_voucher_that_nobody_signs_goes_up()
    {
        var file = await Shop.RemedyingAsync();
        Shop.Clock.Advance(TimeSpan.FromDays(2));
        await Shop.Deadlines.RunDueAsync(Cancel);
        var raised = await Shop.FileAsync(file.Case.Id);
        Assert.Equal((Level.Supervisor, Level.Supervisor), (raised.Vouchers[0].Level, raised.Case.Level));

        await Shop.MoveAsync(file.Case, Moves.PlatformStepsIn, Shop.Agent, new() { PlatformCase = "TB1", PlatformLimit = Shop.Clock.Now.AddHours(30) });
        Assert.Contains(await Shop.Get<NextDue>().OfCaseAsync(file.Case.Id, Cancel), d => d.Since == d.At.AddHours(12) && d.Then == Then.ToSupervisor);
    }

    [Fact]
    public async Task The_running_clock_waits_until_the_shop_is_open_and_then_fires_by_itself()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Shop.Clock.Advance(TimeSpan.FromHours(1));
        await Shop.Deadlines.StartAsync(Cancel);
        await Task.Delay(TimeSpan.FromMilliseconds(1500), Cancel);
        Assert.Equal(Level.None, (await Shop.FileAsync(seen.Id)).Case.Level);

        Shop.Get<Workflows.Clock.ShopOpening>().Open();

        for (var i = 0; i < 300 && (await Shop.FileAsync(seen.Id)).Case.Level == Level.None; i++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        await Shop.Deadlines.StopAsync(Cancel);
        Assert.Equal(Level.Manager, (await Shop.FileAsync(seen.Id)).Case.Level);
    }

    async Task<Due> PutDueAsync(Case of, Move move)
    {
        var due = new Due
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            CaseId = of.Id,
            Subject = SubjectKind.Case,
            SubjectId = of.Id,
            Code = $"{of.State}/{move}/old",
            Then = Then.Move,
            Move = move.Code,
            Since = Shop.Clock.Now,
            At = Shop.Clock.Now,
        };
        await Shop.Database.PutAsync(due);
        return due;
    }
}

public sealed class DeadlineClockOnSqliteTests() : DeadlineClockTests(TestDatabase.SqliteAsync);

public sealed class DeadlineClockOnPostgresTests() : DeadlineClockTests(TestDatabase.PostgresAsync)
{
    [Fact]
    public async Task What_a_server_that_died_had_taken_is_another_s_after_a_while_and_until_then_nothing_later_of_that_case_is_fired()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Shop.Clock.Now = (await Shop.Get<NextDue>().OfCaseAsync(seen.Id, Cancel))[0].At;
        var dead = await Shop.RestartedAsync();
        var taken = await dead.Get<Workflows.Clock.DueClaims>().TakeAsync(Shop.Clock.Now, null, Cancel);
        Shop.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(0, await Shop.Deadlines.RunDueAsync(Cancel));

        // five seconds of the database's clock
        await Shop.Database.AskAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Dues" SET "LeasedUntil" = "LeasedUntil" - 5001""", Cancel));
        Assert.True(await Shop.Deadlines.RunDueAsync(Cancel) > taken.Count);
        Assert.Equal(taken[0].Id, (await Shop.FileAsync(seen.Id)).History.First(h => h.DueId is not null).DueId);
    }
}
