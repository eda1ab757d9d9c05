using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Tests.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>与想象不符, 服务不满意, 运输破损, 质量问题: what matters in each table.</summary>
public sealed class FaultTableTests
{
    static readonly Inputs courier = new() { Party = ResponsibleParty.Courier, CourierClaim = true };

    static Scene Explaining() => new Scene(CaseKind.NotAsExpected).Do(Apologise, Junior, Polite).Do(ExplainProduct, Junior, new() { Explanation = "羊毛含量与拍摄光线" });

    static Scene Investigating() => new Scene(CaseKind.ServiceComplaint).Do(Apologise, Junior, Polite).Attach(EvidenceKind.ChatLog).Do(ReviewChatLog, Agent);

    static Scene Defect(Inputs? asked = null) => new Scene(CaseKind.QualityDefect).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, asked).Attach(EvidenceKind.Photo).Do(SubmitEvidence, Junior);

    [Fact]
    public void NotAsExpected_explains_before_it_judges()
    {
        var scene = new Scene(CaseKind.NotAsExpected).Do(Apologise, Junior, Polite);
        Assert.Equal([Needs.Explained], scene.Lacks(ExplainProduct, Junior));
        scene.Attach(EvidenceKind.ProductSheet).Do(ExplainProduct, Junior).Do(BuyerInsists, Junior, Because).Do(DecideLiability, Agent, Because with { Party = ResponsibleParty.Listing });
        Assert.Equal((States.Offering, ResponsibleParty.Listing), (scene.State, scene.Case.Party));
    }

    [Fact]
    public void NotAsExpected_takes_silence_after_the_explanation_as_content()
    {
        Assert.Equal(States.Confirming, Explaining().Wait(TimeSpan.FromHours(24)).State);
        Assert.Equal(States.Confirming, Explaining().Do(BuyerPersuaded, Junior).State);
    }

    [Fact]
    public void ServiceComplaint_reads_the_chat_log_first() =>
        Assert.Equal([Needs.ChatLogAttached], new Scene(CaseKind.ServiceComplaint).Do(Apologise, Junior, Polite).Lacks(ReviewChatLog, Agent));

    [Fact]
    [DefaultRow("ServiceComplaint: ladder")]
    public void ServiceComplaint_counts_an_upheld_complaint_once_for_the_month_of_the_act()
    {
        var upheld = new Inputs { Finding = "使用禁语", Wish = "要一个道歉", Party = ResponsibleParty.Agent, AgentComplainedOf = OtherAgent.UserId, ServiceActOn = new(2026, 2, 28) };
        var scene = Investigating().Do(UpholdComplaint, Agent, upheld);
        var complaint = Assert.Single(scene.LastChange.Complaints);
        Assert.Equal((OtherAgent.UserId!.Value, "2026-02"), (complaint.AgentId, complaint.Month));
        scene.Do(ApologyOnly, Agent, Polite with { Reason = "买家接受" }).Do(BuyerDiscontent, Junior, Because).Do(UpholdComplaint, Agent, upheld);
        Assert.Empty(scene.LastChange.Complaints);
        Assert.Empty(Investigating().Do(RejectComplaint, Agent, upheld with { Party = ResponsibleParty.NoFault, AgentComplainedOf = null, ServiceActOn = null }).LastChange.Complaints);
    }

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("2024-01-01")]
    [InlineData("0001-01-01")]
    public void ServiceComplaint_knows_the_day_of_the_act(string day) => Assert.Equal([Needs.ComplaintOn], Investigating().Lacks(UpholdComplaint, Agent, new()
    {
        Finding = "f",
        Wish = "w",
        Party = ResponsibleParty.Agent,
        AgentComplainedOf = OtherAgent.UserId,
        ServiceActOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
    }));

    [Fact]
    public void TransitDamage_refuses_what_is_not_signed_for_and_asks_photos_of_what_is()
    {
        var scene = new Scene(CaseKind.TransitDamage, o => o with { SignedAt = null }).Do(Apologise, Junior, Polite).Do(ParcelUnsigned, Junior, new() { Told = "您可以当面拒收" });
        Assert.Equal([Needs.RefusalShown], scene.Lacks(ParcelRefused, Warehouse));
        scene.Attach(EvidenceKind.RefusalScan).Do(ParcelRefused, Warehouse).Do(DecideLiability, Agent, courier).Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.RefundOnly, 100_00)));
        var taken = new Scene(CaseKind.TransitDamage, o => o with { SignedAt = null }).Do(Apologise, Junior, Polite).Do(ParcelUnsigned, Junior, new() { Told = "您可以当面拒收" })
            .Do(BuyerTookIt, Junior, new() { Missing = "照片" });
        Assert.Equal(States.AwaitingEvidence, taken.State);
        Assert.NotNull(taken.Case.ArrivedAt);
    }

    [Fact]
    public void TransitDamage_says_yes_or_no_to_a_claim_on_the_courier()
    {
        Assert.Equal([Needs.ClaimDecided], Judging().Lacks(DecideLiability, Agent, courier with { CourierClaim = null }));
        Assert.Equal([Needs.PartyOfDamage], Judging().Lacks(DecideLiability, Agent, courier with { Party = ResponsibleParty.Buyer }));
        Assert.Equal((ClaimState.ToFile, 100_00, Scene.Monday.AddHours(48)), Assert.Single(Judging().Do(DecideLiability, Agent, courier).File.Claims) is var c ? (c.State, c.AmountFen, c.FileBy) : default);
        Assert.Empty(Judging().Do(DecideLiability, Agent, courier with { CourierClaim = false }).File.Claims);
    }

    [Fact]
    public void TransitDamage_pays_no_more_than_a_coupon_without_a_photo()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "照片" }).Wait(TimeSpan.FromDays(7))
            .Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Undetermined, CourierClaim = false });
        Assert.Equal([Needs.EvidenceForBasis], scene.Lacks(OfferRemedy, Agent, Offer(Cash(5_00))));
        scene.Do(GiveCoupon, Agent, new() { Remedies = [new(RemedyKind.Coupon, 3_00)] });
    }

    [Fact]
    public void The_buyer_is_asked_for_more_twice_at_most()
    {
        var scene = Judging();
        for (var i = 0; i < 2; i++)
        {
            scene.Now += TimeSpan.FromHours(1);
            scene.Do(RequestEvidence, Junior, new() { Missing = "面单照片" });
            Assert.Equal([Needs.PhotoOrVideo], scene.Lacks(SubmitEvidence, Junior));
            scene.Attach(EvidenceKind.Video).Do(SubmitEvidence, Junior);
        }
        Assert.Equal([Needs.EvidenceAskedTwice], scene.Lacks(RequestEvidence, Junior, new() { Missing = "还要一张" }));
    }

    [Fact]
    public void A_photo_known_from_another_case_brings_a_manager_and_only_a_supervisor_judges()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "照片" }).Attach(EvidenceKind.Photo);
        scene.File = scene.File with { SeenElsewhere = new HashSet<string> { scene.File.Evidence[0].Sha256 } };
        scene.Do(SubmitEvidence, Junior);
        Assert.Equal((true, Level.Manager), (scene.Case.FraudFlag, scene.Case.Level));
        Assert.Equal([Needs.FraudCleared], scene.Lacks(DecideLiability, Manager, courier));
        Assert.Equal([Needs.FraudCleared], scene.Lacks(AgreeReturn, Manager, courier));
        scene.Do(DecideLiability, Supervisor, courier);
    }

    [Fact]
    public void A_photo_that_nobody_has_seen_is_no_sign_of_fraud()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "照片" })
            .Attach(EvidenceKind.Photo, EvidenceKind.Other, EvidenceKind.Video);
        scene.File = scene.File with { SeenElsewhere = new HashSet<string> { scene.File.Evidence[1].Sha256 } };
        scene.Do(SubmitEvidence, Junior);
        Assert.Equal((false, Level.None), (scene.Case.FraudFlag, scene.Case.Level));
        scene.Do(DecideLiability, Agent, courier);
    }

    [Fact]
    public void QualityDefect_is_confirmed_with_its_code_and_a_second_apology()
    {
        var confirmed = Polite with { DefectCode = "Z01", Party = ResponsibleParty.Supplier };
        Assert.Equal([Needs.PoliteWording], Defect().Lacks(ConfirmDefect, Agent, confirmed with { Wording = null }));
        Assert.Equal([Needs.PartyOfDefect], Defect().Lacks(ConfirmDefect, Agent, confirmed with { Party = ResponsibleParty.Buyer }));
        Assert.Equal(States.Offering, Defect().Do(ConfirmDefect, Agent, confirmed).State);
    }

    [Fact]
    public void QualityDefect_is_denied_only_by_another_hand_with_a_certificate_and_never_flatly()
    {
        var denied = Polite with { Party = ResponsibleParty.NoFault };
        var scene = Defect();
        Assert.Equal([Needs.CertificateAttached], scene.Lacks(DefectNotShown, Manager, denied));
        scene.Attach(EvidenceKind.Certificate);
        Assert.Equal([Needs.PoliteWording], scene.Lacks(DefectNotShown, Manager, denied with { Wording = "您好，我们不退不换" }));
        var own = new Scene(CaseKind.QualityDefect).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior).Attach(EvidenceKind.Photo, EvidenceKind.Certificate).Do(SubmitEvidence, Manager);
        Assert.Equal([Needs.NotWhoTookEvidence], own.Lacks(DefectNotShown, Manager, denied));
        scene.Do(DefectNotShown, Manager, denied).Do(BuyerInsists, Junior, Because);
        Assert.Equal(States.Offering, scene.State);
    }

    [Fact]
    public void QualityDefect_never_asks_dangerous_goods_back()
    {
        var scene = new Scene(CaseKind.QualityDefect, asked: new(CaseKind.QualityDefect, "A2", "充电宝鼓包了")).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior).Attach(EvidenceKind.Photo).Do(SubmitEvidence, Junior);
        Assert.Equal([Needs.NotDangerous], scene.Lacks(InspectGoods, Agent));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [DefaultRow("NotAsExpected: return without a reason")]
    public void A_return_without_a_reason_is_granted_for_seven_days_from_the_day_after_signing(int days, bool granted)
    {
        var signed = new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.FromHours(8));
        var scene = Judging(o => o with { SignedAt = signed });
        scene.Now = new DateTimeOffset(2026, 3, 2 + days, 23, 59, 59, TimeSpan.FromHours(8));
        Assert.Equal(granted, scene.Try(AgreeReturn, Agent, courier with { CourierClaim = null }) is Done);
    }

    [Fact]
    public void A_confirmed_defect_is_returned_at_any_time_and_excluded_goods_are_not()
    {
        var scene = Defect().Do(ConfirmDefect, Agent, Polite with { DefectCode = "Z01", Party = ResponsibleParty.Supplier });
        scene.Now += TimeSpan.FromDays(60);
        scene.Do(AgreeReturn, Agent, new() { Party = ResponsibleParty.Supplier });
        Assert.Equal([Needs.ReturnGranted], Judging(o => o with { NoReasonReturnExcluded = true }).Lacks(AgreeReturn, Agent, new() { Party = ResponsibleParty.Courier }));
    }

    [Fact]
    public void Consent_is_recorded_where_money_does_not_go_back_the_way_it_came()
    {
        Assert.Equal([Needs.ConsentRecorded], AwaitingChoice(Cash(5_00)).Lacks(AcceptOffer, Junior, new() { Consent = false }));
        AwaitingChoice(new RemedyItem(RemedyKind.RefundOnly, 5_00)).Do(AcceptOffer, Junior);
        Assert.Equal([Needs.ConsentRecorded], AwaitingChoice(new RemedyItem(RemedyKind.PartialRefund, 5_00, Channel.Alipay)).Lacks(AcceptOffer, Junior));
    }

    [Fact]
    public void An_apology_alone_is_polite_and_has_a_reason()
    {
        Assert.Equal([Needs.ReasonGiven, Needs.PoliteWording], Offering().Lacks(ApologyOnly, Agent, new() { Wording = "就这样吧" }));
        Assert.Equal(States.Confirming, Confirming().State);
    }
}
