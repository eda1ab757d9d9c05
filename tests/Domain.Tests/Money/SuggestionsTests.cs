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

/// <summary>What is suggested can be given, by who is named; what cannot be given now says why.</summary>
public sealed class SuggestionsTests
{
    [Fact]
    public void Cash_and_coupon_stand_before_exchange_and_reshipment_and_those_before_the_return() =>
        Assert.Equal(
            [
                RemedyKind.CashCompensation, RemedyKind.Coupon, RemedyKind.PartialRefund, RemedyKind.GiftValue, RemedyKind.Exchange, RemedyKind.Reshipment,
                RemedyKind.ReturnRefund, RemedyKind.ReturnFreight,
            ],
            For(Offering()).Fitting.Select(s => s.Kind));

    [Fact]
    public void A_claim_after_the_receipt_was_confirmed_is_noted_as_the_buyers_to_prove()
    {
        const string Note = "由买家举证";
        var asked = Offering().File.Case.FirstRequestAt;
        Assert.DoesNotContain(For(Offering()).Fitting, s => s.Zh.Contains(Note, StringComparison.Ordinal));
        Assert.DoesNotContain(For(Offering(o => o with { ConfirmedAt = asked.AddSeconds(1) })).Fitting, s => s.Zh.Contains(Note, StringComparison.Ordinal));
        var noted = For(Offering(o => o with { ConfirmedAt = asked.AddDays(-1) })).Fitting;
        Assert.Equal(For(Offering()).Fitting.Select(s => s.Kind), noted.Select(s => s.Kind));
        Assert.All(noted, s => Assert.Equal(Remedies.Of(s.Kind).Pot != Pot.None, s.Zh.Contains(Note, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_suggested_to_an_agent_can_be_offered_up_to_its_end_and_not_beyond_the_next_role()
    {
        foreach (var suggested in For(Offering()).Fitting)
        {
            var offer = Offer(new RemedyItem(suggested.Kind, suggested.AmountFen ?? suggested.UpToFen));
            Assert.IsType<Done>(Offering().Try(OfferRemedy, Agent, offer));
            Assert.Equal(Role.Agent, suggested.By);
        }
        var cash = For(Offering()).Fitting[0];
        Assert.Equal((10, 20_00, Channel.Alipay, Basis.Damage), (cash.FromFen, cash.UpToFen, cash.Channel, cash.Basis));
        Assert.Equal(Role.Manager, Tier.For(Offering().File, [Cash(cash.UpToFen + 1)], Limits.Default));
    }

    [Theory]
    [InlineData(Role.Junior, 20_00)]
    [InlineData(Role.Agent, 20_00)]
    [InlineData(Role.Manager, 100_00)]
    [InlineData(Role.Supervisor, 300_00)]
    [InlineData(Role.Finance, 20_00)]
    public void The_range_is_within_the_readers_own_limit(Role role, long upTo) =>
        Assert.Equal(upTo, For(Offering(o => o with { PaidFen = 1000_00 }), Agent with { Role = role }).Fitting[0].UpToFen);

    [Fact]
    public void What_was_given_already_narrows_the_range_and_a_used_up_limit_names_the_next_role()
    {
        var scene = Again(AwaitingVoucher(15_00));
        Assert.Equal((5_00, Role.Agent), (Suggested(scene, RemedyKind.PartialRefund).UpToFen, Suggested(scene, RemedyKind.PartialRefund).By!.Value));
        scene = Again(AwaitingVoucher(20_00));
        Assert.Equal((80_00, Role.Manager), (Suggested(scene, RemedyKind.PartialRefund).UpToFen, Suggested(scene, RemedyKind.PartialRefund).By!.Value));

        static Scene Again(Scene scene) => scene.Paid(scene.Voucher).Do(BuyerDiscontent, Junior, Because)
            .Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = false });
    }

    [Fact]
    public void What_was_paid_for_its_basis_is_listed_with_the_twin()
    {
        var scene = AwaitingVoucher(15_00);
        scene.Paid(scene.Voucher);
        Assert.Equal($"同一事由已赔付：{scene.Voucher.Number}", For(scene).NotNow.Single(s => s.Kind == RemedyKind.CashCompensation).Zh);
    }

    [Fact]
    public void Where_nothing_is_left_only_what_costs_no_cash_of_the_order_is()
    {
        var scene = Offering();
        scene.File = scene.File with { Money = scene.File.Money with { PlatformFen = 100_00 } };
        Assert.Equal([RemedyKind.CashCompensation, RemedyKind.PartialRefund, RemedyKind.ReturnRefund], For(scene).NotNow.Select(s => s.Kind));
    }

    [Theory]
    [InlineData(ResponsibleParty.Courier, false, true)]
    [InlineData(ResponsibleParty.Warehouse, false, true)]
    [InlineData(ResponsibleParty.Courier, true, false)]
    [InlineData(ResponsibleParty.Buyer, false, false)]
    [InlineData(ResponsibleParty.NoFault, false, false)]
    public void The_returns_freight_follows_the_fault_and_the_insurer_pays_before_us(ResponsibleParty party, bool insured, bool shopPays)
    {
        var scene = Offering(o => o with { FreightInsured = insured });
        scene.File = scene.File with { Case = scene.Case with { Party = party } };
        Assert.Equal(shopPays, For(scene).Fitting.Any(s => s.Kind == RemedyKind.ReturnFreight));
        Assert.Equal(!shopPays, For(scene).NotNow.Any(s => s.Kind == RemedyKind.ReturnFreight));
    }

    [Fact]
    public void Without_a_photo_of_the_damage_there_is_a_coupon_and_the_rest_says_so()
    {
        var scene = Offering();
        scene.File = scene.File with { Evidence = [] };
        Assert.Equal([RemedyKind.Coupon], For(scene).Fitting.Select(s => s.Kind));
        Assert.Contains("照片", For(scene).NotNow[0].Zh);
    }

    [Fact]
    public void Beyond_the_months_budget_an_agent_is_told_and_a_supervisor_goes_on()
    {
        var scene = Offering();
        scene.File = scene.File with
        {
            Spent = new() { MonthFen = 500_00 },
            Policy = new()
            {
                Id = Id(5000),
                ShopId = Scene.Shop,
                Number = 1,
                EffectiveFrom = Scene.Monday,
                Limits = new() { MonthBudgetFen = 500_00 },
                Reason = "一",
                ById = Id(6),
                ByName = "主管",
                At = Scene.Monday,
            },
        };
        Assert.Contains("预算", For(scene).NotNow.Single(s => s.Kind == RemedyKind.Coupon).Zh);
        Assert.Contains(For(scene, Supervisor).Fitting, s => s.Kind == RemedyKind.Coupon);
    }

    [Fact]
    public void What_was_forgotten_is_sent_at_once_with_its_coupon()
    {
        var fitting = For(new Scene(CaseKind.MissingItem)).Fitting;
        Assert.Equal((RemedyKind.Reshipment, RemedyKind.Coupon, (long?)Effects.OurErrorCouponFen), (fitting[0].Kind, fitting[1].Kind, fitting[1].AmountFen));
    }

    [Fact]
    public void Dangerous_goods_are_refunded_and_not_sent_about()
    {
        var suggested = For(new Scene(CaseKind.QualityDefect, asked: new(CaseKind.QualityDefect, "A2", "充电宝鼓起来了")).Attach(EvidenceKind.Photo));
        Assert.Contains(suggested.Fitting, s => s.Kind == RemedyKind.RefundOnly);
        Assert.Equal([RemedyKind.Exchange, RemedyKind.ReturnRefund], suggested.NotNow.Select(s => s.Kind));
        Assert.All(suggested.Fitting, s => Assert.Equal(Role.Supervisor, s.By));
    }

    [Fact]
    public void A_review_has_no_remedy_and_the_reason_is_said()
    {
        var suggested = For(Review());
        Assert.Empty(suggested.Fitting.Concat(suggested.NotNow));
        Assert.Contains("评价不与钱挂钩", suggested.Zh);
    }

    [Fact]
    public void Before_an_offer_can_be_made_it_says_where_the_case_stands()
    {
        Assert.Equal((false, "现处于“判责中”，方案在“拟方案”提出"), (For(Judging()).Offering, For(Judging()).Zh));
        Assert.Equal((true, null), (For(Offering()).Offering, For(Offering()).Zh));
    }

    static Suggestions For(Scene scene, Actor? reader = null) => Suggestions.For(Scene.Rules.FactsOf(scene.File, scene.Case, reader ?? Agent, Inputs.None, scene.Now));

    static Suggestion Suggested(Scene scene, RemedyKind kind) => For(scene).Fitting.Single(s => s.Kind == kind);
}
