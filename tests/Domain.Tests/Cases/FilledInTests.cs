using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>What is filled in with a move reaches the fields of case, voucher and parcel; what is left blank leaves them as they are.</summary>
public sealed class FilledInTests
{
    [Fact]
    public void What_is_left_blank_keeps_what_was_written_before()
    {
        var scene = AwaitingVoucher();
        scene.Do(Sign, Agent, new() { Remark = "破损补偿_测试客服甲" }, scene.Voucher);
        var v = scene.Voucher;
        scene.Do(ReceiveVoucher, Finance, new() { FlowNumber = " ", RefundNumber = "", CouponNumber = "\u3000", MatchedLine = "\t", Remark = " " }, v);
        Assert.Equal("破损补偿_测试客服甲", scene.Voucher.Remark);
        Assert.Equal((v.FlowNumber, v.RefundNumber, v.CouponNumber, v.MatchedLine),
            (scene.Voucher.FlowNumber, scene.Voucher.RefundNumber, scene.Voucher.CouponNumber, scene.Voucher.MatchedLine));

        scene.Do(PlatformStepsIn, Agent, new() { PlatformCase = "PT1" }).Do(PlatformSettles, Agent, new() { PlatformResult = "平台已处理", PlatformCase = "  " });
        Assert.Equal("PT1", scene.Case.PlatformCase);
    }

    [Fact]
    public void A_blank_courier_is_no_courier()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Reshipment));
        scene.Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "Z1" }, scene.Parcel);
        scene.Do(Ship, Warehouse, new() { Courier = "", Waybill = " " }, scene.Parcel);
        Assert.Equal(("中通", "Z1"), (scene.Parcel.Courier, scene.Parcel.Waybill));
    }

    [Fact]
    public void Only_words_that_reach_the_buyer_count_as_having_told_them()
    {
        var scene = Offering();
        var told = scene.Case.LastToldAt;
        scene.Now += 1.Hours;
        scene.Do(GiveCoupon, Agent, new() { Remedies = [new(RemedyKind.Coupon, 1_00)], Wording = " " });
        scene.Do(BuyerChased, Junior, new() { Told = "", Answer = "怎么还没好" });
        Assert.Equal(told, scene.Case.LastToldAt);
        scene.Do(PlatformStepsIn, Agent, new() { PlatformCase = "PT1" }).Do(SubmitPlatformEvidence, Agent, Polite);
        Assert.Equal(told, scene.Case.LastToldAt); // that went to the platform
        scene.Do(NotifyBuyer, Junior, new() { Told = "平台已介入，我们在配合" });
        Assert.Equal(scene.Now, scene.Case.LastToldAt);
    }

    [Fact]
    public void What_an_order_says_of_the_future_has_not_happened()
    {
        var scene = new Scene(CaseKind.LateDelivery, o => o with { ShippedAt = Scene.Monday.AddDays(1), SignedAt = Scene.Monday.AddDays(2) });
        Assert.Equal((null, null), (scene.Case.ArrivedAt, scene.Case.LastScanAt));
        var late = new Scene(CaseKind.LateDelivery, o => o with { SignedAt = Scene.Monday.AddMinutes(1) });
        Assert.Equal((null, Scene.Monday.AddDays(-3)), (late.Case.ArrivedAt, late.Case.LastScanAt));
        var now = new Scene(CaseKind.LateDelivery, o => o with { SignedAt = Scene.Monday });
        Assert.Equal((Scene.Monday, Scene.Monday), (now.Case.ArrivedAt, now.Case.LastScanAt));
    }

    [Fact]
    public void Danger_seen_by_who_opens_the_case_is_a_supervisors_like_danger_that_the_buyer_writes_of()
    {
        var scene = new Scene(CaseKind.QualityDefect, asked: new(CaseKind.QualityDefect, "A2", "电池不对劲") { Severity = Severity.Safety });
        Assert.Equal((Severity.Safety, Level.Supervisor, (Guid?)null), (scene.Case.Severity, scene.Case.Level, scene.Case.OwnerId));
        Assert.Equal(Scene.Monday + 5.Minutes, scene.Firm.First().At);
    }

    [Fact]
    public void A_case_is_raised_to_a_manager_or_a_supervisor_and_never_lowered()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        Assert.Equal(["Manager", "Supervisor"], Fields.Level.ChoicesIn(scene.Case));
        Assert.Equal([Needs.LevelGiven], scene.Lacks(Escalate, Junior, Because with { Level = Level.None }));
        scene.Do(Escalate, Junior, Because with { Level = Level.Supervisor });
        Assert.Equal(["Supervisor"], Fields.Level.ChoicesIn(scene.Case));
        Assert.Equal([Needs.LevelGiven], scene.Lacks(Escalate, Manager, Because with { Level = Level.Manager }));
        scene.Do(Escalate, Manager, Because with { Level = Level.Supervisor });
    }
}
