using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>质量问题: see the fault, the agent on duty judges it and apologises again, then compensate, exchange or take it back (A1 四.1⑥).</summary>
    public static readonly Machine QualityDefect = new Machine("QualityDefect", "质量问题", SubjectKind.Case, Edition: 1)
    {
        Start = Opened,
        Ends = [Closed],
        Rows =
        [
            //  from            move             to                who  needs                                                            effects
            new(Apologised,     RequestEvidence, AwaitingEvidence, J,   PoliteIfWritten),
            new(Judging,        ConfirmDefect,   Offering,         A,   DefectCodeGiven, PartyOfDefect, PoliteWording, FraudCleared),
            new(Judging,        DefectNotShown,  Explaining,       M,   NotWhoTookEvidence, PartyNoFault, CertificateAttached, PoliteWording, FraudCleared),
            new(Explaining,     BuyerInsists,    Offering,         J,   ReasonGiven),
            new(Judging,        InspectGoods,    AwaitingReturn,   A,   [NotDangerous, PoliteIfWritten],                                 [RequestInspection]),
            new(AwaitingReturn, ReturnEnded,     Judging,          K,   ReturnOver),
        ],
        Deadlines =
        [
            //  if still in     by the clock     after             then
            new(Apologised,     Clock.Staffed,   30.Minutes,       Then.Overdue),
        ],
    }.With(Fragments.Core, Fragments.Platform, Fragments.JudgedIn(Judging), Fragments.Evidence, Fragments.Explain, Fragments.All).Clocked();
}
