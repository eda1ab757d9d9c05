using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Money;

/// <summary>The flags: when each is up, and that each needs a manager's yes.</summary>
public sealed class RisksTests
{
    [Fact]
    public void A_buyer_paid_in_three_cases_within_ninety_days_is_a_repeat_claimant()
    {
        var three = new[] { Other(1, paidDays: 1), Other(2, paidDays: 40), Other(3, paidDays: 89) };
        Assert.Equal([RiskKind.RepeatClaimant], Kinds(f => f with { OfBuyer = three }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [.. three[..2], Other(3, paidDays: 91)] }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [.. three[..2], three[1] with { Id = Id(77) }] }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [.. three[..2], three[2] with { PaidAt = null }] }));
    }

    [Fact]
    public void A_picture_known_from_another_order_is_a_reused_photo() =>
        Assert.Equal([RiskKind.ReusedPhoto], Kinds(f => f with { Photos = [new("Evidence", Id(5), "A0007", Id(6))] }));

    [Fact]
    public void A_payee_of_other_buyers_or_of_staff_is_flagged()
    {
        Assert.Equal([RiskKind.SharedPayee], Kinds(f => f with { OfPayee = [Other(1)] }));
        Assert.Equal([RiskKind.OtherPayee], Kinds(f => f with { PayeeIsOther = true }));
        Assert.Equal([RiskKind.StaffPayee], Kinds(f => f with { StaffOfPayee = [new("Staff", Agent.UserId!.Value, Agent.Name)] }));
    }

    [Fact]
    public void Vouchers_of_one_hand_each_under_a_tier_and_together_above_it_are_splitting()
    {
        // this one is of 15.00, an agent's limit is 20.00
        Assert.Equal([RiskKind.SplitUnderTier], Kinds(f => f with { OfBuyer = [Other(1, 5_01)] }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [Other(1, 5_00)] }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [Other(1, 20_01)] }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [Other(1, 15_00, setAsideDays: 8)] }));
        Assert.Empty(Kinds(f => f with { OfBuyer = [Other(1, 15_00) with { ProposedBy = OtherAgent.UserId }] }));
        Assert.Equal([RiskKind.SplitUnderTier], Kinds(f => f with { OfBuyer = [Other(1, 90_00)] }));
    }

    [Fact]
    public void The_fifth_signature_in_the_last_half_hour_of_a_shift_is_a_burst()
    {
        var four = Enumerable.Range(1, 4).Select(no => Other(no)).ToList();
        Assert.Equal([RiskKind.EndOfShiftBurst], Kinds(f => f with { ShiftEnds = true, AtShiftEnd = four }));
        Assert.Empty(Kinds(f => f with { ShiftEnds = true, AtShiftEnd = four[1..] }));
        Assert.Empty(Kinds(f => f with { ShiftEnds = false, AtShiftEnd = four }));
    }

    [Fact]
    public void An_agent_above_twice_the_median_of_three_or_more_is_flagged()
    {
        TeamMonth own = new(Agent.UserId!.Value, 201_00, 5), second = new(Id(60), 100_00, 9), third = new(Id(61), 20_00, 2);
        Assert.Equal([RiskKind.AboveTeam], Kinds(f => f with { Team = [own, second, third] }));
        Assert.Empty(Kinds(f => f with { Team = [own with { Fen = 200_00 }, second, third] }));
        Assert.Empty(Kinds(f => f with { Team = [own, third] }));
        Assert.Empty(Kinds(f => f with { Team = [own with { Vouchers = 4 }, second, third] }));
    }

    [Fact]
    public void A_flag_refuses_nothing_but_a_manager_says_yes_and_the_history_says_to_what()
    {
        var scene = AwaitingVoucher(15_00);
        scene.File = scene.File with { RiskFacts = Facts(scene.Voucher) with { Photos = [new("Evidence", Id(5), "A0007", Id(6))] } };
        Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, Agent, on: scene.Voucher));
        scene.Do(RequestApproval, Agent, on: scene.Voucher).Do(Approve, Manager, on: scene.Voucher);
        Assert.Contains($$"""
            "risks":[{"kind":"ReusedPhoto","ids":["{{Id(5)}}"]}]
            """, scene.File.History[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_number_that_paid_another_voucher_pays_no_second_one()
    {
        var scene = AwaitingPayment();
        scene.File = scene.File with { FlowTwin = "SH20260302000099" };
        var refused = Assert.IsType<Domain.Machines.Lacking>(Assert.IsType<Domain.Cases.Refused>(scene.Try(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher)).Why);
        var lack = Assert.Single(refused.Needs);
        Assert.Equal(Needs.FlowNumberFree, lack.Need);
        Assert.Contains("SH20260302000099", lack.Shortfall.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deputy_makes_finance_s_moves_in_its_name_and_is_still_another_hand()
    {
        var scene = AwaitingVoucher();
        scene.Do(Sign, Agent, on: scene.Voucher);
        var (deputy, signer) = (OtherManager with { ForFinance = true }, Agent with { ForFinance = true });
        Assert.IsType<Domain.Machines.NotYours>(Assert.IsType<Domain.Cases.Refused>(scene.Try(ReceiveVoucher, OtherManager, on: scene.Voucher)).Why);
        scene.Do(ReceiveVoucher, deputy, on: scene.Voucher);
        var row = scene.File.History[^1];
        Assert.Equal((People.Finance.Role, $"{OtherManager.Name}（代财务）", OtherManager.UserId), (row.Role, row.ActorName, row.ActorId));
        Assert.Equal([Needs.OtherHandPays], scene.Lacks(Pay, signer, new() { FlowNumber = "F1" }, scene.Voucher));
        scene.Do(Pay, deputy, new() { FlowNumber = "F1" }, scene.Voucher);
        Assert.Equal(OtherManager.UserId, scene.Voucher.PaidBy);
        // by the own role where that is enough
        var own = AwaitingVoucher();
        own.Do(VoidVoucher, deputy, Because, own.Voucher);
        Assert.Equal(OtherManager.Name, own.File.History.Last(h => h.Act == VoidVoucher.Code).ActorName);
    }

    static IEnumerable<RiskKind> Kinds(Func<RiskFacts, RiskFacts> with)
    {
        var voucher = AwaitingVoucher(15_00).Voucher;
        return Risks.Of(with(Facts(voucher)), voucher, Limits.Default).Select(r => r.Kind);
    }

    static RiskFacts Facts(Voucher voucher) => new() { VoucherId = voucher.Id, At = Scene.Monday };

    static OtherVoucher Other(int no, long fen = 1, int? paidDays = null, int setAsideDays = 1) => new(
        Id(200 + no), $"SH20260301{no:D6}", Id(300 + no), fen, Agent.UserId, Scene.Monday.AddDays(-setAsideDays), paidDays is { } days ? Scene.Monday.AddDays(-days) : null);
}
