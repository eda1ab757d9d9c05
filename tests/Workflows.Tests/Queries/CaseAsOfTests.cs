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
        Assert.Equal((closed.Case.State, closed.Case.Version, closed.Case.EnteredAt), (now.Case.State, now.Case.Version, now.Case.EnteredAt));
        Assert.Equal((closed.Vouchers[0].State, closed.Vouchers[0].Version), (now.Vouchers[0].State, now.Vouchers[0].Version));
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
