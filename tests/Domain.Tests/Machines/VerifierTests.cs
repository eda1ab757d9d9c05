using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Tables;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>Each rule of the house, shown on a table that breaks it.</summary>
public sealed class VerifierTests
{
    static readonly Role[] agent = [Role.Agent];

    [Fact]
    public void Two_rows_for_one_move_from_one_state() =>
        Finds("Judging has 2 rows for DecideLiability", Adding(TransitDamage, new(Judging, DecideLiability, Offering, agent, Needs.FraudCleared)));

    [Fact]
    public void A_need_that_asks_for_what_the_form_does_not_hold() =>
        Finds("Confirming BuyerContent: TicketGiven asks for ticket, which the move does not take", Changing(TransitDamage, Confirming, BuyerContent, r => r with { Needs = [.. r.Needs, Needs.TicketGiven] }));

    [Fact]
    public void A_need_or_effect_of_a_voucher_in_the_table_of_a_case()
    {
        Finds("Opened Apologise: OtherHandPays is not for a Case", Changing(TransitDamage, Opened, Apologise, r => r with { Needs = [.. r.Needs, Needs.OtherHandPays] }));
        Finds("Opened Apologise: PostPayment is not for a Case", Changing(TransitDamage, Opened, Apologise, r => r with { Effects = [Effects.PostPayment] }));
    }

    [Fact]
    public void A_row_open_to_nobody() => Finds("Opened Apologise is open to nobody", Changing(TransitDamage, Opened, Apologise, r => r with { Who = [] }));

    [Fact]
    public void A_state_nobody_enters() => Finds("Tracing is never entered", Without(MissingItem, FoundSplitParcel));

    [Fact]
    public void A_state_without_a_way_to_an_end() =>
        Finds("from Tracing there is no way to an end", MissingItem with { Rows = [.. MissingItem.Rows.Where(r => r.From != Tracing || r.Stays)] });

    [Fact]
    public void A_row_out_of_an_end()
    {
        Finds("Closed Apologise leads out of an end", Adding(TransitDamage, new(Closed, Apologise, Apologised, agent, Needs.PoliteWording)));
        Finds("Voided Sign leads out of an end", Adding(Voucher, Voucher.Find(Draft, Sign)! with { From = Voided }));
        Finds("has no end, or starts with one", Voucher with { Ends = [Draft, .. Voucher.Ends] });
    }

    [Fact]
    public void An_open_state_without_a_deadline() =>
        Finds("Intercepting is open and has no deadline that moves or escalates", TransitDamage with { Deadlines = [.. TransitDamage.Deadlines.Where(d => d.In != Intercepting)] });

    [Fact]
    public void A_wait_for_the_buyer_where_nothing_stands_or_nobody_would_hear_of_silence()
    {
        var row = TransitDamage.Find(Judging, AwaitBuyer)!;
        Finds("Opened AwaitBuyer waits where no staffed time may stand", Adding(TransitDamage, row with { From = Opened, To = Opened }));
        Finds("Intercepting AwaitBuyer waits where no staffed time may stand", Adding(TransitDamage, row with { From = Intercepting, To = Intercepting }));
        Finds("Judging AwaitBuyer waits, and nobody hears", TransitDamage with { Deadlines = [.. TransitDamage.Deadlines.Where(d => d.Since != Since.Asked)] });
        Finds("Judging AwaitBuyer must need MayWait", Changing(TransitDamage, Judging, AwaitBuyer, r => r with { Needs = [Needs.PoliteWording] }));
    }

    [Fact]
    public void A_state_that_only_some_cases_have_a_deadline_in()
    {
        Finds("Triaged is open and has no deadline", NegativeReview with { Deadlines = [.. NegativeReview.Deadlines.Where(d => d.Only != Only.NotSevere)] });
        Finds("Intercepting is open and has no deadline", TransitDamage with
        {
            Deadlines = [.. TransitDamage.Deadlines.Select(d => d.In == Intercepting ? d with { Then = Then.Remind } : d)],
        });
    }

    [Fact]
    public void A_deadline_without_its_row()
    {
        Finds("Confirming/BuyerSilent/3.00:00:00 has no row of the clock", Without(TransitDamage, BuyerSilent));
        Finds("Confirming/BuyerSilent/3.00:00:00 has no row of the clock", Changing(TransitDamage, Confirming, BuyerSilent, r => r with { Who = agent }));
        Finds("Judging/Overdue/04:00:00 has no row of the clock", Changing(TransitDamage, Judging, Escalate, r => r with { Who = agent }));
        Finds("AwaitingEvidence/Remind/1.00:00:00 has no row of the clock", Without(TransitDamage, Remind));
        Finds("Closed/ToManager/01:00:00 waits in an end", TransitDamage with { Deadlines = [.. TransitDamage.Deadlines, new(Closed, Clock.Natural, 1.Hours, Then.ToManager)] });
        Finds("Judging/Overdue/04:00:00 is listed twice", TransitDamage with { Deadlines = [.. TransitDamage.Deadlines, .. TransitDamage.Deadlines] });
    }

    [Fact]
    public void A_row_of_the_clock_without_a_deadline() =>
        Finds("AwaitingChoice NoAnswer is the clock's and has no deadline", TransitDamage with { Deadlines = [.. TransitDamage.Deadlines.Where(d => d.Move != NoAnswer)] });

    [Fact]
    public void A_row_of_the_kernel_that_waits_for_nothing() =>
        Finds("Remedying RemediesDone is the kernel's and waits for nothing", Changing(TransitDamage, Remedying, RemediesDone, r => r with { Needs = [] }));

    [Fact]
    public void A_closing_without_party_and_summary()
    {
        Finds("Confirming BuyerContent closes without PartyRecorded and SummaryWritten", Changing(TransitDamage, Confirming, BuyerContent, r => r with { Needs = [] }));
        Finds("Confirming BuyerSilent closes by itself without PartyOrUndetermined", Changing(TransitDamage, Confirming, BuyerSilent, r => r with { Effects = [] }));
        Finds("Confirming BuyerSilent closes while a voucher or parcel may run", Changing(TransitDamage, Confirming, BuyerSilent, r => r with { Needs = [] }));
    }

    [Fact]
    public void Clock_or_kernel_near_money()
    {
        Finds("Remedying RemediesDone is open to clock or kernel and does DraftParts", Changing(TransitDamage, Remedying, RemediesDone, r => r with { Effects = [.. r.Effects, Effects.DraftParts] }));
        Finds("ReceivedByFinance Pay is open to clock or kernel and does PostPayment", Changing(Voucher, ReceivedByFinance, Pay, r => r with { Who = [Role.Finance, Role.Clock] }));
    }

    [Fact]
    public void Money_beside_the_outcome_of_a_review()
    {
        Finds("Watched GiveCoupon stands beside the outcome of a review", Adding(NegativeReview, TransitDamage.Find(Offering, GiveCoupon)! with { From = Watched, To = Closed }));
        Finds("Watched BuyerPromises does DraftCoupon beside the outcome of a review", Changing(NegativeReview, Watched, BuyerPromises, r => r with { Effects = [Effects.DraftCoupon] }));
        Finds("Offering OfferRemedy stands beside the outcome of a review", Adding(TransitDamage, NegativeReview.Find(Replying, PublicReply)! with { From = Confirming }));
    }

    [Fact]
    public void Money_before_the_apology() =>
        Finds("OfferRemedy is possible without Apologise (from Opened)", Adding(TransitDamage, TransitDamage.Find(Offering, OfferRemedy)! with { From = Opened }));

    [Fact]
    public void Acceptance_or_a_coupon_before_anybody_judged()
    {
        var hasty = Adding(TransitDamage, new(Apologised, BuyerInsists, Offering, agent, Needs.ReasonGiven));
        Finds("AcceptOffer is possible without ", hasty);
        Finds("GiveCoupon is possible without ", hasty);
    }

    [Theory]
    [InlineData("NotAsExpected", "ExplainProduct")]
    [InlineData("ServiceComplaint", "ReviewChatLog")]
    [InlineData("MissingItem", "CheckRecords")]
    [InlineData("LateDelivery", "PullLogistics")]
    [InlineData("TransitDamage", "ParcelUnsigned or RequestEvidence")]
    [InlineData("QualityDefect", "RequestEvidence")]
    public void Money_before_the_kinds_own_first_step(string code, string first) =>
        Finds($"OfferRemedy is possible without {first} (from Offering)", Adding(Of(code), new(Apologised, DecideLiability, Offering, agent, Needs.PartyGiven, Needs.FraudCleared)));

    [Theory]
    [InlineData("Pay", "ReceivedByFinance")]
    [InlineData("RefundOnPlatform", "Signed")]
    [InlineData("IssueCoupon", "Signed")]
    public void Payment_before_a_signature(string pay, string from) =>
        Finds($"{pay} is possible without Sign or Approve (from Draft)", Adding(Voucher, Voucher.Find(States.Get(from), Moves.Get(pay))! with { From = Draft }));

    [Theory]
    [InlineData("Pay", "OtherHandPays")]
    [InlineData("RefundOnPlatform", "OtherHandPays")]
    [InlineData("Approve", "OtherHandApproves")]
    [InlineData("Sign", "WithinOwnLimit")]
    [InlineData("Sign", "WithinPaid")]
    [InlineData("RequestApproval", "NotPaidTwice")]
    [InlineData("Reverse", "OtherHandReverses")]
    public void A_hand_or_a_limit_that_an_edition_would_drop(string move, string need) =>
        Finds($"{move} must need {need}", Voucher with { Rows = [.. Voucher.Rows.Select(r => r.Move.Code == move ? r with { Needs = [.. r.Needs.Where(n => n.Code != need)] } : r)] });

    [Fact]
    public void A_reconciliation_that_a_person_would_declare()
    {
        Finds("Paid Reconcile is the kernel's alone", Changing(Voucher, Paid, Reconcile, r => r with { Who = [Role.Finance, Role.Kernel] }));
        Finds("Paid Reconcile must need LineMatched", Changing(Voucher, Paid, Reconcile, r => r with { Needs = [Needs.ReasonGiven] }));
    }

    [Fact]
    public void A_judgement_that_overlooks_the_fraud_flag() =>
        Finds("Judging DecideLiability must need FraudCleared", Changing(TransitDamage, Judging, DecideLiability, r => r with { Needs = [Needs.PartyOfDamage, Needs.ClaimDecided] }));

    [Fact]
    public void An_effect_on_money_where_it_does_not_belong()
    {
        Finds("Pay must do PostPayment", Changing(Voucher, ReceivedByFinance, Pay, r => r with { Effects = [] }));
        Finds("Signed ReceiveVoucher must not do PostPayment", Changing(Voucher, Signed, ReceiveVoucher, r => r with { Effects = [Effects.PostPayment] }));
    }

    static void Finds(string sentence, Machine broken) =>
        Assert.Contains(Verifier.Findings(broken), finding => finding.Contains(sentence, StringComparison.Ordinal));

    static Machine Adding(Machine machine, Row row) => machine with { Rows = [.. machine.Rows, row] };

    static Machine Without(Machine machine, Move move) => machine with { Rows = [.. machine.Rows.Where(r => r.Move != move)] };

    static Machine Changing(Machine machine, State from, Move move, Func<Row, Row> change)
    {
        Assert.NotNull(machine.Find(from, move));
        return machine with { Rows = [.. machine.Rows.Select(r => r.From == from && r.Move == move ? change(r) : r)] };
    }
}
