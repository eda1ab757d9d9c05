using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Tests.Time;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>Defaults that no single state keeps: claims, a refund applied for on the platform, a parcel refused at the door, what we forgot to send.</summary>
public sealed class PromisedTimeTests
{
    [Fact]
    [DefaultRow("CourierClaim")]
    public void A_claim_is_to_be_filed_in_two_days_chased_every_three_and_ended_in_thirty()
    {
        var scene = Offering();
        var claim = Assert.Single(scene.File.Claims);
        Assert.Equal([("Claim/File/2.00:00:00", Scene.Monday + 48.Hours)], OfClaim(scene));
        scene.Wait(49.Hours);
        Assert.Equal([(ClaimStep.File, Scene.Monday + 48.Hours)], Told(scene));
        Assert.Equal((scene.Now - 1.Hours, claim.Id), (scene.Case.RemindedAt, claim.Id));
        Assert.Empty(OfClaim(scene));

        var filed = scene.Now;
        scene.Apply(ClaimDeeds.File(scene.File, claim with { AmountFen = 10_00 }, Agent, Scene.Rules, filed, null).Change);
        Assert.Equal([("Claim/Chase/3.00:00:00#1", filed + 3.Days), ("Claim/WriteOff/30.00:00:00", filed + 30.Days)], OfClaim(scene));
        scene.Wait(7.Days);
        Assert.Equal([filed + 3.Days, filed + 6.Days], Told(scene).Where(t => t.Step == ClaimStep.Chase).Select(t => t.At));
        scene.Apply(ClaimDeeds.Chase(scene.File, scene.File.Claims[0], "已催", Agent, Scene.Rules, scene.Now, null).Change);
        Assert.Equal([("Claim/Chase/3.00:00:00#1", scene.Now + 3.Days), ("Claim/WriteOff/30.00:00:00", filed + 30.Days)], OfClaim(scene));
        scene.Wait(24.Days);
        Assert.Equal([(ClaimStep.WriteOff, filed + 30.Days)], Told(scene).Where(t => t.Step == ClaimStep.WriteOff));
        scene.Apply(ClaimDeeds.WriteOff(scene.File, scene.File.Claims[0], "快递已倒闭", Manager, Scene.Rules, scene.Now, null).Change);
        Assert.Empty(OfClaim(scene));
    }

    [Fact]
    public void A_claim_keeps_its_dates_when_its_case_is_closed()
    {
        var scene = Closed();
        Assert.Single(OfClaim(scene));
        scene.Wait(49.Hours);
        Assert.Equal((States.Closed, ClaimStep.File), (scene.State, Assert.Single(Told(scene)).Step));
    }

    [Fact]
    [DefaultRow("TransitDamage: refused at the door")]
    public void What_was_refused_at_the_door_is_refunded_within_a_day_or_a_manager_looks_once()
    {
        var scene = Refused();
        Assert.Equal(Scene.Monday + 24.Hours, Door(scene)!.At);
        scene.Now += 2.Hours;
        scene.Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true });
        Assert.Equal(Scene.Monday + 24.Hours, Door(scene)!.At);
        scene.Now += 1.Hours;
        scene.Do(OfferRemedy, Supervisor, Offer(new RemedyItem(RemedyKind.RefundOnly, 100_00)));
        scene.Wait(20.Hours);
        Assert.Equal(Level.None, scene.Case.Level);
        scene.Wait(2.Hours);
        Assert.Equal((Level.Manager, Scene.Monday + 24.Hours), (scene.Case.Level, scene.File.History.Last(h => h.Act == Escalate.Code).At));
        scene.Do(AcceptOffer, Junior, new() { Consent = true });
        Assert.Null(Door(scene));
    }

    [Fact]
    public void Once_the_money_is_back_nobody_is_called_about_the_door()
    {
        var scene = Refused().Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true })
            .Do(OfferRemedy, Supervisor, Offer(new RemedyItem(RemedyKind.RefundOnly, 100_00))).Do(AcceptOffer, Junior, new() { Consent = true });
        Assert.Equal(Scene.Monday + 24.Hours, Door(scene)!.At);
        scene.Do(Sign, Supervisor, on: scene.Voucher).Do(RefundOnPlatform, OtherAgent, new() { RefundNumber = "R1" }, scene.Voucher);
        Assert.Equal(States.Confirming, scene.State);
        scene.Do(BuyerDiscontent, Junior, Because);
        Assert.Null(Door(scene));
    }

    [Theory]
    [InlineData(RefundStatus.WaitSellerAgree, true)]
    [InlineData(RefundStatus.WaitBuyerReturnGoods, false)]
    [DefaultRow("RefundRequested on platform")]
    public void A_refund_applied_for_on_the_platform_is_a_manager_s_after_a_day_and_over_after_two(RefundStatus status, bool ours)
    {
        var scene = Offering();
        var told = new ToldRefund("R9", scene.File.Order.Number, status, 20_00, scene.Now) { AppliedAt = scene.Now - 2.Hours, Live = true };
        var turn = new RefundTurn(new(Scene.Shop, scene.File.Order.Number) { Order = scene.File.Order, Money = scene.File.Money, Cases = [scene.File] }, Scene.Rules, scene.Now);
        Assert.Equal(Hearing.New, turn.Take(told));
        scene.Apply(turn.ToChange());
        var applied = scene.Now - 2.Hours;
        Assert.Equal(ours ? applied + 48.Hours : null, scene.Case.PlatformLimit);
        Assert.Equal(ours ? [("/Platform24", applied + 24.Hours), ("/Platform6", applied + 42.Hours)] : [],
            scene.Firm.Where(d => d.Code.Contains("/Platform", StringComparison.Ordinal)).Select(d => (d.Code[d.Code.LastIndexOf('/')..], d.At)));

        // the platform's own word goes before it
        var limit = scene.Now + 5.Days;
        turn = new(turn.Books with { Cases = [scene.File] }, Scene.Rules, scene.Now);
        turn.Take(told with { TimeoutAt = limit });
        scene.Apply(turn.ToChange());
        Assert.Equal(limit, scene.Case.PlatformLimit);
    }

    [Fact]
    [DefaultRow("MissingItem: our fault")]
    public void What_we_forgot_is_sent_the_same_day()
    {
        var scene = new Scene(CaseKind.MissingItem).Do(Apologise, Junior, Polite).Do(CheckRecords, Junior, new() { Checks = Enum.GetValues<RecordCheck>() })
            .Do(OurError, Junior, new() { Party = ResponsibleParty.Warehouse, Reason = "漏放" });
        var due = Assert.Single(scene.Firm, d => d.SubjectId == scene.Parcel.Id);
        Assert.Equal((Then.ToManager, Scene.Monday + 7.Hours), (due.Then, due.At)); // 17:00
    }

    static Scene Refused() => new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(ParcelUnsigned, Junior, new() { Told = "请拒收" })
        .Attach(EvidenceKind.Photo).Do(ParcelRefused, Junior);

    static Due? Door(Scene scene) => scene.Firm.SingleOrDefault(d => d.Code.Contains("/Refusal", StringComparison.Ordinal));

    static IEnumerable<(string, DateTimeOffset)> OfClaim(Scene scene) => scene.Open.Where(ClaimDeadlines.IsOne).Select(d => (d.Code, d.At));

    static IEnumerable<(ClaimStep Step, DateTimeOffset At)> Told(Scene scene) => scene.File.History.Where(h => h.Act == ClaimDeeds.ClaimDue)
        .Select(h => (ClaimDeadlines.StepOf(scene.File.Dues.Single(d => d.Id == h.DueId)), h.At));
}
