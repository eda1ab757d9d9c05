using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>An "empty parcel" beside what went out: what was weighed is told, and what does not fit what is said is a manager's to look at.</summary>
public sealed class WeighingTests
{
    [Fact]
    public void An_empty_parcel_is_compared_with_its_outbound_weight()
    {
        // a return that came back all but empty
        var scene = Returned(1_240, 180);
        var back = Assert.Single(Weighing.Of(scene.File));
        Assert.Equal((WeighingKind.Return, 1_240, 180, true, scene.Parcel.Id), (back.Kind, back.SentGrams, back.FoundGrams, back.Doubtful, back.ParcelId));
        Assert.Equal(("发货1,240克，退回180克：退回的不到发货的一半", "Outbound 1,240 g, returned 180 g: less than half of what went out came back"), (back.Zh, back.En));
        var flag = Assert.Single(FlagsOf(scene));
        Assert.Equal((RiskKind.EmptyParcel, back.Zh, scene.Parcel.Id), (flag.Kind, flag.Zh, Assert.Single(flag.Traces).Id));

        // a buyer who says that the parcel came empty, and a courier who weighed it
        var missing = Missing(1_240, 1_235);
        var came = Assert.Single(Weighing.Of(missing.File));
        Assert.Equal((WeighingKind.Arrival, true, "Outbound 1,240 g, on arrival 1,235 g: as heavy as at dispatch, within 5 %"), (came.Kind, came.Doubtful, came.En));
        Assert.Equal(RiskKind.EmptyParcel, Assert.Single(FlagsOf(missing)).Kind);
    }

    [Fact]
    public void What_was_weighed_refuses_nothing_and_a_manager_says_yes()
    {
        var scene = Returned(1_240, 180);
        scene.Do(PassInspection, Warehouse, on: scene.Parcel);
        scene.File = scene.File with { RiskFacts = Facts(scene) };
        Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, Agent, on: scene.Voucher));
        scene.Do(Sign, Manager, on: scene.Voucher);
        Assert.Contains($$"""
            "risks":[{"kind":"EmptyParcel","ids":["{{scene.Parcel.Id}}"]}]
            """, scene.File.History.Last(h => h.Act == Sign.Code).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_fit_what_is_said_are_told_and_flag_nothing()
    {
        Assert.Equal((false, "Outbound 1,240 g, returned 620 g: 620 g lighter"), Told(Returned(1_240, 620)));
        Assert.Equal((false, "Outbound 1,240 g, returned 1,300 g: no lighter"), Told(Returned(1_240, 1_300)));
        Assert.Equal((false, "Outbound 1,240 g, on arrival 180 g: 1,060 g lighter"), Told(Missing(1_240, 180)));
        Assert.Equal((false, "Outbound 1,000 g, on arrival 949 g: 51 g lighter"), Told(Missing(1_000, 949)));
        Assert.True(Told(Missing(1_000, 950)).Doubtful);
    }

    [Fact]
    public void What_we_forgot_to_pack_was_never_in_the_parcel()
    {
        var ours = Missing(1_240, 1_240).Do(OurError, Junior, new() { Party = ResponsibleParty.Warehouse, Reason = "漏装一只" });
        Assert.Equal((false, "Outbound 1,240 g, on arrival 1,240 g: as heavy as at dispatch, within 5 %"), Told(ours));
    }

    [Fact]
    public void Of_several_lines_one_alone_may_come_back()
    {
        var scene = Returned(1_240, 180);
        scene.File = scene.File with { Lines = [.. scene.File.Lines, scene.File.Lines[0] with { Id = Id(2002) }] };
        Assert.False(Assert.Single(Weighing.Of(scene.File)).Doubtful);
        Assert.True(Weighing.Of(scene.Case with { LineId = null }, scene.File.Order, scene.File.Parcels, 2)[0].Doubtful);
    }

    [Fact]
    public void Without_both_weights_nothing_is_compared_and_what_was_looked_up_goes_before_what_the_order_says()
    {
        Assert.Empty(Weighing.Of(Returned(null, 180).File));
        Assert.Empty(Weighing.Of(Returned(1_240, null).File));
        Assert.Empty(Weighing.Of(Missing(1_240, null).File));
        var looked = Missing(900, null).Do(FoundSplitParcel, Junior, new() { Waybill = "Z2", Told = "第二包在路上" });
        Assert.Equal((900, (int?)null), (looked.Case.SentGrams, looked.Case.FoundGrams));
        var order = looked.File.Order with { WeightGrams = 1_240 };
        Assert.Equal(900, Weighing.Of(looked.Case with { FoundGrams = 10 }, order, [], 1)[0].SentGrams);
    }

    [Fact]
    public void Where_nobody_weighed_the_order_a_return_is_compared_with_what_was_sent_again()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Reshipment));
        scene.Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "ZT1" }, scene.Parcel).Do(Ship, Warehouse, new() { SentGrams = 800 }, scene.Parcel);
        scene.Do(ParcelSigned, Warehouse, on: scene.Parcel);
        Assert.Equal(800, scene.Parcel.WeightGrams);
        var back = scene.Parcel with { Id = Guid.CreateVersion7(scene.Now.AddDays(1)), Direction = Direction.Inbound, WeightGrams = 90 };
        Assert.Equal((800, 90), Weighing.Of(scene.Case, scene.File.Order, [scene.Parcel, back], 1) is [var only] ? (only.SentGrams, only.FoundGrams) : default);
        Assert.Empty(Weighing.Of(scene.Case, scene.File.Order, [scene.Parcel with { State = States.Shipped }, back], 1));
    }

    [Theory]
    [InlineData(1, true), InlineData(1_000_000, true), InlineData(0, false), InlineData(-1, false), InlineData(1_000_001, false)]
    public void A_weight_is_whole_grams_up_to_a_ton(int grams, bool holds)
    {
        Assert.Equal(holds, Weighing.Holds(grams));
        var order = new NewOrder("37001", 0, Scene.Monday) { WeightGrams = grams, Lines = [new("杯", 1, 10_00)] };
        Assert.Equal(holds ? null : "orderWeight", order.Wrong(Scene.Monday)?.Code);
    }

    static (bool Doubtful, string En) Told(Scene scene) => Assert.Single(Weighing.Of(scene.File)) is var weighed ? (weighed.Doubtful, weighed.En) : default;

    /// <summary>A return that the warehouse weighed; the photo of it is there.</summary>
    static Scene Returned(int? sent, int? found)
    {
        var scene = Judging(o => o with { WeightGrams = sent }).Do(AgreeReturn, Agent, new() { Party = ResponsibleParty.Courier });
        scene.Do(ShipBack, Junior, new() { Courier = "圆通", Waybill = "YT1" }, scene.Parcel);
        return scene.Do(ReceiveGoods, Warehouse, new() { FoundGrams = found }, scene.Parcel).Attach(EvidenceKind.Photo);
    }

    /// <summary>Something is said to be missing; the records were looked into.</summary>
    static Scene Missing(int sent, int? found) => new Scene(CaseKind.MissingItem).Do(Apologise, Junior, Polite)
        .Do(CheckRecords, Junior, new() { Checks = Enum.GetValues<RecordCheck>(), SentGrams = sent, FoundGrams = found });

    static IReadOnlyList<Risk> FlagsOf(Scene scene)
    {
        var voucher = AwaitingVoucher(15_00).Voucher with { CaseId = scene.Case.Id };
        return Risks.Of(new RiskFacts { VoucherId = voucher.Id, At = scene.Now, Weighed = Weighing.Of(scene.File) }, voucher, Limits.Default);
    }

    static RiskFacts Facts(Scene scene) => new() { VoucherId = scene.Voucher.Id, At = scene.Now, Weighed = Weighing.Of(scene.File) };
}
