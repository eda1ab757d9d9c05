using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Tests.Time;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>中差评: a ladder of three contacts, and never money.</summary>
public sealed class NegativeReviewTests
{
    [Fact]
    public void The_chat_log_is_read_before_anybody_writes() =>
        Assert.Equal([Needs.ChatLogRead], Review().Lacks(TriageReview, Junior, new() { Severity = Severity.Normal }));

    [Theory]
    [InlineData(Severity.Severe, 1)]
    [InlineData(Severity.Normal, 4)]
    [InlineData(Severity.Safety, 1)]
    public void Severe_ones_come_first(Severity severity, int hours)
    {
        var scene = Review().Do(TriageReview, Junior, new() { Severity = severity, Checks = [RecordCheck.ChatLog] });
        Assert.Equal(Scene.Monday + hours.Hours, scene.Firm.First().At);
        Assert.Equal(severity == Severity.Safety ? Level.Supervisor : Level.None, scene.Case.Level);
    }

    [Fact]
    public void Message_then_SMS_then_after_two_days_of_silence_one_call_in_a_slot()
    {
        var scene = Messaged();
        scene.Now = Scene.Monday.AddHours(1);
        scene.Do(TextBuyer, Junior, Polite);
        scene.Now += 47.Hours;
        Assert.Equal([Needs.SilentTwoDays], scene.Lacks(PhoneBuyer, Agent));
        scene.Now += 2.Hours; // noon
        Assert.Equal([Needs.InCallSlot], scene.Lacks(PhoneBuyer, Agent));
        scene.Now += 4.Hours;
        scene.Do(PhoneBuyer, Agent);
        Assert.Equal(States.Watched, scene.State);
    }

    [Theory]
    [InlineData("亲，麻烦您修改评价，谢谢")]
    [InlineData("亲，点这个删除链接就好")]
    [InlineData("亲，改好评给您返现")]
    public void No_message_asks_for_another_review(string wording)
    {
        var scene = Review().Do(TriageReview, Junior, new() { Severity = Severity.Normal, Checks = [RecordCheck.ChatLog] });
        Assert.Equal([Needs.PoliteWording], scene.Lacks(MessageBuyer, Junior, new() { Wording = wording }));
    }

    [Fact]
    public void A_buyer_who_refuses_is_left_alone()
    {
        var scene = Messaged().Do(BuyerPromises, Junior, new() { PromisedOn = new(2026, 3, 6) }).Do(BuyerRefuses, Junior);
        Assert.Equal((States.Replying, true, (DateOnly?)null), (scene.State, scene.Case.StopContact, scene.Case.PromisedOn));
        Assert.All(scene.Open, d => Assert.StartsWith("Replying/", d.Code, StringComparison.Ordinal));
    }

    [Fact]
    [DefaultRow("NegativeReview: promise")]
    public void A_promise_is_looked_at_once_when_its_day_is_over_and_twice_at_most_given()
    {
        var scene = Messaged().Do(BuyerPromises, Junior, new() { PromisedOn = new(2026, 3, 6) });
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 0, 0, 0, ShopCalendar.Offset), scene.Open.Single(d => d.Then == Then.Move).At);
        scene.Wait(5.Days);
        Assert.Equal(States.Watched, scene.State);
        scene.Do(BuyerPromises, Junior, new() { PromisedOn = new(2026, 3, 10) }).Wait(4.Days);
        Assert.Equal([Needs.PromisedTwice], scene.Lacks(BuyerPromises, Junior, new() { PromisedOn = new(2026, 3, 20) }));
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2027-03-02")]
    [InlineData("9999-12-31")]
    public void A_promise_has_a_day_that_can_be_waited_for(string day) =>
        Assert.Equal([Needs.PromiseDated], Messaged().Lacks(BuyerPromises, Junior, new() { PromisedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }));

    [Fact]
    public void Who_asks_money_for_a_review_is_reported_by_a_manager()
    {
        var scene = Messaged().Do(ReportAbuse, Manager, new() { Answer = "不给100就差评到底" });
        Assert.Equal((States.Reported, true, true), (scene.State, scene.Case.StopContact, scene.Case.FraudFlag));
        scene.Do(PublicReply, Agent, Polite);
        Assert.Equal(States.Reported, scene.State);
        scene.Do(PlatformAnswered, Agent, Ending with { PlatformResult = "评价已删", Outcome = ReviewOutcome.Unchanged });
        Assert.Equal(States.Closed, scene.State);
    }

    [Fact]
    public void The_public_reply_shows_no_order_phone_or_nick()
    {
        var scene = Messaged().Do(BuyerRefuses, Junior);
        var reply = Ending with { Outcome = ReviewOutcome.Refused };
        Assert.Equal([Needs.DecentWording], scene.Lacks(PublicReply, Agent, reply with { Wording = "您的订单9900000020260300001我们已处理" }));
        Assert.Equal([Needs.DecentWording], scene.Lacks(PublicReply, Agent, reply with { Wording = "测试买家001您好" }));
        Assert.Equal([Needs.OutcomeUnmoved], scene.Lacks(PublicReply, Agent, reply with { Wording = "抱歉给您带来不便", Outcome = ReviewOutcome.ChangedByBuyer }));
        scene.Do(PublicReply, Agent, reply with { Wording = "抱歉给您带来不便" });
    }

    [Fact]
    public void A_change_seen_in_an_import_closes_it_and_afterwards_only_the_outcome_moves()
    {
        var seen = new Inputs { Outcome = ReviewOutcome.ChangedByBuyer };
        var scene = Messaged().Do(ObserveReviewChanged, Actor.Outside, seen);
        Assert.Equal((States.Closed, ResponsibleParty.Undetermined, ReviewOutcome.ChangedByBuyer), (scene.State, scene.Case.Party, scene.Case.ReviewOutcome));
        var summary = scene.Case.Summary;
        scene.Do(ObserveReviewChanged, Agent, new() { Outcome = ReviewOutcome.RemovedByBuyer, Summary = "改写", Party = ResponsibleParty.Buyer });
        Assert.Equal((ReviewOutcome.RemovedByBuyer, summary, ResponsibleParty.Undetermined), (scene.Case.ReviewOutcome, scene.Case.Summary, scene.Case.Party));
        Assert.Equal([Needs.OutcomeSeen], Messaged().Lacks(ObserveReviewChanged, Actor.Outside, new() { Outcome = ReviewOutcome.Unchanged }));
    }

    [Fact]
    public void What_the_fault_is_worth_is_settled_in_its_own_case_and_its_end_frees_the_review()
    {
        var (review, fault) = (Messaged(), Offering());
        review.File = review.File with { Target = fault.Case };
        review.Do(LinkFaultCase, Agent, new() { Target = fault.Case.Id });
        Assert.Equal((States.Linked, fault.Case.Id), (review.State, review.Case.LinkedTo));
        Assert.Equal(Deeds.ReviewLinked, Assert.Single(review.LastChange.History, h => h.CaseId == fault.Case.Id).Act);

        fault.Apply(new Change { Cases = [review.LastChange.Cases.Single(c => c.Row.Id == fault.Case.Id)], History = [.. review.LastChange.History.Where(h => h.CaseId == fault.Case.Id)] });
        fault.File = fault.File with { LinkedReviews = [review.File] };
        fault.Do(ApologyOnly, Agent, Polite with { Reason = "买家只要道歉" }).Do(BuyerContent, Junior, Ending);
        var freed = fault.LastChange.Cases.Single(c => c.Row.Id == review.Case.Id).Row;
        Assert.Equal(States.Watched, freed.State);
        Assert.Equal("FaultCaseClosed", Assert.Single(fault.LastChange.History, h => h.CaseId == review.Case.Id).Act);
        Assert.Contains(fault.LastChange.DuesSet, d => d.CaseId == review.Case.Id && d.Move == "GiveUpQuietly");
        Assert.Contains(fault.LastChange.DuesEnded, d => d.CaseId == review.Case.Id);
    }

    [Fact]
    public void A_linked_review_that_did_not_change_is_left_alone_without_waiting_for_its_fault()
    {
        var review = Messaged();
        review.File = review.File with { Target = Offering().Case };
        review.Do(LinkFaultCase, Agent, new() { Target = review.File.Target.Id }).Do(GiveUpQuietly, Agent, new() { Reason = "评价未变" });
        Assert.Equal((States.Replying, false), (review.State, review.Case.StopContact));
    }

    [Fact]
    public void A_fault_case_that_is_closed_already_holds_nothing_up()
    {
        var review = Messaged();
        review.File = review.File with { Target = Closed().Case };
        review.Do(LinkFaultCase, Agent, new() { Target = review.File.Target.Id });
        Assert.Equal(States.Watched, review.State);
    }

    [Fact]
    public void It_is_linked_to_a_fault_of_the_same_order_only()
    {
        var review = Messaged();
        foreach (var target in new[] { Review().Case, Offering().Case with { OrderId = Id(2003) } })
        {
            review.File = review.File with { Target = target };
            Assert.Equal([Needs.TargetIsFault], review.Lacks(LinkFaultCase, Agent, new() { Target = target.Id }));
        }
        review.File = review.File with { Target = null };
        Assert.Equal([Needs.TargetIsFault], review.Lacks(LinkFaultCase, Agent, new() { Target = Id(7) }));
    }

    [Fact]
    public void Nothing_in_its_table_touches_money()
    {
        Assert.All(Tables.NegativeReview.Rows, r => Assert.All(r.Effects, e => Assert.Equal(Pays.Nothing, e.Pays)));
        Assert.DoesNotContain(Tables.NegativeReview.Rows, r => r.Move.Fields.Contains(Fields.Remedies));
    }

    [Fact]
    public void The_payout_beside_a_review_does_not_wait_for_the_review()
    {
        var fault = AwaitingPayment();
        fault.File = fault.File with { LinkedReviews = [Messaged().File] };
        fault.Do(Pay, Finance, new() { FlowNumber = "F1" }, fault.Voucher);
        Assert.Equal(States.Paid, fault.Voucher.State);
    }
}
