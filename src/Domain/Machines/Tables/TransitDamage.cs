using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>运输破损: not signed for yet, refuse it; signed for, see the photos; then pay, send again or take it back (A1 四.1⑤).</summary>
    public static readonly Machine TransitDamage = new Machine("TransitDamage", "运输破损", SubjectKind.Case, Edition: 1)
    {
        Start = Opened,
        Ends = [Closed],
        Rows =
        [
            //  from          move             to                who  needs                                                              effects
            new(Apologised,   ParcelUnsigned,  Intercepting,     J,   ToldBuyer),
            new(Apologised,   RequestEvidence, AwaitingEvidence, J,   AskedFor, PoliteIfWritten),
            new(Intercepting, ParcelRefused,   Judging,          JWB, RefusalShown),
            new(Intercepting, BuyerTookIt,     AwaitingEvidence, J,   [AskedFor, PoliteIfWritten],                                       [MarkArrived]),
            new(Judging,      DecideLiability, Offering,         A,   [PartyOfDamage, ClaimDecided, FraudCleared, PoliteIfWritten],      [OpenCourierClaim]),
        ],
        Deadlines =
        [
            //  if still in   by the clock     after             then
            new(Apologised,   Clock.Staffed,   30.Minutes,       Then.Overdue),
            new(Intercepting, Clock.Natural,   24.Hours,         Then.ToManager),
            // refused at the door: the money is back a day after the scan, whatever the case waits for
            .. new[] { Judging, Offering, AwaitingChoice, Remedying }.Select(from => new Deadline(
                from,         Clock.Natural,   24.Hours,         Then.ToManager, Since: Since.Refusal, Only: Only.NotMadeGood)),
        ],
    }.With(Fragments.Core, Fragments.Platform, Fragments.JudgedIn(Judging), Fragments.Evidence, Fragments.All).Clocked();
}
