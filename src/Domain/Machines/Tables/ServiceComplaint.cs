using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Effects;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>服务不满意: read the chat log first, say where service failed, learn what the buyer really wants, never point out a pretext (A1 四.1②).</summary>
    public static readonly Machine ServiceComplaint = new Machine("ServiceComplaint", "服务不满意", SubjectKind.Case, Edition: 1)
    {
        Start = Opened,
        Ends = [Closed],
        Rows =
        [
            //  from           move             to             who  needs                                                                effects
            new(Apologised,    ReviewChatLog,   Investigating, A,   ChatLogAttached),
            new(Investigating, UpholdComplaint, Offering,      A,   [FindingGiven, WishNoted, PartyGiven, ComplaintOn, FraudCleared],    [CountComplaint]),
            new(Investigating, RejectComplaint, Offering,      A,   FindingGiven, WishNoted, PartyGiven, FraudCleared),
        ],
        Deadlines =
        [
            //  if still in    by the clock     after          then
            new(Apologised,    Clock.Staffed,   4.Hours,       Then.Overdue),
            new(Investigating, Clock.Natural,   24.Hours,      Then.ToSupervisor),
        ],
    }.With(Fragments.Core, Fragments.Platform, Fragments.JudgedIn(Investigating), Fragments.All).Clocked();
}
