using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Money;

/// <summary>Limits are dated, set by supervisors alone and never changed; a move is judged by those in force at its instant, on every server.</summary>
public abstract class PoliciesTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly Inputs Signing = new() { Remark = "破损补偿_小张" };

    Policies Policies => Shop.Get<Policies>();

    [Fact]
    public async Task A_move_is_judged_by_the_policy_in_force_at_its_instant_and_its_row_names_it()
    {
        var file = await Shop.RemedyingAsync();
        var noon = Shop.Clock.Now.AddHours(2);
        await SetAsync(new() { AgentFen = 5_00 }, noon);
        Shop.Clock.Advance(noon.AddMilliseconds(-1) - Shop.Clock.Now);
        Assert.Equal(0, (await Shop.FileAsync(file.Case.Id)).Policy?.Number ?? 0);
        Shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var refused = Assert.IsType<Refused>(await Shop.TryAsync(file.Vouchers[0], Moves.Sign, Shop.Agent, Signing));
        Assert.Equal([Needs.WithinOwnLimit], Assert.IsType<Lacking>(refused.Why).Needs.Select(n => n.Need));
        var history = (await Shop.MoveAsync(file.Vouchers[0], Moves.Sign, Shop.Manager, Signing)).History;
        Assert.Contains("\"policy\":0", history.Single(h => h.Act == "OfferRemedy").Detail);
        Assert.Equal([1, 1], history.Where(h => h.Act == "Sign").Select(h => System.Text.Json.JsonDocument.Parse(h.Detail).RootElement.GetProperty("policy").GetInt32()));
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(file.Case.Id, Cancel))!);
        Assert.Equal("Signed", (await Shop.Get<CaseAsOf>().AtAsync(file.Case.Id, Shop.Clock.Now, Cancel))!.Vouchers[0].State.Code);
    }

    [Fact]
    public async Task Another_server_judges_by_what_was_set_here_at_once()
    {
        var file = await Shop.RemedyingAsync();
        var other = await Shop.RestartedAsync();
        Assert.Null((await other.FileAsync(file.Case.Id)).Policy);
        await SetAsync(new() { AgentFen = 5_00 });
        Assert.IsType<Refused>(await other.TryAsync(file.Vouchers[0], Moves.Sign, Shop.Agent, Signing));
    }

    [Fact]
    public async Task Of_two_for_the_same_instant_the_one_set_later_is_in_force_and_a_coming_one_comes_when_it_is_due()
    {
        var now = Shop.Clock.Now;
        await SetAsync(new() { AgentFen = 1 }, now.AddDays(10));
        await SetAsync(new() { AgentFen = 2 }, now.AddDays(5));
        await SetAsync(new() { AgentFen = 3 }, now.AddDays(5));
        Assert.Equal([null, 3, 3, 1, 1], await Task.WhenAll(new[] { 4, 5, 9, 10, 99 }.Select(async d => (await Policies.InForceAsync(Shop.Id, now.AddDays(d), Cancel))?.Number)));
    }

    [Fact]
    public async Task Only_a_supervisor_sets_limits_never_for_the_past_and_only_such_as_hold_together()
    {
        var now = Shop.Clock.Now;
        foreach (var actor in new[] { Shop.Junior, Shop.Agent, Shop.Manager, Shop.Finance, Shop.Warehouse, Actor.Kernel })
            Assert.Equal("notYours", Assert.IsType<NotAllowed>(await TrySetAsync(new(), now, by: actor)).Code);
        Assert.Equal("policyPast", Assert.IsType<NotAllowed>(await TrySetAsync(new(), now.AddMilliseconds(-1))).Code);
        Assert.Equal("policyReason", Assert.IsType<NotAllowed>(await TrySetAsync(new(), now, " ")).Code);
        (Limits Limits, string Code)[] wrong =
        [
            (new() { CostCapFen = -1 }, "limitAmount"), (new() { MonthBudgetFen = -1 }, "limitAmount"), (new() { OrderFen = long.MaxValue }, "limitAmount"),
            (new() { AgentCashPercent = 101 }, "limitPercent"), (new() { AgentCashPercent = -1 }, "limitPercent"), (new() { AgentFen = 100_01 }, "limitLadder"),
            (new() { ManagerFen = 300_01 }, "limitLadder"), (new() { AgentDayFen = 2, AgentMonthFen = 1 }, "limitAgent"),
        ];
        foreach (var (limits, code) in wrong)
            Assert.Equal(code, Assert.IsType<NotAllowed>(await TrySetAsync(limits, now)).Code);
        Assert.False(await Shop.Database.AskAsync(db => db.Policies.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task Supervisors_who_race_get_numbers_of_their_own_and_nothing_set_is_changed()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TrySetAsync(new() { AgentFen = i }, null))));
        Assert.Equal(Enumerable.Range(1, 8), outcomes.Select(o => Assert.IsType<PolicySet>(o).Policy.Number).Order());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Shop.Database.AskAsync(db => db.Policies.ExecuteDeleteAsync(Cancel)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Shop.Database.AskAsync(db => db.Policies.ExecuteUpdateAsync(p => p.SetProperty(x => x.Reason, "改"), Cancel)));
        Assert.Equal(8, await Shop.Database.AskAsync(db => db.Policies.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_given_counts_for_buyer_agent_and_month_until_it_is_taken_back()
    {
        await SetAsync(new() { BuyerNinetyDaysFen = 100_00, AgentDayFen = 100_00, AgentMonthFen = 100_00, MonthBudgetFen = 100_00 });
        var first = await Shop.AwaitingPaymentAsync(order: await Shop.PutOrderAsync(o => o with { BuyerNick = "老买家" }));
        await Shop.MoveAsync(first.Vouchers[0], Moves.Pay, Shop.Finance, new() { FlowNumber = "F1" });
        var stranger = await Shop.RemedyingAsync(7_00, await Shop.PutOrderAsync(o => o with { BuyerNick = "别的买家" }));
        await Shop.MoveAsync(stranger.Vouchers[0], Moves.RequestApproval, Shop.Agent, Signing);
        var (agent, draft) = (Shop.Agent.UserId!.Value, await Shop.RemedyingAsync(order: await Shop.PutOrderAsync(o => o with { BuyerNick = "老买家" })));
        Assert.Equal((10_00, 17_00, new AgentSpent(17_00, 17_00)), Seen(await Shop.FileAsync(draft.Case.Id)));

        Shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((10_00, 17_00, new AgentSpent(0, 17_00)), Seen(await Shop.FileAsync(draft.Case.Id)));
        await Shop.MoveAsync(first.Vouchers[0], Moves.Reverse, Shop.OtherFinance, new() { Reason = "付错" });
        await Shop.MoveAsync(stranger.Vouchers[0], Moves.Reject, Shop.Manager, new() { Reason = "不必" });
        Assert.Equal((0, 0, null), Seen(await Shop.FileAsync(draft.Case.Id)));
        await Shop.MoveAsync(draft.Vouchers[0], Moves.Sign, Shop.Agent, Signing);
        Shop.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal((10_00, 0, null), Seen(await Shop.FileAsync(draft.Case.Id)));
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((0, 0, null), Seen(await Shop.FileAsync(draft.Case.Id)));

        (long, long, AgentSpent?) Seen(CaseFile file) => (file.Spent.BuyerNinetyDaysFen, file.Spent.MonthFen, file.Spent.Agents.GetValueOrDefault(agent));
    }

    [Fact]
    public async Task The_budget_burns_down_day_by_day_and_each_share_is_told_once_with_the_voucher_that_reached_it()
    {
        await SetAsync(new() { MonthBudgetFen = 30_00, AgentFen = 25_00 });
        var files = new List<CaseFile> { await Shop.RemedyingAsync(8_00), await Shop.RemedyingAsync(15_99), await Shop.RemedyingAsync(5_00), await Shop.RemedyingAsync(2_00), await Shop.RemedyingAsync(5_00) };
        await Shop.MoveAsync(files[0].Vouchers[0], Moves.Sign, Shop.Agent, Signing);
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await Shop.MoveAsync(files[1].Vouchers[0], Moves.Sign, Shop.Agent, Signing);
        var third = await Shop.MoveAsync(files[2].Vouchers[0], Moves.Sign, Shop.Agent, Signing);
        Assert.Equal(["Sign", "BudgetReached80"], third.History.TakeLast(2).Select(h => h.Act));
        await Shop.MoveAsync(files[2].Vouchers[0], Moves.VoidVoucher, Shop.Agent, new() { Reason = "重开" });
        var fourth = await Shop.MoveAsync(files[3].Vouchers[0], Moves.Sign, Shop.Agent, Signing);
        var fifth = await Shop.MoveAsync(files[4].Vouchers[0], Moves.Sign, Shop.Supervisor, Signing with { Reason = "老客户" });
        Assert.Equal("BudgetReached100", fifth.History[^1].Act);
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(fifth.Case.Id, Cancel))!);
        Assert.DoesNotContain(fourth.History, h => h.Act.StartsWith("Budget", StringComparison.Ordinal));
        Assert.True(await Shop.Database.AskAsync(db => db.Outbox.AnyAsync(o => o.Act == "BudgetReached80" && o.CaseId == third.Case.Id, Cancel)));

        var budget = await Shop.Get<BudgetQueries>().OfAsync(Shop.Id, new(2026, 3, 1), Cancel);
        Assert.Equal((1, 30_00, 30_99, -99, 103), (budget.PolicyNumber, budget.BudgetFen, budget.SpentFen, budget.LeftFen, budget.Percent));
        Assert.Equal([(1, 0, 0), (2, 8_00, 8_00), (3, 22_99, 30_99)], budget.Days.Select(d => (d.Day.Day, d.SpentFen, d.TotalFen)));
        Assert.Equal([(80, files[2].Vouchers[0].Number, 28_99), (100, fifth.Vouchers[0].Number, 30_99)], budget.Alerts.Select(a => (a.Percent, a.VoucherNumber, a.SpentFen)));
        Assert.Equal([third.History[^1].At, fifth.History[^1].At], budget.Alerts.Select(a => a.At));
    }

    [Fact]
    public async Task Vouchers_that_race_past_a_share_tell_of_it_once()
    {
        var vouchers = new List<Voucher>();
        for (var i = 0; i < 8; i++)
            vouchers.Add((await Shop.RemedyingAsync(10_00)).Vouchers[0]);
        await SetAsync(new() { MonthBudgetFen = 100 });
        var outcomes = await Task.WhenAll(vouchers.Select(v => Task.Run(() => Shop.TryAsync(v, Moves.RequestApproval, Shop.Agent, Signing))));
        Assert.All(outcomes, o => Assert.IsType<Done>(o));
        Assert.Equal([80, 100], await Shop.Database.AskAsync(db => db.BudgetAlerts.OrderBy(a => a.Percent).Select(a => a.Percent).ToListAsync(Cancel)));
        Assert.Equal(2, await Shop.Database.AskAsync(db => db.History.CountAsync(h => h.Act.StartsWith("BudgetReached"), Cancel)));
    }

    async Task SetAsync(Limits limits, DateTimeOffset? from = null) => Assert.IsType<PolicySet>(await TrySetAsync(limits, from));

    Task<Outcome> TrySetAsync(Limits limits, DateTimeOffset? from, string reason = "季度调整", Actor? by = null) =>
        Policies.SetAsync(Shop.Id, limits, reason, from, by ?? Shop.Supervisor, null, Cancel);
}

public sealed class PoliciesOnSqliteTests() : PoliciesTests(TestDatabase.SqliteAsync);

public sealed class PoliciesOnPostgresTests() : PoliciesTests(TestDatabase.PostgresAsync);
