using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Clock;

/// <summary>The dates of a claim fire like any deadline: once, in the history and the outbox, also of a case that is closed.</summary>
public abstract class ClaimClockTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_claim_s_dates_fire_once_each_and_go_on_after_its_case()
    {
        var judging = await Shop.JudgingAsync();
        var file = await Shop.MoveAsync(judging.Case, Moves.DecideLiability, Shop.Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true });
        file = await Shop.MoveAsync(file.Case, Moves.ApologyOnly, Shop.Agent, new() { Wording = "非常抱歉给您带来不便", Reason = "买家只要道歉" });
        file = await Shop.MoveAsync(file.Case, Moves.BuyerContent, Shop.Agent, new() { Summary = "买家接受道歉" });
        Assert.Equal([ClaimStep.File], (await Shop.Get<NextDue>().OfCaseAsync(file.Case.Id, Cancel)).Select(ClaimDeadlines.StepOf));
        Shop.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await Shop.Deadlines.RunDueAsync(Cancel));
        Assert.Equal(0, await Shop.Deadlines.RunDueAsync(Cancel));

        var by = new OnCase(Shop.Id, file.Case.Id, Shop.Agent);
        Assert.IsType<Done>(await Shop.Desk.FileClaimAsync(by, new(file.Claims[0].Id, ClaimAgainst.Courier, 10_00, null, "T1"), null, Cancel));
        Shop.Clock.Advance(TimeSpan.FromDays(31));
        await Shop.Deadlines.RunDueAsync(Cancel);
        await Shop.Deadlines.RunDueAsync(Cancel);
        var told = await ToldAsync(file.Case.Id);
        Assert.Equal((1, 10, 1), (told.Count(s => s == ClaimStep.File), told.Count(s => s == ClaimStep.Chase), told.Count(s => s == ClaimStep.WriteOff)));
        Assert.IsType<Done>(await Shop.Desk.WriteOffClaimAsync(by with { Actor = Shop.Manager }, file.Claims[0].Id, "快递不认", null, Cancel));
        Assert.Empty(await Shop.Get<NextDue>().OfCaseAsync(file.Case.Id, Cancel));
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(file.Case.Id, Cancel))!);
    }

    async Task<List<ClaimStep>> ToldAsync(Guid id)
    {
        await using var db = Shop.Database.Open();
        var rows = await db.History.AsNoTracking().Where(h => h.CaseId == id && h.Act == ClaimDeeds.ClaimDue).ToListAsync(Cancel);
        Assert.All(rows, row => Assert.Equal((Role.Clock, HistoryKind.Deed, "Closed"), (row.Role, row.Kind, row.To)));
        Assert.Equal(rows.Select(r => r.Sequence).Order(), (await db.Outbox.Where(o => o.CaseId == id && o.Act == ClaimDeeds.ClaimDue).Select(o => o.Sequence).ToListAsync(Cancel)).Order());
        var dues = await db.Dues.AsNoTracking().Where(d => d.CaseId == id && d.State == DueState.Fired).ToDictionaryAsync(d => d.Id, Cancel);
        return [.. rows.Select(r => ClaimDeadlines.StepOf(dues[r.DueId!.Value]))];
    }
}

public sealed class ClaimClockOnSqliteTests() : ClaimClockTests(TestDatabase.SqliteAsync);

public sealed class ClaimClockOnPostgresTests() : ClaimClockTests(TestDatabase.PostgresAsync);
