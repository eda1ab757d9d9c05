using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>中差评: message, SMS, one call after 48 hours, then leave it. Never money: what the fault is worth is settled in the fault's own case (A1 四.2, domain.md 4.1).</summary>
    public static readonly Machine NegativeReview = new Machine("NegativeReview", "中差评", SubjectKind.Case, Edition: 1)
    {
        Start = Found,
        Ends = [Closed],
        Rows =
        [
            //  from      move              to        who  needs                                                                         effects
            new(Found,    TriageReview,     Triaged,  J,   [SeverityGiven, ChatLogRead],                                                 [SafetyToSupervisor]),
            new(Triaged,  MessageBuyer,     Messaged, J,   [PoliteWording, ContactAllowed],                                              [NoteContact]),
            new(Messaged, TextBuyer,        Texted,   J,   [PoliteWording, OncePerChannel, ContactAllowed],                              [NoteContact]),
            new(Texted,   PhoneBuyer,       Watched,  A,   [InCallSlot, SilentTwoDays, CalledOnce, ContactAllowed],                      [NoteContact]),
            new(Messaged, BuyerAnswers,     Watched,  J,   AnswerNoted),
            new(Texted,   BuyerAnswers,     Watched,  J,   AnswerNoted),
            .. From([Triaged, Messaged, Texted, Watched], from => new(
                from,     LinkFaultCase,    Linked,   A,   [TargetIsFault],                                                              [LinkToTarget])),
            .. From([Messaged, Texted, Watched], from => new(
                from,     BuyerPromises,    Promised, J,   PromiseDated, PromisedTwice)),
            .. From([Messaged, Texted, Watched, Promised, Linked], from => new(
                from,     BuyerRefuses,     Replying, J,   [],                                                                           [StopContact])),
            .. From([Messaged, Texted, Watched], from => new(
                from,     ReportAbuse,      Reported, M,   [AnswerNoted],                                                                [StopContact, FlagFraud])),
            new(Linked,   FaultCaseClosed,  Watched,  K,   LinkedCaseClosed),
            new(Promised, PromiseLapsed,    Watched,  C),
            new(Watched,  GiveUpQuietly,    Replying, CA),
            new(Linked,   GiveUpQuietly,    Replying, A),
            new(Reported, PublicReply,      Reported, A,   DecentWording),
            new(Reported, PlatformAnswered, Closed,   AB,  [ResultGiven, OutcomeGiven, PartyRecorded, SummaryWritten],                   [PartyOrUndetermined]),
            new(Replying, PublicReply,      Closed,   A,   DecentWording, OutcomeUnmoved, PartyRecorded, SummaryWritten),
            .. From([Found, Triaged, Messaged, Texted, Watched, Promised, Linked, Reported, Replying], from => new(
                from,     ObserveReviewChanged, Closed, JB, [OutcomeSeen, PartyRecorded, SummaryWritten],                                [PartyOrUndetermined])),
            new(Closed,   ObserveReviewChanged, Closed, JB, OutcomeSeen),
        ],
        Deadlines =
        [
            //  if still in by the clock    after     then
            new(Found,    Clock.Staffed,    1.Hours,  Then.Overdue),
            new(Triaged,  Clock.Staffed,    1.Hours,  Then.Overdue, Only: Only.Severe),
            new(Triaged,  Clock.Staffed,    4.Hours,  Then.Overdue, Only: Only.NotSevere),
            new(Messaged, Clock.Staffed,    4.Hours,  Then.Overdue),
            new(Texted,   Clock.CallSlot,   48.Hours, Then.Remind, Since: Since.LastContact),
            // two slots a day: one day later two have passed
            new(Texted,   Clock.CallSlot,   72.Hours, Then.ToManager, Since: Since.LastContact),
            new(Linked,   Clock.Natural,    7.Days,   Then.ToManager),
            new(Promised, Clock.Natural,    1.Days,   Then.Move, PromiseLapsed, Since.Promise),
            new(Watched,  Clock.Natural,    3.Days,   Then.Move, GiveUpQuietly),
            new(Reported, Clock.Natural,    7.Days,   Then.ToManager),
            new(Replying, Clock.Natural,    24.Hours, Then.Overdue),
        ],
    }.With(Fragments.All).Clocked();

    static IEnumerable<Row> From(Vocabulary.State[] states, Func<Vocabulary.State, Row> row) => states.Select(row);
}
