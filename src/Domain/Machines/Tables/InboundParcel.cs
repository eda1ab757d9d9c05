using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>退回的包裹: a return, an exchange, goods sent in to be inspected; what waits for them is drafted when they pass.</summary>
    public static readonly Machine InboundParcel = new Machine("InboundParcel", "退回包裹", SubjectKind.Parcel, Edition: 1)
    {
        Start = Announced,
        Ends = [Accepted, SentBack, Lapsed, Cancelled, Failed],
        Rows =
        [
            //  from       move            to          who  needs                                 effects
            new(Announced, ShipBack,       InTransit,  J,   WaybillGiven),
            new(Announced, ReturnLapsed,   Lapsed,     C),
            new(Announced, CancelParcel,   Cancelled,  AK,  ReasonGiven),
            new(InTransit, NoteScan,       InTransit,  JB,  ScanSeen),
            new(InTransit, ReceiveGoods,   Received,   W),
            new(InTransit, ParcelFailed,   Failed,     M,   [CourierWord],                        [OpenCourierClaim]),
            new(Received,  PassInspection, Accepted,   W,   [PhotosAttached],                     [DraftWhatWaits]),
            new(Received,  FailInspection, InQuestion, W,   ReasonGiven, PhotosAttached),
            new(InQuestion, AcceptAnyway,  Accepted,   M,   [ReasonGiven],                        [DraftWhatWaits]),
            new(InQuestion, SendBack,      SentBack,   M,   [PhotoOfCase, ShortPoliteWording],    [SendBackParcel]),
        ],
        Deadlines =
        [
            //  if still in by the clock   after       then
            new(Announced, Clock.Natural,  3.Days,     Then.Remind),
            new(Announced, Clock.Natural,  6.Days,     Then.Remind),
            new(Announced, Clock.Natural,  7.Days,     Then.Move, ReturnLapsed),
            new(InTransit, Clock.Natural,  7.Days,     Then.ToManager),
            new(InTransit, Clock.Natural,  10.Days,    Then.ToSupervisor),
            new(Received,  Clock.Natural,  2.Days,     Then.Overdue),
            new(InQuestion, Clock.Natural, 24.Hours,   Then.ToSupervisor),
        ],
    }.Clocked();
}
