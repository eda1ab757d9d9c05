using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Money;

/// <summary>Caps on sums: per order, buyer, agent and month, as the policy in force sets them.</summary>
public sealed class CapsTests
{
    static readonly Inputs Signing = new() { Remark = "破损补偿_测试客服甲" };

    [Fact]
    public void Beyond_the_agents_day_or_month_a_manager_looks_whatever_the_amount()
    {
        foreach (var limits in new[] { new Limits { AgentDayFen = 50_00 }, new Limits { AgentMonthFen = 200_00 } })
        {
            var scene = Under(AwaitingVoucher(5_00), limits, new() { Agents = Spent(45_01, 195_01) });
            Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, Agent, Signing, scene.Voucher));
            Under(scene, limits, new() { Agents = Spent(45_00, 195_00) }).Do(Sign, Agent, Signing, scene.Voucher);
        }
    }

    [Fact]
    public void The_agents_caps_are_the_proposers_whoever_signs()
    {
        var scene = Under(AwaitingVoucher(5_00), new() { AgentDayFen = 50_00 }, new() { Agents = Spent(50_00, 50_00) });
        Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, OtherAgent, Signing, scene.Voucher));
        scene.Do(Sign, Manager, Signing, scene.Voucher);
    }

    [Fact]
    public void Beyond_the_buyers_ninety_days_a_manager_looks_and_an_unknown_buyer_has_no_sum()
    {
        var limits = new Limits { BuyerNinetyDaysFen = 100_00 };
        var scene = Under(Offering(), limits, new() { BuyerNinetyDaysFen = 100_00 });
        Assert.Equal(Role.Manager, Tier.For(scene.File, [Cash(1)], limits));
        scene.File = scene.File with { Order = scene.File.Order with { BuyerNick = null } };
        Assert.Equal(Role.Agent, Tier.For(scene.File, [Cash(1)], limits));
    }

    [Fact]
    public void A_refusal_says_by_how_much_and_who_can()
    {
        var scene = Under(AwaitingVoucher(5_00), new() { AgentDayFen = 50_00 }, new() { Agents = Spent(48_00, 48_00) });
        var lack = Assert.Single(Assert.IsType<Lacking>(Assert.IsType<Refused>(scene.Try(Sign, Agent, Signing, scene.Voucher)).Why).Needs);
        Assert.Equal("客服日额度50.00元，连同本次53.00元，超出3.00元；须由客服经理或以上", lack.Shortfall.Zh);
        Assert.Equal("The agent's cap of the day is ¥50.00, with this ¥53.00: ¥3.00 over; Needs a Manager or above", lack.Shortfall.En);
    }

    [Theory]
    [InlineData(9_99, null)]
    [InlineData(null, 1009_99)]
    public void Beyond_the_orders_cap_or_the_months_budget_only_a_supervisor_who_says_why(int? order, int? budget)
    {
        var (limits, spent) = (new Limits { OrderFen = order, MonthBudgetFen = budget }, new Spent { MonthFen = 1000_00 });
        var offering = Under(Offering(), limits, spent);
        Assert.Equal([Needs.WithinBudget], offering.Lacks(OfferRemedy, Manager, Offer(Cash(10_00)) with { Reason = "说明" }));
        Assert.Equal([Needs.WithinBudget], offering.Lacks(OfferRemedy, Supervisor, Offer(Cash(10_00))));
        offering.Do(OfferRemedy, Supervisor, Offer(Cash(10_00)) with { Reason = "老客户" }).Do(AcceptOffer, Junior, new() { Consent = true });
        Assert.Equal([Needs.WithinBudget], offering.Lacks(Sign, Manager, Signing with { Reason = "说明" }, offering.Voucher));
        Assert.Equal([Needs.WithinBudget], offering.Lacks(Sign, Supervisor, Signing, offering.Voucher));
        offering.Do(Sign, Supervisor, Signing with { Reason = "老客户" }, offering.Voucher);
    }

    [Fact]
    public void Who_approves_beyond_the_budget_is_a_supervisor_with_a_reason_and_what_is_set_aside_counts_once()
    {
        var (limits, scene) = (new Limits { MonthBudgetFen = 1049_99 }, AwaitingApproval(50_00));
        Under(scene, limits, new() { MonthFen = 1050_00 });
        Assert.Equal([Needs.WithinBudget], scene.Lacks(Approve, Manager, on: scene.Voucher));
        Assert.Equal([Needs.WithinBudget], scene.Lacks(Approve, Supervisor, on: scene.Voucher));
        Under(scene, limits, new() { MonthFen = 1049_99 }).Do(Approve, Manager, on: scene.Voucher);
    }

    [Fact]
    public void A_coupon_beyond_the_budget_is_a_supervisors_too()
    {
        var scene = Under(Offering(), new() { MonthBudgetFen = 0 }, new());
        Assert.Equal([Needs.WithinBudget], scene.Lacks(GiveCoupon, Agent, Offer(new RemedyItem(RemedyKind.Coupon, 5_00))));
        scene.Do(GiveCoupon, Supervisor, Offer(new RemedyItem(RemedyKind.Coupon, 5_00)) with { Reason = "补一张" });
    }

    [Fact]
    public void The_refund_of_a_return_that_passed_is_under_no_cap()
    {
        var scene = GoodsReceived();
        scene.Do(PassInspection, Warehouse, on: scene.Parcel);
        Under(scene, new() { OrderFen = 0, MonthBudgetFen = 0, AgentDayFen = 0, BuyerNinetyDaysFen = 0 }, new()).Do(Sign, Agent, on: scene.Voucher);
        Assert.Empty(scene.LastChange.BudgetAlerts);
    }

    [Fact]
    public void Costs_are_judged_by_the_cap_in_force_and_the_orders_own_cap_follows_it()
    {
        var scene = Under(Remedying(new RemedyItem(RemedyKind.GiftValue, 20_00)), new() { CostCapFen = 19_99 }, new());
        Assert.Equal([Needs.WithinPaid], scene.Lacks(Sign, Agent, Signing, scene.Voucher));
        Under(scene, new() { CostCapFen = 80_00 }, new()).Do(Sign, Agent, Signing, scene.Voucher);
        Assert.Equal((80_00, 20_00, 60_00), (scene.File.Money.CostCapFen, scene.File.Money.CostReservedFen, scene.File.Money.CostLeftFen));
        Under(scene, new() { CostCapFen = 10_00 }, new()).Do(VoidVoucher, Agent, Because, scene.Voucher);
        Assert.Equal((80_00, 0), (scene.File.Money.CostCapFen, scene.File.Money.CostReservedFen));
    }

    [Fact]
    public void A_row_that_limits_judged_names_their_policy_and_other_rows_do_not()
    {
        var scene = AwaitingVoucher(25_00);
        Assert.Contains("\"policy\":0,", scene.File.History.Single(h => h.Act == "OfferRemedy").Detail);
        Under(scene, new() { AgentFen = 10_00 }, new());
        scene.Apply(((Refused)scene.Try(Sign, Agent, Signing, scene.Voucher)).Kept!);
        scene.Do(Sign, Manager, Signing, scene.Voucher).Do(ReceiveVoucher, Finance, on: scene.Voucher);
        Assert.StartsWith("""{"remark":"破损补偿_测试客服甲","policy":7,""", scene.File.History.Single(h => h.Act == "Sign" && h.Kind == HistoryKind.Move).Detail);
        Assert.EndsWith("\"policy\":7}", scene.File.History.Single(h => h.Kind == HistoryKind.Refusal).Detail);
        Assert.DoesNotContain(scene.File.History, h => h.Act is "Apologise" or "AcceptOffer" or "ReceiveVoucher" && h.Detail.Contains("policy", StringComparison.Ordinal));
        Assert.Null(HashChain.FirstBreak(scene.File.History));
    }

    [Fact]
    public void Reaching_a_share_of_the_budget_is_a_deed_of_the_case_that_did_it_and_told_once()
    {
        var limits = new Limits { MonthBudgetFen = 100_00 };
        var scene = Under(AwaitingVoucher(10_00), limits, new() { MonthFen = 69_99 });
        scene.Do(Sign, Agent, Signing, scene.Voucher);
        Assert.Empty(scene.LastChange.BudgetAlerts);
        scene = Under(AwaitingVoucher(10_00), limits, new() { MonthFen = 70_00 });
        scene.Do(Sign, Agent, Signing, scene.Voucher);
        var alert = Assert.Single(scene.LastChange.BudgetAlerts);
        Assert.Equal(("2026-03", 80, scene.Voucher.Id, 100_00, 80_00), (alert.Month, alert.Percent, alert.VoucherId, alert.BudgetFen, alert.SpentFen));
        Assert.Equal(["Sign", "BudgetReached80"], scene.LastChange.History.Select(h => h.Act));
        Assert.Equal(["Sign", "BudgetReached80"], scene.LastChange.Outbox.Select(o => o.Act));
        scene = Under(AwaitingVoucher(10_00), limits, new() { MonthFen = 95_00, Told = [80] });
        scene.Do(RequestApproval, Agent, Signing, scene.Voucher);
        Assert.Equal(["RequestApproval", "BudgetReached100"], scene.LastChange.History.Select(h => h.Act));
        scene = Under(AwaitingVoucher(10_00), limits, new() { MonthFen = 99_00, Told = [80, 100] });
        scene.Do(RequestApproval, Agent, Signing, scene.Voucher);
        Assert.Equal(["RequestApproval"], scene.LastChange.History.Select(h => h.Act));
    }

    [Fact]
    public void Partial_refunds_of_a_line_together_never_exceed_its_price()
    {
        var scene = Offering(o => o with { PaidFen = 100_00 });
        var line = scene.File.Lines[0] with { PriceFen = 30_00 };
        scene.File = scene.File with { Lines = [line] };
        Assert.Equal([Needs.WithinPaid], scene.Lacks(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.PartialRefund, 30_01, LineId: line.Id))));
        scene.Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.PartialRefund, 18_00, LineId: line.Id))).Do(AcceptOffer, Junior);
        scene.Paid(scene.Voucher).Do(BuyerDiscontent, Junior, Because).Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = false });
        Assert.Equal([Needs.WithinPaid], scene.Lacks(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.PartialRefund, 12_01))));
        scene.Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.PartialRefund, 12_00)));
    }

    [Fact]
    public void An_apology_alone_is_a_move_and_no_item_of_an_offer() =>
        Assert.Equal([Needs.OfferWhole], Offering().Lacks(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.Apology))));

    static Dictionary<Guid, AgentSpent> Spent(long dayFen, long monthFen) => new() { [Agent.UserId!.Value] = new(dayFen, monthFen) };

    static Scene Under(Scene scene, Limits limits, Spent spent)
    {
        scene.File = scene.File with
        {
            Spent = spent,
            Policy = new()
            {
                Id = Id(5000),
                ShopId = Scene.Shop,
                Number = 7,
                EffectiveFrom = Scene.Monday,
                Limits = limits,
                Reason = "试行",
                ById = Supervisor.UserId!.Value,
                ByName = Supervisor.Name,
                At = Scene.Monday,
            },
        };
        return scene;
    }
}
