using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>The history tells everything, in order, and shows where it was touched.</summary>
public sealed class HistoryTests
{
    static Scene Long()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Exchange));
        GoodsReceived(scene).Do(PassInspection, Warehouse, on: scene.Parcel);
        scene.Paid(scene.File.Vouchers[0]).Delivered(scene.Parcel).Do(BuyerContent, Junior, Ending);
        scene.Now += TimeSpan.FromHours(1);
        return scene.Attach(EvidenceKind.Photo).Do(Reopen, Manager).Wait(TimeSpan.FromDays(1));
    }

    [Fact]
    public void Rows_are_numbered_without_a_gap_and_chained()
    {
        var scene = Long();
        Assert.Equal(Enumerable.Range(1, scene.File.History.Count), scene.File.History.Select(h => h.Sequence));
        Assert.Null(HashChain.FirstBreak(scene.File.History));
        Assert.Equal((scene.Case.Sequence, scene.Case.HeadHash), (scene.File.History[^1].Sequence, scene.File.History[^1].Hash));
    }

    [Fact]
    public void Playing_it_through_its_machines_again_gives_the_rows()
    {
        var scene = Long();
        var replay = new Replay(scene.Case.Id, (code, edition) => Scene.Rules.Machines(code, edition));
        Assert.All(scene.File.History, row => Assert.Null(replay.Take(row)));
        foreach (var subject in scene.File.Vouchers.Cast<Subject>().Concat(scene.File.Parcels).Append(scene.Case))
            Assert.Equal((subject.State, subject.Version, subject.EnteredAt), (replay.Of(subject.Id)!.State, replay.Of(subject.Id)!.Version, replay.Of(subject.Id)!.EnteredAt));
    }

    [Fact]
    public void Whoever_touches_a_row_is_named_by_the_chain()
    {
        var rows = Long().File.History.ToList();
        Assert.Equal(4, HashChain.FirstBreak(Touched(rows, 3, r => r with { Detail = "{}" }))!.Value.Sequence);
        Assert.Equal(4, HashChain.FirstBreak(Touched(rows, 3, r => r with { ActorName = "别人" }))!.Value.Sequence);
        Assert.Equal((5, "does not carry the hash of the row before it"), HashChain.FirstBreak(Touched(rows, 3, r => HashChain.Seal(r with { Detail = "{}" }))));
        Assert.Equal((4, "row 4 is missing"), HashChain.FirstBreak(rows.Where(r => r.Sequence != 4)));
        Assert.NotNull(HashChain.FirstBreak(Touched(rows, 3, r => HashChain.Seal(r with { At = r.At.AddMilliseconds(1) }))));
        Assert.NotNull(HashChain.FirstBreak(Touched(rows, 3, r => HashChain.Seal(r with { ActorId = null }))));
    }

    [Fact]
    public void Every_field_of_a_row_is_under_its_hash()
    {
        var row = Long().File.History[5];
        Func<HistoryRow, HistoryRow>[] touches =
        [
            r => r with { ShopId = Id(9) }, r => r with { CaseId = Id(9) }, r => r with { Sequence = 99 }, r => r with { Kind = HistoryKind.Refusal },
            r => r with { Subject = SubjectKind.Parcel }, r => r with { SubjectId = Id(9) }, r => r with { Machine = "X" }, r => r with { Edition = 9 },
            r => r with { MachineHash = "x" }, r => r with { Act = "x" }, r => r with { From = "x" }, r => r with { To = "x" }, r => r with { Version = 99 },
            r => r with { At = r.At.AddSeconds(1) }, r => r with { ActorId = Id(9) }, r => r with { ActorName = "x" }, r => r with { Role = Domain.People.Role.Kernel },
            r => r with { Key = "x" }, r => r with { DueId = Id(9) }, r => r with { Detail = "x" }, r => r with { PreviousHash = "x" },
        ];
        Assert.Equal(typeof(HistoryRow).GetProperties().Length - 1, touches.Length);
        Assert.All(touches, touch => Assert.NotEqual(row.Hash, HashChain.HashOf(touch(row))));
    }

    [Fact]
    public void What_follows_by_itself_stands_in_the_history_in_the_same_change()
    {
        var scene = AwaitingPayment();
        scene.Do(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher);
        Assert.Equal([("Pay", SubjectKind.Voucher, "测试财务甲"), ("RemediesDone", SubjectKind.Case, "系统")], scene.LastChange.History.Select(h => (h.Act, h.Subject, h.ActorName)));
        Assert.Equal(scene.LastChange.History.Select(h => h.Sequence), scene.LastChange.Outbox.Select(o => o.Sequence));
    }

    [Fact]
    public void A_refusal_for_money_or_wording_is_kept_and_is_no_new_version()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        var refused = Assert.IsType<Refused>(scene.Try(Apologise, Junior, new() { Wording = "这不是我们的问题，不退不换" }));
        var row = Assert.Single(refused.Kept!.History);
        Assert.Equal((HistoryKind.Refusal, "Apologise", "Opened", "Opened", scene.Case.Version), (row.Kind, row.Act, row.From, row.To, row.Version));
        Assert.Contains("PoliteWording", row.Detail, StringComparison.Ordinal);
        scene.Apply(refused.Kept);
        Assert.Null(HashChain.FirstBreak(scene.File.History));
        scene.Do(Apologise, Junior, Polite);
        Assert.Equal(row.Sequence + 1, scene.Case.Sequence);
    }

    [Fact]
    public void A_refusal_for_what_is_merely_missing_is_not_kept_nor_is_the_clocks()
    {
        Assert.Null(Assert.IsType<Refused>(AwaitingChoice(Cash(1_00)).Try(DeclineOffer, Junior)).Kept);
        Assert.Null(Assert.IsType<Refused>(new Scene(CaseKind.TransitDamage).Try(BuyerContent, Junior)).Kept);
        Assert.Null(Assert.IsType<Refused>(new Scene(CaseKind.TransitDamage).Try(Apologise, Domain.People.Actor.Outside, Polite)).Kept);
    }

    [Fact]
    public void A_refusal_says_what_would_help()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        var notHere = Assert.IsType<NotFromHere>(Assert.IsType<Refused>(scene.Try(OfferRemedy, Agent)).Why);
        Assert.Equal([States.Offering], notHere.PossibleFrom);
        Assert.Contains(Apologise, notHere.PossibleNow);
        var notYours = Assert.IsType<NotYours>(Assert.IsType<Refused>(scene.Try(Assign, Agent, new() { Assignee = Agent.UserId })).Why);
        Assert.Equal([Domain.People.Role.Manager], notYours.For);
        var lacking = Assert.IsType<Lacking>(Assert.IsType<Refused>(scene.Try(Apologise, Junior)).Why);
        Assert.Equal(("请填写要发给买家的话", "Write what is said to the buyer"), (lacking.Needs[0].Shortfall.Zh, lacking.Needs[0].Shortfall.En));
    }

    static IEnumerable<HistoryRow> Touched(List<HistoryRow> rows, int at, Func<HistoryRow, HistoryRow> touch) => rows.Select((r, i) => i == at ? touch(r) : r);
}
