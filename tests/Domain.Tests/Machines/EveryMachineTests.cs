using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using Xunit;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>All shipped tables against all rules of the house.</summary>
public sealed class EveryMachineTests
{
    public static TheoryData<string> Codes => [.. Tables.All.Select(m => m.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_verifier_has_nothing_to_say(string code) => Assert.Empty(Verifier.Findings(Tables.Of(code)));

    [Fact]
    public void There_are_ten_and_each_kind_of_case_has_its_own()
    {
        Assert.Equal(10, Tables.All.Count);
        Assert.Equal(Enum.GetNames<CaseKind>(), Tables.All.Where(m => m.Subject == SubjectKind.Case).Select(m => m.Code));
        Assert.All(Enum.GetValues<CaseKind>(), kind => Assert.Equal(kind.Zh(), Tables.Of(kind.ToString()).Zh));
    }

    [Fact]
    public void Nothing_in_the_vocabulary_is_idle()
    {
        var rows = Tables.All.SelectMany(m => m.Rows).ToList();
        Assert.Empty(Moves.All.Except(rows.Select(r => r.Move)));
        Assert.Empty(States.All.Except(Tables.All.SelectMany(m => m.States)));
        Assert.Empty(Needs.All.Except(rows.SelectMany(r => r.Needs)));
        Assert.Empty(Effects.All.Except(rows.SelectMany(r => r.Effects)));
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_buyers_legal_return_is_open_wherever_money_is(string code)
    {
        var machine = Tables.Of(code);
        Assert.All(machine.Rows.Where(r => r.Move == Moves.OfferRemedy), r => Assert.NotNull(machine.Find(r.From, Moves.AgreeReturn)));
    }

    [Fact]
    public void A_case_can_always_be_raised_and_handed_over_and_merged_where_nothing_has_to_run()
    {
        var open = Tables.All.Where(m => m.Subject == SubjectKind.Case).SelectMany(m => m.States.Where(m.IsOpen).Select(s => (m, s)));
        State[] running = [States.Remedying, States.AwaitingReturn, States.Disputed];
        Assert.All(open, x => Assert.All([Moves.Escalate, Moves.Assign], move => Assert.NotNull(x.m.Find(x.s, move))));
        Assert.All(open, x => Assert.Equal(running.Contains(x.s), x.m.Find(x.s, Moves.Merge) is null));
    }
}
