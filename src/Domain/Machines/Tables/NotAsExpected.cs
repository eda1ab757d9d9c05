using AfterSales.Domain.Time;
using static AfterSales.Domain.Machines.Hands;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Machines.Vocabulary.Needs;
using static AfterSales.Domain.Machines.Vocabulary.States;

namespace AfterSales.Domain.Machines;

public static partial class Tables
{
    /// <summary>与想象不符: say sorry, explain what the product is worth, and only where that fails judge and compensate (A1 四.1①).</summary>
    public static readonly Machine NotAsExpected = new Machine("NotAsExpected", "与想象不符", SubjectKind.Case, Edition: 1)
    {
        Start = Opened,
        Ends = [Closed],
        Rows =
        [
            //  from        move             to          who  needs
            new(Apologised, ExplainProduct,  Explaining, J,   Explained),
            new(Explaining, BuyerInsists,    Judging,    J,   ReasonGiven),
            new(Judging,    DecideLiability, Offering,   A,   PartyGiven, ReasonGiven, FraudCleared, PoliteIfWritten),
        ],
        Deadlines =
        [
            //  if still in by the clock     after       then
            new(Apologised, Clock.Staffed,   2.Hours,    Then.Overdue),
        ],
    }.With(Fragments.Core, Fragments.Platform, Fragments.JudgedIn(Judging), Fragments.Evidence, Fragments.Explain, Fragments.All).Clocked();
}
