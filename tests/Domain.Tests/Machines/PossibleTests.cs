using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>What the form may show before anything is filled in.</summary>
public sealed class PossibleTests
{
    [Fact]
    public void What_a_person_can_do_now_comes_with_the_fields_it_asks_for()
    {
        var decide = Assert.Single(For(Judging(), Agent), p => p.Row.Move == DecideLiability);
        Assert.Equal([Fields.Party, Fields.CourierClaim], decide.Required);
        Assert.Equal(DecideLiability.Fields, decide.Fields);
        Assert.Empty(Assert.Single(For(Judging(), Agent), p => p.Row.Move == BuyerChased).Required);
    }

    [Fact]
    public void What_is_known_already_is_not_asked_again()
    {
        Assert.Equal([Fields.Summary], Assert.Single(For(Confirming(), Junior), p => p.Row.Move == BuyerContent).Required);
        Assert.Equal([Fields.Party, Fields.Summary], Assert.Single(For(new Scene(CaseKind.TransitDamage), Agent), p => p.Row.Move == BuyerWithdraws).Required);
    }

    [Fact]
    public void A_consent_is_asked_only_where_money_takes_another_way()
    {
        Assert.Equal([Fields.Consent], Assert.Single(For(AwaitingChoice(Cash(5_00)), Junior), p => p.Row.Move == AcceptOffer).Required);
        Assert.Empty(Assert.Single(For(AwaitingChoice(new Domain.Money.RemedyItem(Domain.Money.RemedyKind.RefundOnly, 5_00)), Junior), p => p.Row.Move == AcceptOffer).Required);
    }

    [Fact]
    public void What_facts_forbid_is_refused_with_those_facts_only()
    {
        var scene = AwaitingPayment();
        scene.Do(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher);
        var refused = Refused(scene, Agent, BuyerWithdraws);
        Assert.Equal([Needs.NothingPaidOrShipped], Assert.IsType<Lacking>(refused).Needs.Select(n => n.Need));
        Assert.IsType<NotYours>(Refused(scene, Agent, Assign));
        Assert.IsType<NotFromHere>(Refused(scene, Agent, Apologise));
    }

    [Fact]
    public void Every_move_of_the_machine_is_either_possible_or_refused()
    {
        foreach (var actor in new[] { Junior, Agent, Manager, Supervisor, Finance, Warehouse, Actor.Clock, Actor.Outside })
        {
            var (scene, machine) = (Judging(), Tables.TransitDamage);
            var facts = Facts(scene, actor);
            var both = Possible.For(machine, facts).Select(p => p.Row.Move).Concat(Possible.Refused(machine, facts).Select(r => r.Move)).ToList();
            Assert.Equal(machine.Rows.Select(r => r.Move).Distinct().OrderBy(m => m.Code), both.OrderBy(m => m.Code));
        }
    }

    [Fact]
    public void A_supervisor_may_do_without_a_photo_if_there_is_a_reason()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "照片" }).Wait(TimeSpan.FromDays(7))
            .Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Undetermined, CourierClaim = false });
        Assert.Equal([Needs.EvidenceForBasis], scene.Lacks(OfferRemedy, Agent, Offer(Cash(5_00)) with { Reason = "老客户" }));
        scene.Do(OfferRemedy, Supervisor, Offer(Cash(5_00)) with { Reason = "老客户" }).Do(AcceptOffer, Junior, new() { Consent = true });
        var sign = Possible.For(Tables.Voucher, Facts(scene, Supervisor, scene.Voucher)).Single(p => p.Row.Move == Sign);
        Assert.Equal([Fields.Reason], sign.Required);
        Assert.DoesNotContain(Possible.For(Tables.Voucher, Facts(scene, Manager, scene.Voucher)), p => p.Row.Move == Sign);
    }

    [Fact]
    public void What_was_filled_in_does_not_change_what_is_possible()
    {
        var scene = Judging();
        var filled = Facts(scene, Agent) with { Inputs = Ending };
        Assert.Equal([Fields.Party, Fields.Summary], Possible.For(Tables.TransitDamage, filled).Single(p => p.Row.Move == BuyerWithdraws).Required);
    }

    static IReadOnlyList<PossibleMove> For(Scene scene, Actor actor) => Possible.For(Scene.Rules.Of(scene.Case).Machine, Facts(scene, actor));

    static Decision Refused(Scene scene, Actor actor, Move move) =>
        Possible.Refused(Scene.Rules.Of(scene.Case).Machine, Facts(scene, actor)).Single(r => r.Move == move).Why;

    static Facts Facts(Scene scene, Actor actor, Subject? on = null) =>
        new(scene.File, on ?? scene.Case, actor, Inputs.None, scene.Now, Scene.Rules.Limits, Scene.Rules.Calendar);
}
