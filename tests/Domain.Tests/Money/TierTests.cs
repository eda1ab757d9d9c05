using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Money;

/// <summary>Which role may give how much: by everything the buyer gets, so that splitting dodges nothing.</summary>
public sealed class TierTests
{
    [Theory]
    [InlineData(20_00, Role.Agent)]
    [InlineData(20_01, Role.Manager)]
    [InlineData(100_00, Role.Manager)]
    [InlineData(100_01, Role.Supervisor)]
    [InlineData(300_00, Role.Supervisor)]
    [InlineData(300_01, null)]
    public void The_lowest_role_for_an_amount(long fen, Role? role) =>
        Assert.Equal(role, Tier.For(Rich().File, [new(RemedyKind.PartialRefund, fen)], Limits.Default));

    [Theory]
    [InlineData(50_00, 10_00, Role.Agent)]
    [InlineData(50_00, 10_01, Role.Manager)]
    [InlineData(49_99, 10_00, Role.Manager)]
    public void Cash_from_an_agent_is_at_most_a_fifth_of_what_was_paid(long paid, long cash, Role role) =>
        Assert.Equal(role, Tier.For(Offering(o => o with { PaidFen = paid }).File, [Cash(cash)], Limits.Default));

    [Fact]
    public void Two_small_payouts_count_as_the_one_they_are()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.PartialRefund, 15_00), new(RemedyKind.Coupon, 6_00));
        Assert.All(scene.File.Vouchers, v => Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, Agent, on: v)));
        Assert.Equal([Needs.WithinOfferLimit], Offering().Lacks(OfferRemedy, Agent, Offer(Cash(60_00), new(RemedyKind.Coupon, 41_00))));
    }

    [Fact]
    public void What_was_paid_before_counts_for_what_comes_after()
    {
        var scene = AwaitingVoucher(15_00);
        scene.Paid(scene.Voucher).Do(BuyerDiscontent, Junior, Because).Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = false });
        Assert.Equal(Role.Manager, Tier.For(scene.File, [new(RemedyKind.PartialRefund, 6_00)], Limits.Default));
        Assert.Equal(Role.Agent, Tier.For(scene.File, [new(RemedyKind.PartialRefund, 5_00)], Limits.Default));
    }

    [Fact]
    public void What_was_voided_does_not()
    {
        var scene = AwaitingVoucher(15_00);
        scene.Do(VoidVoucher, Agent, Because, scene.Voucher);
        Assert.Equal(Role.Agent, Tier.For(scene.File, [new(RemedyKind.PartialRefund, 20_00)], Limits.Default));
    }

    [Fact]
    public void The_platforms_own_compensation_counts_and_its_refund_does_not()
    {
        var scene = Offering();
        scene.Apply(Deeds.RecordPlatformPayment(Platform(PlatformPaymentKind.Refund, 40_00), null, scene.Now));
        Assert.Equal(Role.Agent, Tier.For(scene.File, [new(RemedyKind.Coupon, 10_00)], Limits.Default));
        scene.Apply(Deeds.RecordPlatformPayment(Platform(PlatformPaymentKind.Compensation, 44_70), null, scene.Now));
        Assert.Equal(Role.Manager, Tier.For(scene.File, [new(RemedyKind.Coupon, 10_00)], Limits.Default));
    }

    [Fact]
    public void The_refund_of_a_return_that_passed_is_an_agents_up_to_what_was_paid()
    {
        var scene = GoodsReceived();
        scene.Do(PassInspection, Warehouse, on: scene.Parcel);
        Assert.Equal((100_00, Role.Agent), (scene.Voucher.AmountFen, Tier.For(scene.File, scene.Voucher, Limits.Default)));
    }

    [Fact]
    public void Beside_a_review_a_manager_looks_at_any_amount()
    {
        var scene = Offering();
        scene.File = scene.File with { LinkedReviews = [Review().File] };
        Assert.Equal(Role.Manager, Tier.For(scene.File, [new(RemedyKind.Coupon, 1_00)], Limits.Default));
        Assert.Equal(Role.Supervisor, Tier.For(scene.File, [new(RemedyKind.PartialRefund, 200_00)], Limits.Default));
    }

    [Fact]
    public void After_a_second_upheld_complaint_in_the_month_a_manager_looks()
    {
        var scene = Offering();
        scene.File = scene.File with { ComplaintNo = 2 };
        Assert.Equal(Role.Manager, Tier.For(scene.File, [Cash(1_00)], Limits.Default));
        scene.File = scene.File with { ComplaintNo = 1 };
        Assert.Equal(Role.Agent, Tier.For(scene.File, [Cash(1_00)], Limits.Default));
    }

    [Fact]
    public void Where_people_are_in_danger_a_supervisor_decides()
    {
        var scene = new Scene(CaseKind.QualityDefect, asked: new(CaseKind.QualityDefect, "A2", "充电宝鼓起来了"));
        Assert.Equal(Role.Supervisor, Tier.For(scene.File, [new(RemedyKind.ReturnRefund, 50_00)], Limits.Default));
    }

    [Fact]
    public void Above_the_supervisors_limit_the_owner_has_to_agree_in_writing()
    {
        var scene = Rich();
        var much = Offer(new RemedyItem(RemedyKind.PartialRefund, 400_00));
        Assert.Equal([Needs.WithinOfferLimit], scene.Lacks(OfferRemedy, Supervisor, much));
        scene.Attach(EvidenceKind.OwnerConsent).Do(OfferRemedy, Supervisor, much).Do(AcceptOffer, Junior);
        Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, Manager, on: scene.Voucher));
        scene.Do(Sign, Supervisor, on: scene.Voucher);
    }

    [Fact]
    public void An_offer_may_go_one_role_beyond_the_own_limit_and_no_further()
    {
        Offering().Do(OfferRemedy, Agent, Offer(Cash(100_00)));
        Assert.Equal([Needs.WithinOfferLimit], Rich().Lacks(OfferRemedy, Agent, Offer(Cash(100_01))));
    }

    [Fact]
    public void Absurd_amounts_are_refused_and_overflow_nothing()
    {
        var lacks = Offering().Lacks(OfferRemedy, Agent, Offer(Cash(long.MaxValue), new(RemedyKind.PartialRefund, long.MaxValue)));
        Assert.Equal([Needs.OfferWhole, Needs.WithinOfferLimit, Needs.WithinPaid], lacks);
        Assert.Contains(Needs.OfferWhole, Offering().Lacks(OfferRemedy, Agent, Offer(Cash(long.MinValue))));
        Assert.Contains(Needs.OfferWhole, Offering().Lacks(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.Exchange, -5))));
    }

    static Scene Rich() => Offering(o => o with { PaidFen = 1000_00, TotalFen = 1000_00 });

    static PlatformPayment Platform(PlatformPaymentKind kind, long fen) => new()
    {
        Id = Id(3000 + (int)kind),
        ShopId = Scene.Shop,
        OrderId = Id(2000),
        Number = $"P{kind}",
        Kind = kind,
        Basis = Basis.LateShipment,
        AmountFen = fen,
        At = Scene.Monday,
    };
}
