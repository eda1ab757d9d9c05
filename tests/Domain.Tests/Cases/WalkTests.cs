using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>Whatever people do, what must hold holds after every step.</summary>
public sealed class WalkTests
{
    const int Steps = 4000;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void However_a_case_goes_its_rules_hold(int seed)
    {
        var walk = new Walk(seed) { Played = Replays };
        for (var (steps, kind) = (0, 0); steps < Steps; kind++)
            walk.Play((CaseKind)(1 + (kind % 7)), 150, scene => Holds(scene, $"seed {seed}, step {steps++}"));
    }

    [Fact]
    public void Every_row_of_every_machine_is_taken_sooner_or_later()
    {
        var walk = new Walk(11);
        var all = Tables.All.SelectMany(m => m.Rows.Select(r => (m.Code, r.From.Code, r.Move.Code))).ToHashSet();
        for (var round = 0; round < 3000 && !all.IsSubsetOf(walk.Taken); round++)
            walk.Play((CaseKind)(1 + (round % 7)), 80);
        Assert.True(all.IsSubsetOf(walk.Taken), $"never taken: {string.Join(", ", all.Except(walk.Taken).Order())}");
    }

    static void Holds(Scene scene, string where)
    {
        var (file, money) = (scene.File, scene.File.Money);
        Assert.True(money.ReservedFen >= 0 && money.PaidOutFen >= 0 && money.CostReservedFen >= 0 && money.CostPaidFen >= 0, where);
        Assert.True(money.ReservedFen + money.PaidOutFen <= money.PaidFen && money.CostReservedFen + money.CostPaidFen <= money.CostCapFen, where);
        Assert.Equal(money.ReservedFen + money.CostReservedFen, file.Vouchers.Where(v => v.Reserved && v.Channel != Channel.Coupon).Sum(v => v.AmountFen));
        Assert.All(file.Vouchers.Where(v => v.PaidBy is not null), v => Assert.True(v.Channel == Channel.Coupon || (v.PaidBy != v.ProposedBy && v.PaidBy != v.SignedBy), where));
        foreach (var subject in file.Vouchers.Cast<Subject>().Concat(file.Parcels).Append(file.Case))
        {
            var machine = Scene.Rules.Of(subject).Machine;
            if (machine.IsOpen(subject.State) && subject.State != States.Remedying && subject.State != States.AwaitingReturn)
                Assert.True(file.Dues.Any(d => d.SubjectId == subject.Id && d.State == DueState.Open && d.Then != Then.Warn && d.Code.StartsWith(subject.State.Code + "/", StringComparison.Ordinal)), $"{where}: {subject.State} unwatched");
            var wanted = Deadlines.For(machine, subject, file, file.Dues, ShopCalendar.Default);
            Assert.All(file.Dues.Where(d => d.SubjectId == subject.Id && d.State == DueState.Open),
                d => Assert.True(wanted.Any(w => w.Code == d.Code && w.Since == d.Since && w.At == d.At), $"{where}: {d.Code} is not where its events put it"));
            if (!machine.IsOpen(subject.State))
                Assert.DoesNotContain(file.Dues, d => d.SubjectId == subject.Id && d.State == DueState.Open);
        }
        if (file.Case.State == States.Remedying)
            Assert.True(file.Case.OpenParts().Any(file.Runs), $"{where}: Remedying and nothing runs");
        if (file.Case.State == States.AwaitingReturn)
            Assert.Contains(file.Parcels, p => p.Runs());
        if (file.Case.State == States.Closed && scene.LastChange.History[^1].To == "Closed" && file.Case.CaseKind != CaseKind.NegativeReview)
            Assert.False(file.Vouchers.Any(v => v.Runs()) || file.Parcels.Any(p => p.Runs()), $"{where}: closed while something runs");
    }

    static void Replays(Scene scene)
    {
        Assert.Null(HashChain.FirstBreak(scene.File.History));
        var replay = new Replay(scene.Case.Id, (code, edition) => Scene.Rules.Machines(code, edition));
        Assert.All(scene.File.History, row => Assert.Null(replay.Take(row)));
        foreach (var subject in scene.File.Vouchers.Cast<Subject>().Concat(scene.File.Parcels).Append(scene.Case))
            Assert.Equal((subject.State, subject.Version, subject.EnteredAt), (replay.Of(subject.Id)!.State, replay.Of(subject.Id)!.Version, replay.Of(subject.Id)!.EnteredAt));
        var fields = Became.After(scene.File.History);
        var last = scene.File.History[^1];
        Assert.Equivalent(scene.Case, Became.Whole<Case>(fields[scene.Case.Id], replay.Of(scene.Case.Id)!, null, last), strict: true);
        foreach (var voucher in scene.File.Vouchers)
            Assert.Equal(voucher, Became.Whole<Voucher>(fields[voucher.Id], replay.Of(voucher.Id)!, scene.Case, last));
        foreach (var parcel in scene.File.Parcels)
            Assert.Equal(parcel, Became.Whole<Parcel>(fields[parcel.Id], replay.Of(parcel.Id)!, scene.Case, last));
        var owed = scene.Changes.SelectMany(c => c.Ledger).SelectMany(e => new[] { (e.Debit, e.AmountFen), (e.Credit, -e.AmountFen) }).Where(x => x.Item1 == Account.CompensationPayable).Sum(x => x.Item2);
        Assert.Equal(-scene.File.Vouchers.Where(v => (v.State == States.Signed || v.State == States.ReceivedByFinance) && v.Channel != Channel.Coupon).Sum(v => v.AmountFen), owed);
    }
}
