using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>少发/缺货: check chat log, order, split parcels and ourselves; ours is sent at once with a coupon, and where all is right a photo is enough (A1 四.1③).</summary>
    public static readonly Machine MissingItem = new Machine("MissingItem", "少发/缺货", SubjectKind.Case, Edition: 1)
    {
        Start = Opened,
        Ends = [Closed],
        Rows =
        [
            //  from        move              to                who  needs                                                               effects
            new(Apologised, CheckRecords,     Checking,         J,   AllChecksRecorded),
            new(Checking,   FoundSplitParcel, Tracing,          J,   [TrackingGiven, ToldBuyer],                                         [TraceAnew]),
            new(Checking,   RecordsAllRight,  AwaitingEvidence, J,   AskedFor, PoliteIfWritten),
            new(Checking,   OurError,         Remedying,        J,   [PartyOurs, FraudCleared],                                          [ReshipWithCoupon]),
            new(Judging,    ReshipAnyway,     Remedying,        J,   [PhotoOfCase, PoliteWording, PartyGiven, NoFraudFlag],              [Reship]),
            new(Checking,   DecideLiability,  Offering,         A,   [PartyGiven, WhyNoReshipment, FraudCleared, PoliteIfWritten],       [OpenCourierClaim]),
            new(Tracing,    DecideLiability,  Offering,         A,   [PartyGiven, WhyNoReshipment, FraudCleared, PoliteIfWritten],       [OpenCourierClaim]),
            new(Judging,    DecideLiability,  Offering,         A,   [PartyGiven, WhyNoReshipment, FraudCleared, PoliteIfWritten],       [OpenCourierClaim]),
            new(Tracing,    ParcelSigned,     Confirming,       JB,  [],                                                                 [MarkArrived]),
        ],
        Deadlines =
        [
            //  if still in by the clock      after             then
            new(Apologised, Clock.Staffed,    1.Hours,          Then.Overdue),
            new(Checking,   Clock.Staffed,    1.Hours,          Then.Overdue),
            new(Tracing,    Clock.Natural,    24.Hours,         Then.Overdue, Since: Since.LastTold),
            new(Tracing,    Clock.Natural,    72.Hours,         Then.ToManager, Since: Since.LastScan),
        ],
    }.With(Fragments.Core, Fragments.Platform, Fragments.JudgedIn(Judging), Fragments.Evidence, Fragments.All).Clocked();
}
