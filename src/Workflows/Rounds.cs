using AfterSales.Domain.Cases;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;

namespace AfterSales.Workflows;

/// <summary>
/// Decides and commits, again and again until nobody was faster. Every decision is made on a fresh reading, so losing a race is never seen outside
/// unless it changes the answer.
/// </summary>
public sealed class Rounds(Answers answers, Commit commit, TimeProvider time)
{
    /// <summary>Sixteen clients on one case need at most sixteen.</summary>
    public const int Most = 32;

    /// <summary>How often an invariant of the database is read anew before it is taken for the answer.</summary>
    const int DenialsBelieved = 2;

    internal async Task<Outcome> RunAsync(Keyed? keyed, Guid on, Func<Round, Task<Outcome>> decide, CancellationToken cancel)
    {
        if (keyed is not null && await answers.FindAsync(keyed, cancel) is { } before)
            return before;
        var random = new Random(HashCode.Combine(on, keyed?.Key));
        var denials = 0;
        Committed? last = null;
        for (var no = 0; no < Most; no++)
        {
            if (no > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 4 << Math.Min(no, 4))), time, cancel);
            var round = new Round(no, time.Now, no == 0 ? 0 : random.Next(2 * no), denials >= DenialsBelieved ? last : null);
            var outcome = await decide(round);
            if (ChangeOf(outcome) is not { } change)
                return keyed is null || outcome is NotAllowed { Bar: Bar.TooOften } or NotAllowed { Passes: true } ? outcome : await answers.KeepAsync(keyed, outcome, cancel);
            last = await commit.SaveAsync(change with { Answer = keyed?.AnswerTo(outcome, round.Now) }, cancel);
            if (last == Committed.Yes)
                return outcome;
            if (last == Committed.AnsweredBefore)
                return await answers.FirstAsync(keyed!, cancel);
            if (last == Committed.MonthClosed)
                return InClosedMonth(round.Now); // not kept: the same request is good again once the clock is right
            if (last is Committed.OverLimit or Committed.PaidTwice)
                denials++;
        }
        throw new TooManyRacesException(Most);
    }

    static NotAllowed InClosedMonth(DateTimeOffset now) => new(Bar.State, "monthClosed",
        $"{ShopCalendar.ShopMonth(now)}已结账，不能再记账；请检查服务器时钟", $"The books of {ShopCalendar.ShopMonth(now)} are closed: look at the server's clock, nothing was stored");

    static Change? ChangeOf(Outcome outcome) => outcome switch
    {
        Done done => done.Change,
        Refused refused => refused.Kept,
        Booked { Before: false } booked => booked.Change,
        TakenIn taken => taken.Change,
        Entered entered => entered.Change,
        Stored stored => stored.Change,
        Heard heard => heard.Change,
        PolicySet set => set.Change,
        RosterSet set => set.Change,
        DelegationSet set => set.Change,
        ViewSet set => set.Change,
        _ => null,
    };
}
