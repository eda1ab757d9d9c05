using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

/// <summary>The rows that several kinds of case share.</summary>
public static class Fragments
{
    /// <summary>All but reviews: the apology, the offer, the remedy, the ending.</summary>
    public static readonly Fragment Core = new()
    {
        Rows =
        [
            //  from            move                    to              who  needs                                              effects
            new(Opened,         Apologise,              Apologised,     J,   PoliteWording),
            new(Offering,       OfferRemedy,            AwaitingChoice, A,   [LiabilityDecided, OfferWhole, EvidenceForBasis, WithinOfferLimit,
                                                                              WithinPaid, NotPaidTwice, WithinBudget, PoliteIfWritten], [StoreOffer]),
            new(Offering,       GiveCoupon,             Remedying,      A,   [LiabilityDecided, OnlyCoupon, CouponWithinOwnLimit, WithinBudget, PoliteIfWritten],
                                                                                                                                [DraftCoupon]),
            new(Offering,       ApologyOnly,            Confirming,     A,   LiabilityDecided, ReasonGiven, PoliteWording),
            new(AwaitingChoice, AcceptOffer,            Remedying,      J,   [ConsentRecorded],                                 [DraftParts]),
            new(AwaitingChoice, DeclineOffer,           Offering,       J,   [ReasonGiven],                                     [ManagerAtSecond]),
            .. Silent(AwaitingChoice),
            new(AwaitingChoice, NoAnswer,               Closed,         C,   [NothingRuns],                                     [PartyOrUndetermined]),
            new(Remedying,      RemediesDone,           Confirming,     K,   [EveryPartDone],                                   [SettleParts]),
            new(Remedying,      RemedyFailed,           Offering,       KA,  [RemedyEnded],                                     [KeepWhatCounts]),
            new(Confirming,     BuyerContent,           Closed,         J,   NothingRuns, PartyRecorded, SummaryWritten),
            new(Confirming,     BuyerSilent,            Closed,         C,   [NothingRuns],                                     [PartyOrUndetermined]),
            new(Closed,         Reopen,                 Opened,         M,   [Reopenable],                                      [Restart]),
            .. Asking.SelectMany(Questions),
        ],
        AnyIdle =
        [
            from => new(from,   BuyerWithdraws,         Closed,         A,   NothingRuns, NothingPaidOrShipped, PartyRecorded, SummaryWritten),
        ],
        AnyOpen =
        [
            from => new(from,   NotifyBuyer,            from,           J,   ToldBuyer),
            from => new(from,   BuyerChased,            from,           J,   [],                                                [CountChase, ManagerAtSecond]),
        ],
        Deadlines =
        [
            //  if still in     by the clock            after           then
            new(Opened,         Clock.Staffed,          15.Minutes,     Then.Overdue, Only: Only.NotSafety),
            new(Opened,         Clock.Natural,          5.Minutes,      Then.Overdue, Only: Only.Safety),
            new(Offering,       Clock.Staffed,          4.Hours,        Then.Overdue),
            new(AwaitingChoice, Clock.CallSlot,         48.Hours,       Then.Remind),
            new(AwaitingChoice, Clock.Natural,          7.Days,         Then.Move, NoAnswer),
            new(Confirming,     Clock.Natural,          72.Hours,       Then.Move, BuyerSilent),
            .. Asking.Select(from => new Deadline(
                from,           Clock.Natural,          Cases.Waiting.Longest, Then.Remind, Since: Since.Asked)),
        ],
    };

    /// <summary>Where our own staffed time runs and may stand while the buyer is asked. Not Opened: an apology waits for nobody.</summary>
    static Vocabulary.State[] Asking => [Apologised, Checking, Diagnosed, Judging, Offering];

    static IEnumerable<Row> Questions(Vocabulary.State from) =>
    [
        new(from,               AwaitBuyer,             from,           A,   PoliteWording, ContactAllowed, MayWait),
        new(from,               BuyerAnswered,          from,           A,   AnswerNoted, BuyerWasAsked),
    ];

    /// <summary>The ladder for a buyer who does not answer: one SMS, a call in a slot, and nothing more once they refuse.</summary>
    public static IEnumerable<Row> Silent(Vocabulary.State waiting) =>
    [
        new(waiting,            TextBuyer,              waiting,        J,   [PoliteWording, OncePerChannel, ContactAllowed],   [NoteContact]),
        new(waiting,            CallBuyer,              waiting,        A,   [InCallSlot, CallLeft, ContactAllowed],            [NoteContact, ManagerAtSecondMiss]),
        new(waiting,            BuyerRefuses,           waiting,        J,   [],                                                [StopContact]),
    ];

    /// <summary>
    /// An unhappy buyer's case goes back to where its kind is judged; and from there on a return which the law grants may be agreed to at any time: the order
    /// cash, exchange, return is one of suggestions and bars no right of the buyer's.
    /// </summary>
    public static Fragment JudgedIn(Vocabulary.State judge) => new()
    {
        Rows =
        [
            new(Confirming,     BuyerDiscontent,        judge,          J,   [ReasonGiven],                                     [ManagerAtSecond]),
            .. new[] { Explaining, AwaitingEvidence, judge, Offering, AwaitingChoice, Confirming }.Select(from => new Row(
                from,           AgreeReturn,            Remedying,      A,   [ReturnGranted, PartyGiven, FraudCleared, PoliteIfWritten], [GrantReturn])),
        ],
    };

    /// <summary>All but reviews: the platform steps in, or settles; what it decides goes before what we offered.</summary>
    public static readonly Fragment Platform = new()
    {
        Rows =
        [
            new(Disputed,       SubmitPlatformEvidence, Disputed,       A,   FilesAttached, PoliteIfWritten, LimitPlausible),
            new(Disputed,       RecordRuling,           Settling,       M,   [RulingAttached],                                  [ReleaseOrVoid]),
            new(Settling,       SettlementBooked,       Closed,         MF,  LedgerAgrees, PartyRecorded, SummaryWritten),
        ],
        Every =
        [
            from => new(from,   PlatformStepsIn,        Disputed,       B,   [PlatformCaseGiven, LimitPlausible],               [Hold]),
            from => new(from,   PlatformSettles,        Settling,       B,   [ResultGiven, NotOwnRefund],                       [VoidOpen]),
        ],
        Deadlines =
        [
            new(Disputed,       Clock.Natural,          24.Hours,       Then.RemindEvery),
            new(Disputed,       Clock.Natural,          24.Hours,       Then.ToManager),
            new(Disputed,       Clock.Natural,          (-24).Hours,    Then.ToManager, Since: Since.PlatformLimit),
            new(Disputed,       Clock.Natural,          (-12).Hours,    Then.ToSupervisor, Since: Since.PlatformLimit),
            new(Settling,       Clock.Finance,          1.Days,         Then.ToSupervisor),
        ],
    };

    /// <summary>Photos asked, sent or not, and then judged by what is there.</summary>
    public static readonly Fragment Evidence = new()
    {
        Rows =
        [
            new(AwaitingEvidence, SubmitEvidence,       Judging,          J, [PhotoOrVideo],                                    [ComparePhotos]),
            new(AwaitingEvidence, EvidenceExpired,      Judging,          C),
            new(Judging,          RequestEvidence,      AwaitingEvidence, J, AskedFor, EvidenceAskedTwice, PoliteIfWritten),
        ],
        Deadlines =
        [
            new(AwaitingEvidence, Clock.Natural,        24.Hours,       Then.Remind),
            new(AwaitingEvidence, Clock.Natural,        48.Hours,       Then.Remind),
            new(AwaitingEvidence, Clock.Natural,        7.Days,         Then.Move, EvidenceExpired),
            new(Judging,          Clock.Staffed,        4.Hours,        Then.Overdue),
        ],
    };

    /// <summary>The buyer was explained something and takes it or says no more.</summary>
    public static readonly Fragment Explain = new()
    {
        Rows =
        [
            new(Explaining,     BuyerPersuaded,         Confirming,     J),
            new(Explaining,     ExplanationUnanswered,  Confirming,     C),
        ],
        Deadlines =
        [
            new(Explaining,     Clock.Natural,          24.Hours,       Then.Move, ExplanationUnanswered),
        ],
    };

    /// <summary>All seven kinds.</summary>
    public static readonly Fragment All = new()
    {
        AnyOpen =
        [
            from => new(from,   Escalate,               from,           JC,  [ReasonGiven, LevelGiven],                         [RaiseLevel]),
            from => new(from,   Assign,                 from,           M,   [AssigneeGiven],                                   [TakeOwner]),
        ],
        AnyIdle =
        [
            from => new(from,   Merge,                  Closed,         A,   [TargetMergeable, NothingRuns, PartyRecorded, SummaryWritten],
                                                                                                                                [MergeIntoTarget]),
        ],
    };
}
