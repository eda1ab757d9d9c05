using System.Reflection;
using AfterSales.Domain.Time;
using AfterSales.TestBed;

namespace AfterSales.Domain.Tests.Time;

/// <summary>The deadlines of the machines by the rows of `default-deadlines.txt` (domain.md 5, refined by machines.md).</summary>
static class DefaultDeadlines
{
    static readonly string[] Faults = ["NotAsExpected", "ServiceComplaint", "MissingItem", "LateDelivery", "TransitDamage", "QualityDefect"];
    static readonly string[] WithEvidence = ["NotAsExpected", "MissingItem", "TransitDamage", "QualityDefect"];
    static readonly string[] RefusedAtTheDoor = ["Judging", "Offering", "AwaitingChoice", "Remedying"];
    static readonly string[] WhileNotArrived = ["Opened", "Apologised", "Diagnosed", "Offering", "AwaitingAddress", "AwaitingChoice", "Remedying", "Confirming", "Disputed", "Settling"];

    /// <summary>Where staffed time runs and the buyer may be asked.</summary>
    static readonly (string Machine, string[] States)[] MayAsk =
    [
        ("NotAsExpected", ["Apologised", "Judging", "Offering"]), ("ServiceComplaint", ["Apologised", "Offering"]),
        ("MissingItem", ["Apologised", "Checking", "Judging", "Offering"]), ("LateDelivery", ["Apologised", "Diagnosed", "Offering"]),
        ("TransitDamage", ["Apologised", "Judging", "Offering"]), ("QualityDefect", ["Apologised", "Judging", "Offering"]),
    ];

    /// <summary>Row of the list, its machines, the deadline's code and clock, an example worked out by hand: since when, due when.</summary>
    public sealed record Line(string Row, string[] Machines, string Code, Clock Clock, string Since, string Due)
    {
        public Line(string row, string machine, string code, Clock clock, string since, string due) : this(row, [machine], code, clock, since, due) { }
    }

    public static readonly Line[] Lines =
    [
        new("Opened -> Apologised", Faults, "Opened/Overdue/00:15:00/NotSafety", Clock.Staffed, "2026-03-02 22:50", "2026-03-03 08:35"),
        new("Opened -> Apologised", Faults, "Opened/Overdue/00:05:00/Safety", Clock.Natural, "2026-03-03 02:58", "2026-03-03 03:03"),
        new("NotAsExpected: explanation", "NotAsExpected", "Apologised/Overdue/02:00:00", Clock.Staffed, "2026-03-02 22:00", "2026-03-03 09:30"),
        new("ServiceComplaint: chat log", "ServiceComplaint", "Apologised/Overdue/04:00:00", Clock.Staffed, "2026-03-02 20:00", "2026-03-03 09:30"),
        new("ServiceComplaint: outcome", "ServiceComplaint", "Investigating/ToSupervisor/1.00:00:00", Clock.Natural, "2026-03-02 20:00", "2026-03-03 20:00"),
        new("Machines: records read", "MissingItem", "Apologised/Overdue/01:00:00", Clock.Staffed, "2026-03-02 22:30", "2026-03-03 09:00"),
        new("Machines: records read", "MissingItem", "Checking/Overdue/01:00:00", Clock.Staffed, "2026-03-02 12:00", "2026-03-02 13:00"),
        new("Machines: split parcel", "MissingItem", "Tracing/Overdue/1.00:00:00/LastTold", Clock.Natural, "2026-02-28 09:00", "2026-03-01 09:00"),
        new("Machines: split parcel", "MissingItem", "Tracing/ToManager/3.00:00:00/LastScan", Clock.Natural, "2028-02-27 09:00", "2028-03-01 09:00"),
        new("LateDelivery: first notice", ["LateDelivery", "TransitDamage", "QualityDefect"], "Apologised/Overdue/00:30:00", Clock.Staffed, "2026-03-02 23:00", "2026-03-03 09:00"),
        new("FactCheck", "LateDelivery", "Diagnosed/Overdue/04:00:00", Clock.Staffed, "2026-03-02 09:00", "2026-03-02 13:00"),
        new("Machines: address asked", "LateDelivery", "AwaitingAddress/Remind/2.00:00:00", Clock.CallSlot, "2026-03-02 21:00", "2026-03-05 10:00"),
        new("Machines: address asked", "LateDelivery", "AwaitingAddress/NoAnswer/7.00:00:00", Clock.Natural, "2026-02-25 08:00", "2026-03-04 08:00"),
        new("LateDelivery: courier", "LateDelivery", "Chasing/Overdue/1.00:00:00/LastTold", Clock.Natural, "2026-12-31 12:00", "2027-01-01 12:00"),
        new("LateDelivery: courier", "LateDelivery", "Chasing/ToManager/3.00:00:00/LastScan", Clock.Natural, "2026-12-30 12:00", "2027-01-02 12:00"),
        new("FollowUp", "LateDelivery", "Confirming/BuyerSilent/3.00:00:00/Arrival/Arrived", Clock.Natural, "2026-03-02 12:00", "2026-03-05 12:00"),
        .. WhileNotArrived.Select(state => new Line("LateDelivery: courier", "LateDelivery", $"{state}/ToManager/1.00:00:00/LastTold/NotArrived", Clock.Natural,
            "2026-03-02 23:30", "2026-03-03 23:30")),
        .. RefusedAtTheDoor.Select(state => new Line("TransitDamage: refused at the door", "TransitDamage", $"{state}/ToManager/1.00:00:00/Refusal/NotMadeGood", Clock.Natural,
            "2026-03-02 21:30", "2026-03-03 21:30")),
        new("Machines: parcel to be refused", "TransitDamage", "Intercepting/ToManager/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("AwaitingEvidence", WithEvidence, "AwaitingEvidence/Remind/1.00:00:00", Clock.Natural, "2026-02-28 12:00", "2026-03-01 12:00"),
        new("AwaitingEvidence", WithEvidence, "AwaitingEvidence/Remind/2.00:00:00", Clock.Natural, "2028-02-28 12:00", "2028-03-01 12:00"),
        new("AwaitingEvidence", WithEvidence, "AwaitingEvidence/EvidenceExpired/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("LiabilityDecision", ["NotAsExpected", "MissingItem", "TransitDamage"], "Judging/Overdue/04:00:00", Clock.Staffed, "2026-03-02 21:00", "2026-03-03 10:30"),
        new("QualityDefect: judgement", "QualityDefect", "Judging/Overdue/04:00:00", Clock.Staffed, "2026-03-02 21:00", "2026-03-03 10:30"),
        new("Machines: explained", ["NotAsExpected", "QualityDefect"], "Explaining/ExplanationUnanswered/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("Machines: offer to make", Faults, "Offering/Overdue/04:00:00", Clock.Staffed, "2026-03-03 05:00", "2026-03-03 12:30"),
        new("OfferMade, buyer silent", Faults, "AwaitingChoice/Remind/2.00:00:00", Clock.CallSlot, "2026-03-02 12:00", "2026-03-04 16:00"),
        new("OfferMade, buyer silent", Faults, "AwaitingChoice/NoAnswer/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("FollowUp", ["NotAsExpected", "ServiceComplaint", "MissingItem", "TransitDamage", "QualityDefect"], "Confirming/BuyerSilent/3.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-05 12:00"),
        new("Machines: platform at work", Faults, "Disputed/RemindEvery/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("LiabilityDecision", Faults, "Disputed/ToManager/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("Machines: platform at work", Faults, "Disputed/ToManager/-1.00:00:00/PlatformLimit", Clock.Natural, "2026-03-02 12:00", "2026-03-01 12:00"),
        new("Machines: platform at work", Faults, "Disputed/ToSupervisor/-12:00:00/PlatformLimit", Clock.Natural, "2026-03-02 06:00", "2026-03-01 18:00"),
        new("Machines: platform's result booked", Faults, "Settling/ToSupervisor/1.00:00:00", Clock.Finance, "2026-09-30 10:00", "2026-10-08 10:00"),
        .. MayAsk.SelectMany(a => a.States.Select(state => new Line("Machines: buyer asked", a.Machine, $"{state}/Remind/2.00:00:00/Asked", Clock.Natural,
            "2026-03-02 22:30", "2026-03-04 22:30"))),
        new("NegativeReview: import", "NegativeReview", "Found/Overdue/01:00:00", Clock.Staffed, "2026-03-02 09:00", "2026-03-02 10:00"),
        new("NegativeReview: message", "NegativeReview", "Triaged/Overdue/01:00:00/Severe", Clock.Staffed, "2026-03-02 22:40", "2026-03-03 09:10"),
        new("NegativeReview: message", "NegativeReview", "Triaged/Overdue/04:00:00/NotSevere", Clock.Staffed, "2026-03-02 09:00", "2026-03-02 13:00"),
        new("NegativeReview: SMS", "NegativeReview", "Messaged/Overdue/04:00:00", Clock.Staffed, "2026-03-02 20:30", "2026-03-03 10:00"),
        new("NegativeReview: call", "NegativeReview", "Texted/Remind/2.00:00:00/LastContact", Clock.CallSlot, "2026-03-02 11:00", "2026-03-04 16:00"),
        new("NegativeReview: call", "NegativeReview", "Texted/ToManager/3.00:00:00/LastContact", Clock.CallSlot, "2026-03-02 20:00", "2026-03-06 10:00"),
        new("Machines: review", "NegativeReview", "Linked/ToManager/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("NegativeReview: promise", "NegativeReview", "Promised/PromiseLapsed/1.00:00:00/Promise", Clock.Natural, "2026-03-06 00:00", "2026-03-07 00:00"),
        new("Machines: review", "NegativeReview", "Watched/GiveUpQuietly/3.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-05 12:00"),
        new("Machines: review", "NegativeReview", "Reported/ToManager/7.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-09 12:00"),
        new("Machines: review", "NegativeReview", "Replying/Overdue/1.00:00:00", Clock.Natural, "2026-03-02 12:00", "2026-03-03 12:00"),
        new("VoucherSigned -> Finance", "Voucher", "Draft/Overdue/00:00:00", Clock.ShiftEnd, "2026-03-02 18:00", "2026-03-02 23:00"),
        new("ApprovalPending", "Voucher", "AwaitingApproval/ToManager/04:00:00", Clock.Staffed, "2026-03-02 21:30", "2026-03-03 11:00"),
        new("ApprovalPending", "Voucher", "AwaitingApproval/ToSupervisor/08:00:00", Clock.Staffed, "2026-03-02 21:30", "2026-03-03 15:00"),
        new("Machines: voucher taken and reconciled", "Voucher", "Signed/Overdue/00:00:00", Clock.FinanceDay, "2026-02-28 16:00", "2026-02-28 17:30"),
        new("PayoutPending", "Voucher", "ReceivedByFinance/Overdue/1.00:00:00", Clock.Finance, "2026-04-03 15:00", "2026-04-07 15:00"),
        new("PayoutPending", "Voucher", "ReceivedByFinance/ToSupervisor/3.00:00:00", Clock.Natural, "2026-04-03 15:00", "2026-04-06 15:00"),
        new("Machines: voucher taken and reconciled", "Voucher", "Paid/ToSupervisor/3.00:00:00", Clock.Finance, "2026-02-14 09:00", "2026-02-26 09:00"),
        new("ReshipmentPending / ReplacementPending", "OutboundParcel", "Requested/ToManager/00:00:00", Clock.CutOff, "2026-03-02 17:00", "2026-03-03 17:00"),
        new("ReshipmentPending / ReplacementPending", "OutboundParcel", "Labelled/ToManager/1.00:00:00", Clock.CutOff, "2026-02-28 16:59", "2026-03-01 17:00"),
        new("InTransit", "OutboundParcel", "Shipped/RemindEvery/1.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-03 16:00"),
        new("InTransit", "OutboundParcel", "Shipped/ToManager/3.00:00:00/LastScan", Clock.Natural, "2026-03-02 16:00", "2026-03-05 16:00"),
        new("AwaitingBuyerReturn", "InboundParcel", "Announced/Remind/3.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-05 16:00"),
        new("AwaitingBuyerReturn", "InboundParcel", "Announced/Remind/6.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-08 16:00"),
        new("AwaitingBuyerReturn", "InboundParcel", "Announced/ReturnLapsed/7.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-09 16:00"),
        new("ReturnReceived -> inspected/refunded", "InboundParcel", "InTransit/ToManager/7.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-09 16:00"),
        new("ReturnReceived -> inspected/refunded", "InboundParcel", "InTransit/ToSupervisor/10.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-12 16:00"),
        new("ReturnReceived -> inspected/refunded", "InboundParcel", "Received/Overdue/2.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-04 16:00"),
        new("Machines: goods in question", "InboundParcel", "InQuestion/ToSupervisor/1.00:00:00", Clock.Natural, "2026-03-02 16:00", "2026-03-03 16:00"),
    ];

    /// <summary>The rows of the list, by name.</summary>
    public static IReadOnlyList<string> Rows { get; } = [.. File.ReadLines(RepoFiles.At("tests", "Domain.Tests", "Time", "default-deadlines.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|')[0].Trim())];

    /// <summary>Rows and the tests that keep them besides the deadlines above.</summary>
    public static ILookup<string, string> Tests { get; } = typeof(DefaultDeadlines).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<DefaultRowAttribute>().Select(a => (a.Row, Test: $"{method.DeclaringType!.Name}.{method.Name}")))
        .ToLookup(t => t.Row, t => t.Test);
}
