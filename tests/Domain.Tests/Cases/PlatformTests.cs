using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>When the platform steps in, what is not paid and not shipped stands still; what it decides goes before what we offered.</summary>
public sealed class PlatformTests
{
    static readonly Inputs steppedIn = new() { PlatformCase = "D1", PlatformLimit = Scene.Monday.AddDays(3) };
    static readonly Inputs result = new() { PlatformCase = "D1", PlatformResult = "支持买家，退款30元" };

    static Scene Disputed()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        scene.Do(Sign, Agent, new() { Remark = "破损补偿_测试客服甲" }, scene.Voucher).Do(ReceiveVoucher, Finance, on: scene.Voucher);
        return scene.Do(PlatformStepsIn, Actor.Outside, steppedIn);
    }

    [Fact]
    public void What_is_not_paid_and_not_shipped_is_held()
    {
        var scene = Disputed();
        Assert.Equal(States.Disputed, scene.State);
        Assert.Equal([Needs.VoucherNotHeld], scene.Lacks(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher));
        Assert.Equal([Needs.ParcelNotHeld], scene.Lacks(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "Z1" }, scene.Parcel));
    }

    [Fact]
    public void What_is_drafted_while_the_platform_looks_is_held_too()
    {
        var scene = GoodsReceived();
        scene.Do(PlatformStepsIn, Agent, steppedIn).Do(PassInspection, Warehouse, on: scene.Parcel);
        Assert.True(scene.Voucher.Held);
    }

    [Fact]
    public void A_ruling_releases_what_is_held()
    {
        var scene = Disputed().Attach(EvidenceKind.Ruling).Do(RecordRuling, Manager, new() { ReleaseHeld = true });
        Assert.Equal(States.Settling, scene.State);
        scene.Do(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher);
        Assert.Equal([Needs.LedgerAgrees], scene.Lacks(SettlementBooked, Finance, Ending));
        scene.Delivered(scene.Parcel).Do(SettlementBooked, Finance, Ending);
        Assert.Equal(States.Closed, scene.State);
    }

    [Fact]
    public void Or_voids_it()
    {
        var scene = Disputed().Attach(EvidenceKind.Ruling).Do(RecordRuling, Manager);
        Assert.Equal((States.Voided, States.Cancelled), (scene.Voucher.State, scene.Parcel.State));
        Assert.Equal((0, false), (scene.File.Money.ReservedFen, scene.Voucher.Held));
        Assert.Equal(["RecordRuling", "VoidVoucher", "CancelParcel"], scene.LastChange.History.Select(h => h.Act));
        scene.Do(SettlementBooked, Finance, Ending);
    }

    [Fact]
    public void What_the_platform_settles_voids_what_we_offered()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Exchange));
        scene.Do(PlatformSettles, Actor.Outside, result);
        Assert.Equal((States.Settling, States.Voided, States.Cancelled), (scene.State, scene.Voucher.State, scene.Parcel.State));
        Assert.Empty(scene.Case.Parts);
        Assert.Equal(States.Settling, AwaitingChoice(Cash(5_00)).Do(PlatformSettles, Agent, result).State);
        Assert.Empty(AwaitingChoice(Cash(5_00)).Do(PlatformSettles, Agent, result).Case.Offer);
    }

    [Fact]
    public void What_is_paid_or_on_its_way_is_past_voiding()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        scene.Paid(scene.Voucher).Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "Z1" }, scene.Parcel).Do(Ship, Warehouse, on: scene.Parcel);
        scene.Do(PlatformSettles, Actor.Outside, result);
        Assert.Equal((States.Paid, States.Shipped), (scene.Voucher.State, scene.Parcel.State));
        Assert.Equal(PartKind.Payout, Assert.Single(scene.Case.Parts).Kind);
    }

    [Fact]
    public void A_refund_that_is_a_vouchers_own_is_recorded_there()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.RefundOnly, 10_00), new(RemedyKind.Reshipment));
        scene.Paid(scene.Voucher);
        Assert.Equal([Needs.NotOwnRefund], scene.Lacks(PlatformSettles, Agent, result with { PlatformCase = "R1" }));
    }

    [Fact]
    public void The_platform_may_come_even_to_a_closed_case()
    {
        Assert.Equal(States.Disputed, Closed().Do(PlatformStepsIn, Actor.Outside, steppedIn).State);
        Assert.Equal(States.Settling, Closed().Do(PlatformSettles, Actor.Outside, result).State);
    }

    [Fact]
    public void Our_evidence_needs_files_and_blames_nobody()
    {
        var scene = Judging().Do(PlatformStepsIn, Agent, steppedIn);
        Assert.Equal([Needs.PoliteIfWritten], scene.Lacks(SubmitPlatformEvidence, Agent, new() { Wording = "您就是骗退款" }));
        scene.Do(SubmitPlatformEvidence, Agent);
        Assert.Equal([Needs.FilesAttached], new Scene(CaseKind.TransitDamage).Do(PlatformStepsIn, Agent, steppedIn).Lacks(SubmitPlatformEvidence, Agent));
    }

    [Fact]
    public void A_dispute_is_watched_every_day_and_raised_before_the_platforms_limit()
    {
        var scene = Judging().Do(PlatformStepsIn, Actor.Outside, steppedIn);
        Assert.Equal(
            [(Then.Remind, 24), (Then.ToManager, 24), (Then.ToManager, 48), (Then.ToSupervisor, 60)],
            scene.Firm.Select(d => (d.Then, (int)(d.At - Scene.Monday).TotalHours)));
        scene.Wait(TimeSpan.FromHours(61));
        Assert.Equal(Level.Supervisor, scene.Case.Level);
        Assert.Equal(72, (scene.Open.Single().At - Scene.Monday).TotalHours);
    }

    [Fact]
    public void A_second_dispute_needs_a_second_ruling()
    {
        var scene = Disputed().Attach(EvidenceKind.Ruling).Do(RecordRuling, Manager).Do(SettlementBooked, Finance, Ending);
        scene.Do(PlatformStepsIn, Actor.Outside, steppedIn);
        Assert.Equal([Needs.RulingAttached], scene.Lacks(RecordRuling, Manager));
    }

    [Theory]
    [InlineData(-4000)]
    [InlineData(9000)]
    public void A_limit_that_cannot_be_the_platforms_is_refused(int days) =>
        Assert.Equal([Needs.LimitPlausible], Judging().Lacks(PlatformStepsIn, Agent, steppedIn with { PlatformLimit = Scene.Monday.AddDays(days) }));
}
