using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Tests.Time;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>A buyer who does not answer an offer: one SMS, a call in a slot, a second one if nobody was reached, then a manager; nothing once they refuse.</summary>
public sealed class SilentBuyerTests
{
    static readonly Inputs reached = new() { Answer = "明天答复" };

    [Fact]
    [DefaultRow("NegativeReview: call")]
    public void A_call_is_made_in_a_slot_only_and_never_in_quiet_hours()
    {
        var scene = AwaitingChoice(Cash(5_00));
        foreach (var hour in Enumerable.Range(0, 24))
        {
            scene.Now = Scene.Monday.AddHours(38 + hour); // from midnight on
            var allowed = hour is 10 or >= 16 and < 20;
            if (allowed)
                Assert.IsType<Done>(scene.Try(CallBuyer, Agent, reached));
            else
                Assert.Equal([Needs.InCallSlot], scene.Lacks(CallBuyer, Agent, reached));
        }
    }

    [Fact]
    public void The_second_call_in_vain_goes_to_a_manager_and_is_the_last()
    {
        var scene = AwaitingChoice(Cash(5_00));
        scene.Now = Scene.Monday.AddHours(54); // Wednesday, 16:00
        scene.Do(CallBuyer, Agent);
        Assert.Equal(Level.None, scene.Case.Level);
        scene.Now += 18.Hours;
        scene.Do(CallBuyer, Agent);
        Assert.Equal((Level.Manager, States.AwaitingChoice, "CallsMissed"), (scene.Case.Level, scene.State, scene.LastChange.Escalations[0].Step));
        Assert.Equal([Needs.CallLeft], scene.Lacks(CallBuyer, Agent, reached));
    }

    [Fact]
    public void Who_was_reached_is_called_no_more_until_the_next_offer()
    {
        var scene = AwaitingChoice(Cash(5_00));
        scene.Do(CallBuyer, Agent, reached);
        scene.Now += 10.Minutes;
        Assert.Equal([Needs.CallLeft], scene.Lacks(CallBuyer, Agent, reached));
        scene.Do(DeclineOffer, Junior, Because).Do(OfferRemedy, Agent, Offer(Cash(8_00))).Do(CallBuyer, Agent, reached);
    }

    [Fact]
    public void One_SMS_and_no_second()
    {
        var scene = AwaitingChoice(Cash(5_00)).Do(TextBuyer, Junior, Polite);
        Assert.Equal([Needs.OncePerChannel], scene.Lacks(TextBuyer, Junior, Polite));
    }

    [Fact]
    public void Who_refuses_further_contact_is_neither_called_nor_written_to_and_the_wait_for_a_call_ends()
    {
        var scene = AwaitingChoice(Cash(5_00));
        Assert.Contains(scene.Firm, d => d.Then == Then.Remind);
        scene.Do(BuyerRefuses, Junior);
        Assert.Equal((States.AwaitingChoice, true), (scene.State, scene.Case.StopContact));
        Assert.DoesNotContain(scene.Firm, d => d.Then == Then.Remind);
        Assert.Contains(scene.Firm, d => d.Move == NoAnswer.Code);
        Assert.Equal([Needs.ContactAllowed], scene.Lacks(CallBuyer, Agent, reached));
        Assert.Equal([Needs.ContactAllowed], scene.Lacks(TextBuyer, Junior, Polite));
    }
}
