using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Tests.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>How cases end, come back, and go into one another.</summary>
public sealed class EndingTests
{
    [Fact]
    public void A_person_who_closes_names_the_party_and_sums_up()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        Assert.Equal([Needs.PartyRecorded, Needs.SummaryWritten], scene.Lacks(BuyerWithdraws, Agent));
        scene.Do(BuyerWithdraws, Agent, Ending);
        Assert.Equal((States.Closed, ResponsibleParty.NoFault, "已解决"), (scene.State, scene.Case.Party, scene.Case.Summary));
    }

    [Fact]
    public void The_party_that_was_decided_need_not_be_named_again() =>
        Assert.Equal([Needs.SummaryWritten], Confirming().Lacks(BuyerContent, Junior));

    [Fact]
    public void What_closes_by_itself_is_summed_up_from_its_timeline()
    {
        var scene = Confirming().Wait(TimeSpan.FromHours(72));
        Assert.Equal((States.Closed, ResponsibleParty.Courier), (scene.State, scene.Case.Party));
        Assert.Equal("运输破损：致歉→请买家举证→收到举证→判定责任→仅致歉→买家未再回应", scene.Case.Summary);
        var offered = new Scene(CaseKind.ServiceComplaint).Do(Apologise, Junior, Polite).Attach(EvidenceKind.ChatLog).Do(ReviewChatLog, Agent)
            .Do(RejectComplaint, Agent, new() { Finding = "无过错", Wish = "道歉", Party = ResponsibleParty.NoFault }).Do(OfferRemedy, Agent, Offer(Cash(1_00)));
        Assert.Equal(States.Closed, offered.Wait(TimeSpan.FromDays(7)).State);
    }

    [Fact]
    public void A_buyer_who_withdraws_after_a_payment_waits_for_its_reversal()
    {
        var scene = AwaitingPayment();
        Assert.IsType<NotFromHere>(Assert.IsType<Refused>(scene.Try(BuyerWithdraws, Agent, Ending)).Why);
        scene.Do(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher);
        Assert.Equal([Needs.NothingPaidOrShipped], scene.Lacks(BuyerWithdraws, Agent, Ending));
        scene.Do(Reverse, OtherFinance, Because, scene.Voucher).Do(BuyerWithdraws, Agent, Ending);
    }

    [Fact]
    public void A_case_comes_back_within_fifteen_days_and_with_new_evidence()
    {
        var scene = Closed();
        Assert.Equal([Needs.Reopenable], scene.Lacks(Reopen, Manager));
        scene.Wait(TimeSpan.FromDays(15)).Attach(EvidenceKind.Photo).Do(Reopen, Manager);
        Assert.Equal((States.Opened, (string?)null), (scene.State, scene.Case.Summary));
        var late = Closed().Wait(TimeSpan.FromDays(15) + TimeSpan.FromMinutes(1)).Attach(EvidenceKind.Photo);
        Assert.Equal([Needs.Reopenable], late.Lacks(Reopen, Manager));
    }

    [Fact]
    public void What_was_judged_before_counts_no_more()
    {
        var scene = Closed();
        scene.Now += TimeSpan.FromHours(1);
        scene.Attach(EvidenceKind.Photo).Do(Reopen, Manager);
        Assert.Equal(0, new Facts(scene.File, scene.Case, Agent, Inputs.None, scene.Now, Scene.Rules.Limits, Scene.Rules.Calendar).Times(DecideLiability));
        scene.Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "新照片" });
        Assert.Equal(States.AwaitingEvidence, scene.State);
    }

    [Fact]
    public void The_second_time_only_a_supervisor_opens_it_again()
    {
        var scene = Closed();
        scene.Now += TimeSpan.FromHours(1);
        scene.Attach(EvidenceKind.Photo).Do(Reopen, Manager).Do(BuyerWithdraws, Agent, Ending);
        scene.Now += TimeSpan.FromHours(1);
        scene.Attach(EvidenceKind.Photo);
        Assert.Equal([Needs.Reopenable], scene.Lacks(Reopen, Manager));
        scene.Do(Reopen, Supervisor);
    }

    [Fact]
    public void A_double_goes_into_the_other_case_and_stays_there()
    {
        var (scene, other) = (new Scene(CaseKind.TransitDamage), Other(CaseKind.QualityDefect));
        scene.File = scene.File with { Target = other };
        scene.Do(Merge, Agent, Ending with { Target = other.Id });
        Assert.Equal((States.Closed, true, other.Id), (scene.State, scene.Case.Merged, scene.Case.LinkedTo));
        var there = Assert.Single(scene.LastChange.History, h => h.CaseId == other.Id);
        Assert.Equal((Deeds.MergedIn, other.Sequence + 1, other.HeadHash), (there.Act, there.Sequence, there.PreviousHash));
        scene.Now += TimeSpan.FromHours(1);
        Assert.Equal([Needs.Reopenable], scene.Attach(EvidenceKind.Photo).Lacks(Reopen, Manager));
    }

    [Fact]
    public void It_goes_only_into_an_open_case_of_the_same_line_and_never_out_of_or_into_a_review()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        foreach (var target in new[]
        {
            Other(CaseKind.NegativeReview), Other(CaseKind.QualityDefect) with { State = States.Closed }, Other(CaseKind.QualityDefect) with { LineId = Id(2002) },
            Other(CaseKind.QualityDefect) with { OrderId = Id(2003) }, scene.Case,
        })
        {
            scene.File = scene.File with { Target = target };
            Assert.Equal([Needs.TargetMergeable], scene.Lacks(Merge, Agent, Ending with { Target = target.Id }));
        }
    }

    [Fact]
    [DefaultRow("ServiceComplaint: chat log")]
    public void Nobody_moves_a_case_in_which_they_are_complained_of()
    {
        var scene = new Scene(CaseKind.ServiceComplaint, asked: new(CaseKind.ServiceComplaint, "A3", "态度很差") { AgentComplainedOf = Agent.UserId });
        Assert.Null(scene.Case.OwnerId);
        Assert.True(Assert.IsType<NotYours>(Assert.IsType<Refused>(scene.Try(Apologise, Agent, Polite)).Why).ComplainedOf);
        Assert.Equal([Needs.AssigneeGiven], scene.Lacks(Assign, Manager, new() { Assignee = Agent.UserId }));
        scene.Do(Apologise, OtherAgent, Polite);
        Assert.Equal(OtherAgent.UserId, scene.Case.OwnerId);
    }

    [Fact]
    public void A_case_handed_up_waits_for_somebody_of_that_level()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Escalate, Junior, new() { Reason = "买家要求主管", Level = Level.Supervisor });
        Assert.Equal((Level.Supervisor, (Guid?)null), (scene.Case.Level, scene.Case.OwnerId));
        scene.Do(Apologise, Manager, Polite);
        Assert.Null(scene.Case.OwnerId);
        scene.Do(NotifyBuyer, Supervisor, new() { Told = "主管已接手" });
        Assert.Equal(Supervisor.UserId, scene.Case.OwnerId);
        scene.Do(Escalate, Actor.Clock, new() { Reason = "超时", Level = Level.Manager });
        Assert.Equal((Level.Supervisor, Supervisor.UserId), (scene.Case.Level, scene.Case.OwnerId));
    }

    [Fact]
    public void The_second_chase_is_a_breach_that_a_manager_owns()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(BuyerChased, Junior);
        Assert.Equal((1, Severity.Normal, Level.None), (scene.Case.TimesChased, scene.Case.Severity, scene.Case.Level));
        scene.Do(BuyerChased, Junior);
        Assert.Equal((2, Severity.Severe, Level.Manager), (scene.Case.TimesChased, scene.Case.Severity, scene.Case.Level));
    }

    static Case Other(CaseKind kind) => new Scene(CaseKind.TransitDamage, asked: new(kind, "A9", "另一单") { LineId = Id(2001) }).Case;
}
