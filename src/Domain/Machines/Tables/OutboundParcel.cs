using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>发出的包裹: a reshipment or replacement; waybills stop at 17:00 (A1 三.6⑤).</summary>
    public static readonly Machine OutboundParcel = new Machine("OutboundParcel", "发出包裹", SubjectKind.Parcel, Edition: 1)
    {
        Start = Requested,
        Ends = [Delivered, Cancelled, Failed],
        Rows =
        [
            //  from       move          to         who  needs                           effects
            new(Requested, IssueWaybill, Labelled,  WA,  WaybillGiven, ParcelNotHeld),
            new(Requested, CancelParcel, Cancelled, WAK, ReasonGiven),
            new(Labelled,  CancelParcel, Cancelled, WAK, ReasonGiven),
            new(Labelled,  Ship,         Shipped,   W,   ParcelNotHeld),
            new(Shipped,   NoteScan,     Shipped,   JB,  ScanSeen),
            new(Shipped,   ParcelSigned, Delivered, WB),
            new(Shipped,   ParcelFailed, Failed,    M,   [ReasonGiven],                  [OpenCourierClaim]),
        ],
        Deadlines =
        [
            //  if still in by the clock after      then
            new(Requested, Clock.CutOff, 0.Hours,   Then.ToManager),
            new(Labelled,  Clock.CutOff, 1.Days,    Then.ToManager),
            new(Shipped,   Clock.Natural, 24.Hours, Then.RemindEvery),
            new(Shipped,   Clock.Natural, 72.Hours, Then.ToManager, Since: Since.LastScan),
        ],
    }.Clocked();
}
