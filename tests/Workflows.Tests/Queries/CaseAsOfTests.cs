using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Xunit;

namespace AfterSales.Workflows.Tests.Queries;

public abstract class CaseAsOfTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_case_is_shown_as_it_stood_at_each_instant_and_version()
    {
        var start = Shop.Clock.Now;
        var closed = await Shop.ClosedAsync();
        var asOf = Shop.Get<CaseAsOf>();

        Assert.Null(await asOf.AtAsync(closed.Case.Id, start.AddSeconds(-1), Cancel));
        Assert.Equal(States.Opened, (await asOf.AtAsync(closed.Case.Id, start, Cancel))!.Case.State);
        var paid = closed.History.Single(h => h.Act == "Pay");
        var before = (await asOf.AtAsync(closed.Case.Id, paid.At.AddMilliseconds(-1), Cancel))!;
        Assert.Equal((States.Remedying, States.ReceivedByFinance), (before.Case.State, Assert.Single(before.Vouchers).State));
        foreach (var row in closed.History.Where(h => h.Subject == Domain.Machines.SubjectKind.Case))
        {
            var then = (await asOf.AtVersionAsync(closed.Case.Id, row.Version, Cancel))!;
            Assert.Equal((row.To, row.Version, row.Sequence, row.Hash), (then.Case.State.Code, then.Case.Version, then.Sequence, then.HeadHash));
        }
        var now = (await asOf.AtAsync(closed.Case.Id, Shop.Clock.Now, Cancel))!;
        var read = await Shop.FileAsync(closed.Case.Id);
        Assert.Equivalent(read.Case, now.Case, strict: true);
        Assert.Equal(read.Vouchers, now.Vouchers);
    }

    [Fact]
    public async Task Owner_level_and_every_other_field_are_those_of_then()
    {
        var opened = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var seen = new List<Case> { opened };
        seen.Add((await Shop.MoveAsync(opened, Moves.BuyerChased, Shop.Agent)).Case);
        seen.Add((await Shop.MoveAsync(opened, Moves.Escalate, Shop.Agent, new() { Reason = "买家要求主管", Level = Level.Supervisor })).Case);
        seen.Add((await Shop.MoveAsync(opened, Moves.NotifyBuyer, Shop.Supervisor, new() { Told = "主管已接手" })).Case);
        seen.Add((await Shop.MoveAsync(opened, Moves.Assign, Shop.Manager, new() { Assignee = Shop.OtherAgent.UserId })).Case);
        seen.Add((await Shop.MoveAsync(opened, Moves.PlatformStepsIn, Shop.Agent, new() { PlatformCase = "PT1", PlatformLimit = Shop.Clock.Now.AddDays(2) })).Case);
        Assert.Equal([Shop.Agent.UserId, Shop.Agent.UserId, null, Shop.Supervisor.UserId, Shop.OtherAgent.UserId, Shop.OtherAgent.UserId], seen.Select(c => c.OwnerId));
        foreach (var then in seen)
            Assert.Equivalent(then, (await Shop.Get<CaseAsOf>().AtVersionAsync(opened.Id, then.Version, Cancel))!.Case, strict: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public async Task A_version_that_never_was_is_not_shown(int version) =>
        Assert.Null(await Shop.Get<CaseAsOf>().AtVersionAsync((await Shop.OpenCaseAsync(CaseKind.TransitDamage)).Id, version, Cancel));

    [Fact]
    public async Task A_refusal_belongs_to_the_version_it_left_as_it_was()
    {
        var opened = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.TryAsync(opened, Moves.Apologise, Shop.Agent, new() { Wording = "这不是我们的问题" });
        var then = (await Shop.Get<CaseAsOf>().AtVersionAsync(opened.Id, 1, Cancel))!;
        Assert.Equal((2, 1, States.Opened), (then.Sequence, then.Case.Version, then.Case.State));
    }
}

public sealed class CaseAsOfOnSqliteTests() : CaseAsOfTests(TestDatabase.SqliteAsync);

public sealed class CaseAsOfOnPostgresTests() : CaseAsOfTests(TestDatabase.PostgresAsync);
