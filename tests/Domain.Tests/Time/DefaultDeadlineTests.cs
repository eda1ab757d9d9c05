using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

/// <summary>
/// The table of default deadlines (domain.md 5, refined by machines.md) beside the machines: a deadline without a row, or a row without a deadline, fails here. Each
/// row has an instant from which it counts and the one at which it is due, worked out by hand.
/// </summary>
public sealed class DefaultDeadlineTests
{
    static readonly string[] Faults = ["NotAsExpected", "ServiceComplaint", "MissingItem", "LateDelivery", "TransitDamage", "QualityDefect"];
    static readonly string[] WithEvidence = ["NotAsExpected", "MissingItem", "TransitDamage", "QualityDefect"];
    static readonly string[] WhileNotArrived = ["Opened", "Apologised", "Diagnosed", "Offering", "AwaitingAddress", "AwaitingChoice", "Remedying", "Confirming", "Disputed", "Settling"];

    /// <summary>Where staffed time runs and the buyer may be asked.</summary>
    static readonly (string Machine, string[] States)[] MayAsk =
    [
        ("NotAsExpected", ["Apologised", "Judging", "Offering"]), ("ServiceComplaint", ["Apologised", "Offering"]),
        ("MissingItem", ["Apologised", "Checking", "Judging", "Offering"]), ("LateDelivery", ["Apologised", "Diagnosed", "Offering"]),
        ("TransitDamage", ["Apologised", "Judging", "Offering"]), ("QualityDefect", ["Apologised", "Judging", "Offering"]),
    ];

    /// <summary>Row of the table, its machines, the deadline's code and clock, an example: since when, due when.</summary>
    sealed record Line(string Row, string[] Machines, string Code, Clock Clock, string Since, string Due)
    {
        public Line(string row, string machine, string code, Clock clock, string since, string due) : this(row, [machine], code, clock, since, due) { }
    }

    static readonly Line[] table =
    [
        new("Opened: 15 min W", Faults, "Opened/Overdue/00:15:00/NotSafety", Clock.Staffed, "2026-03-02 22:50", "2026-03-03 08:35"),
        new("Opened, safety: 5 min at any hour", Faults, "Opened/Overdue/00:05:00/Safety", Clock.Natural, "2026-03-03 02:58", "2026-03-03 03:03"),
        new("Explanation: 2 h W", "NotAsExpected", "Apologised/Overdue/02:00:00", Clock.Staffed, "2026-03-02 22:00", "2026-03-03 09:30"),
        new("Chat log: 4 h W", "ServiceComplaint", "Apologised/Overdue/04:00:00", Clock.Staffed, "2026-03-02 20:00", "2026-03-03 09:30"),
        new("Outcome of a complaint: 24 h", "ServiceComplaint", "Investigating/ToSupervisor/1.00:00:00", Clock.Natural, "2026-03-02 20:00", "2026-03-03 20:00"),
        new("Records: 1 h W", "MissingItem", "Apologised/Overdue/01:00:00", Clock.Staffed, "2026-03-02 22:30", "2026-03-03 09:00"),
        new("Records read: 1 h W", "MissingItem", "Checking/Overdue/01:00:00", Clock.Staffed, "2026-03-02 12:00", "2026-03-02 13:00"),
        new("Split parcel: tell daily", "MissingItem", "Tracing/Overdue/1.00:00:00/LastTold", Clock.Natural, "2026-02-28 09:00", "2026-03-01 09:00"),
        new("Split parcel: no scan 72 h", "MissingItem", "Tracing/ToManager/3.00:00:00/LastScan", Clock.Natural, "2028-02-27 09:00", "2028-03-01 09:00"),
        new("First notice: 30 min W", ["LateDelivery", "TransitDamage", "QualityDefect"], "Apologised/Overdue/00:30:00", Clock.Staffed, "2026-03-02 23:00", "2026-03-03 09:00"),
        new("Cause: 4 h W", "LateDelivery", "Diagnosed/Overdue/04:00:00", Clock.Staffed, "2026-03-02 09:00", "2026-03-02 13:00"),
        new("Address asked: 48 h, then a call", "LateDelivery", "AwaitingAddress/Remind/2.00:00:00", Clock.CallSlot, "2026-03-02 21:00", "2026-03-05 10:00"),
        new("Address never given: 7 d", "LateDelivery", "AwaitingAddress/NoAnswer/7.00:00:00", Clock.Natural, "2026-02-25 08:00", "2026-03-04 08:00"),
        new("Urge daily", "LateDelivery", "Chasing/Overdue/1.00:00:00/LastTold", Clock.Natural, "2026-12-31 12:00", "2027-01-01 12:00"),
        new("Stalled 3 d", "LateDelivery", "Chasing/ToManager/3.00:00:00/LastScan", Clock.Natural, "2026-12-30 12:00", "2027-01-02 12:00"),
        new("Silent after arrival", "LateDelivery", "Confirming/BuyerSilent/3.00:00:00/Arrival/Arrived", Clock.Natural, "2026-03-02 12:00", "2026-03-05 12:00"),
        .. WhileNotArrived.Select(state => new Line("Late parcel: tell daily in every state", "LateDelivery", $"{state}/ToManager/1.00:00:00/LastTold/NotArrived", Clock.Natural,
            "2026-03-02 23:30", "2026-03-03 23:30")),
        new("Intercepting: 24 h", "TransitDamage", "Intercepting/ToManager/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("AwaitingEvidence: remind 24 h", WithEvidence, "AwaitingEvidence/Remind/1.00:00:00", Clock.Natural, "2026-02-28 12:00", "2026-03-01 12:00"),
        new("AwaitingEvidence: remind 48 h", WithEvidence, "AwaitingEvidence/Remind/2.00:00:00", Clock.Natural, "2028-02-28 12:00", "2028-03-01 12:00"),
        new("AwaitingEvidence: expire 7 d", WithEvidence, "AwaitingEvidence/EvidenceExpired/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("LiabilityDecision: 4 h W", WithEvidence, "Judging/Overdue/04:00:00", Clock.Staffed, "2026-03-02 21:00", "2026-03-03 10:30"),
        new("Explained: 24 h", ["NotAsExpected", "QualityDefect"], "Explaining/ExplanationUnanswered/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("Offer to make: 4 h W", Faults, "Offering/Overdue/04:00:00", Clock.Staffed, "2026-03-03 05:00", "2026-03-03 12:30"),
        new("Offer made, silent: 48 h, then a call", Faults, "AwaitingChoice/Remind/2.00:00:00", Clock.CallSlot, "2026-03-02 12:00", "2026-03-04 16:00"),
        new("Offer made, silent: 7 d", Faults, "AwaitingChoice/NoAnswer/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("FollowUp: 3 d", ["NotAsExpected", "ServiceComplaint", "MissingItem", "TransitDamage", "QualityDefect"], "Confirming/BuyerSilent/3.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-05 12:00"),
        new("Platform: remind daily", Faults, "Disputed/RemindEvery/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("Platform: 24 h", Faults, "Disputed/ToManager/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("Platform limit - 24 h", Faults, "Disputed/ToManager/-1.00:00:00/PlatformLimit", Clock.Natural, "2026-03-02 12:00", "2026-03-01 12:00"),
        new("Platform limit - 12 h", Faults, "Disputed/ToSupervisor/-12:00:00/PlatformLimit", Clock.Natural, "2026-03-02 06:00", "2026-03-01 18:00"),
        new("Settlement booked: 1 F-day", Faults, "Settling/ToSupervisor/1.00:00:00", Clock.Finance, "2026-09-30 10:00", "2026-10-08 10:00"),
        .. MayAsk.SelectMany(a => a.States.Select(state => new Line("Buyer asked, silent: 48 h", a.Machine, $"{state}/Remind/2.00:00:00/Asked", Clock.Natural,
            "2026-03-02 22:30", "2026-03-04 22:30"))),
        new("Review looked at: 1 h W", "NegativeReview", "Found/Overdue/01:00:00", Clock.Staffed, "2026-03-02 09:00", "2026-03-02 10:00"),
        new("Severe review: message 1 h W", "NegativeReview", "Triaged/Overdue/01:00:00/Severe", Clock.Staffed, "2026-03-02 22:40", "2026-03-03 09:10"),
        new("Other review: message 4 h W", "NegativeReview", "Triaged/Overdue/04:00:00/NotSevere", Clock.Staffed, "2026-03-02 09:00", "2026-03-02 13:00"),
        new("SMS 4 h after the message", "NegativeReview", "Messaged/Overdue/04:00:00", Clock.Staffed, "2026-03-02 20:30", "2026-03-03 10:00"),
        new("Call: first slot after 48 h", "NegativeReview", "Texted/Remind/2.00:00:00/LastContact", Clock.CallSlot, "2026-03-02 11:00", "2026-03-04 16:00"),
        new("Call missed: manager", "NegativeReview", "Texted/ToManager/3.00:00:00/LastContact", Clock.CallSlot, "2026-03-02 20:00", "2026-03-06 10:00"),
        new("Linked case: 7 d", "NegativeReview", "Linked/ToManager/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("Promise date + 1 d", "NegativeReview", "Promised/PromiseLapsed/1.00:00:00/Promise", Clock.Natural, "2026-03-06 00:00", "2026-03-07 00:00"),
        new("Watched: 3 d", "NegativeReview", "Watched/GiveUpQuietly/3.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-05 12:00"),
        new("Abuse reported: 7 d", "NegativeReview", "Reported/ToManager/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("Public reply: 24 h", "NegativeReview", "Replying/Overdue/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("Voucher signed: same shift end", "Voucher", "Draft/Overdue/00:00:00", Clock.ShiftEnd, "2026-03-02 18:00", "2026-03-02 23:00"),
        new("ApprovalPending: manager 4 h W", "Voucher", "AwaitingApproval/ToManager/04:00:00", Clock.Staffed, "2026-03-02 21:30", "2026-03-03 11:00"),
        new("ApprovalPending: supervisor 8 h W", "Voucher", "AwaitingApproval/ToSupervisor/08:00:00", Clock.Staffed, "2026-03-02 21:30", "2026-03-03 15:00"),
        new("Finance takes it: same F-day", "Voucher", "Signed/Overdue/00:00:00", Clock.FinanceDay, "2026-02-28 16:00", "2026-02-28 17:30"),
        new("PayoutPending: 1 F-day", "Voucher", "ReceivedByFinance/Overdue/1.00:00:00", Clock.Finance, "2026-04-03 15:00", "2026-04-07 15:00"),
        new("PayoutPending: hard 3 d", "Voucher", "ReceivedByFinance/ToSupervisor/3.00:00:00", Clock.Natural, "2026-04-03 15:00", "2026-04-06 15:00"),
        new("Reconciled: 3 F-days", "Voucher", "Paid/ToSupervisor/3.00:00:00", Clock.Finance, "2026-02-14 09:00", "2026-02-26 09:00"),
        new("Reshipment: cut-off 17:00", "OutboundParcel", "Requested/ToManager/00:00:00", Clock.CutOff, "2026-03-02 17:00", "2026-03-03 17:00"),
        new("Handed to the courier: next cut-off", "OutboundParcel", "Labelled/ToManager/1.00:00:00", Clock.CutOff, "2026-02-28 16:59", "2026-03-01 17:00"),
        new("InTransit: daily check", "OutboundParcel", "Shipped/RemindEvery/1.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-03 16:00"),
        new("InTransit: no scan 72 h", "OutboundParcel", "Shipped/ToManager/3.00:00:00/LastScan", Clock.Natural, "2026-03-02 16:00", "2026-03-05 16:00"),
        new("AwaitingBuyerReturn: remind day 3", "InboundParcel", "Announced/Remind/3.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-05 16:00"),
        new("AwaitingBuyerReturn: remind day 6", "InboundParcel", "Announced/Remind/6.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-08 16:00"),
        new("AwaitingBuyerReturn: 7 d", "InboundParcel", "Announced/ReturnLapsed/7.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-09 16:00"),
        new("Return in transit: 7 d", "InboundParcel", "InTransit/ToManager/7.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-09 16:00"),
        new("Return in transit: 10 d", "InboundParcel", "InTransit/ToSupervisor/10.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-12 16:00"),
        new("ReturnReceived: 2 d", "InboundParcel", "Received/Overdue/2.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-04 16:00"),
        new("In question: 24 h", "InboundParcel", "InQuestion/ToSupervisor/1.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-03 16:00"),
    ];

    static DateTimeOffset Wall(string wall) => DateTimeOffset.Parse(wall + "+08:00", null);

    [Fact]
    public void The_table_and_the_machines_name_the_same_deadlines()
    {
        var listed = table.SelectMany(line => line.Machines.Select(machine => $"{machine} {line.Code} {line.Clock}")).Order(StringComparer.Ordinal).ToList();
        var kept = Tables.All.SelectMany(m => m.Deadlines.Select(d => $"{m.Code} {d.Code} {d.Clock}")).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(kept.Except(listed).Select(code => $"{code} is in no row of the table"));
        Assert.Empty(listed.Except(kept).Select(code => $"no machine keeps {code}"));
        Assert.Equal(kept.Count, listed.Count);
    }

    [Fact]
    public void Every_row_is_due_when_it_says()
    {
        foreach (var line in table)
        {
            var deadline = Tables.All.Single(m => m.Code == line.Machines[0]).Deadlines.Single(d => d.Code == line.Code && d.Clock == line.Clock);
            Assert.Equal((line.Row, Wall(line.Due)), (line.Row, ShopCalendar.Default.Due(deadline.Clock, Wall(line.Since), deadline.After)));
        }
    }

    /// <summary>Claims are no machine's: filed 48 hours after the finding, chased each three days, written off after 30.</summary>
    [Fact]
    public void A_courier_s_claim_keeps_its_own_dates()
    {
        Assert.Equal((48.Hours, 3.Days, 30.Days), (Claim.ToBeFiledIn, Claim.ToBeChasedEvery, Claim.ToBeEndedIn));
    }
}
