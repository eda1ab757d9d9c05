using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>到货延迟: find the cause, tell the buyer first and every day, urge the courier; never let the buyer chase (A1 四.1④).</summary>
    public static readonly Machine LateDelivery = new Machine("LateDelivery", "到货延迟", SubjectKind.Case, Edition: 1)
    {
        Start = Opened,
        Ends = [Closed],
        Rows =
        [
            //  from             move              to               who  needs                                                           effects
            new(Apologised,      PullLogistics,    Diagnosed,       J,   LogisticsAttached, CauseGiven, ToldBuyer),
            new(Diagnosed,       DecideLiability,  Offering,        A,   [PartyFitsCause, PenaltyLookedUp, FraudCleared, PoliteIfWritten], [OpenCourierClaim]),
            new(Chasing,         DecideLiability,  Offering,        A,   [PartyFitsCause, PenaltyLookedUp, FraudCleared, PoliteIfWritten], [OpenCourierClaim]),
            new(Diagnosed,       AddressUnclear,   AwaitingAddress, J,   ToldBuyer),
            new(AwaitingAddress, AddressCorrected, Chasing,         J,   TicketGiven),
            .. Fragments.Silent(AwaitingAddress),
            new(AwaitingAddress, NoAnswer,         Closed,          C,   [NothingRuns],                                                  [PartyOrUndetermined]),
            new(Diagnosed,       UrgeCourier,      Chasing,         J,   TicketGiven),
            new(Chasing,         UrgeCourier,      Chasing,         J,   TicketGiven),
            new(Chasing,         ParcelSigned,     Confirming,      JB,  [],                                                             [MarkArrived]),
            new(AwaitingAddress, ParcelSigned,     Confirming,      JB,  [],                                                             [MarkArrived]),
            new(Confirming,      BuyerContent,     Closed,          J,   GoodsArrived, NothingRuns, PartyRecorded, SummaryWritten),
            new(Confirming,      BuyerSilent,      Closed,          C,   [GoodsArrived, NothingRuns],                                    [PartyOrUndetermined]),
        ],
        Deadlines =
        [
            //  if still in      by the clock      after            then
            new(Apologised,      Clock.Staffed,    30.Minutes,      Then.Overdue),
            new(Diagnosed,       Clock.Staffed,    4.Hours,         Then.Overdue),
            new(AwaitingAddress, Clock.CallSlot,   48.Hours,        Then.Remind),
            new(AwaitingAddress, Clock.Natural,    7.Days,          Then.Move, NoAnswer),
            new(Chasing,         Clock.Natural,    24.Hours,        Then.Overdue, Since: Since.LastTold),
            new(Chasing,         Clock.Natural,    72.Hours,        Then.ToManager, Since: Since.LastScan),
            new(Confirming,      Clock.Natural,    72.Hours,        Then.Move, BuyerSilent, Since.Arrival, Only.Arrived),
        ],
    }.With(Fragments.Core, Fragments.Platform, Fragments.JudgedIn(Diagnosed), Fragments.All, UntilItArrives).Clocked();

    /// <summary>Until the parcel is signed, sent again or refunded: the buyer is told every day in every state, and the signing is recorded in any.</summary>
    static Fragment UntilItArrives => new()
    {
        AnyOpen = [from => new(from, ParcelSigned, from, JB, [], [MarkArrived])],
        WhileOpen = [from => new(from, Clock.Natural, 24.Hours, Then.ToManager, Since: Since.LastTold, Only: Only.NotArrived)],
    };
}
