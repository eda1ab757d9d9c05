using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows.Seeding;

/// <summary>How long things take in a shop: how long a case, voucher or parcel sits in a state, and at which hours somebody is there to act.</summary>
static class SamplePace
{
    /// <summary>Minutes, at least and at most.</summary>
    static readonly Dictionary<State, (int Least, int Most)> Sits = new()
    {
        [States.Opened] = (3, 12),
        [States.Apologised] = (5, 25),
        [States.Found] = (10, 50),
        [States.Triaged] = (10, 55),
        [States.Checking] = (8, 50),
        [States.Investigating] = (40, 400),
        [States.Diagnosed] = (10, 150),
        [States.Judging] = (15, 200),
        [States.Offering] = (10, 180),
        [States.Settling] = (90, 900),
        [States.Replying] = (60, 800),
        [States.Explaining] = (30, 900),
        [States.AwaitingEvidence] = (50, 2400),
        [States.AwaitingChoice] = (20, 2400),
        [States.AwaitingAddress] = (90, 2000),
        [States.Confirming] = (120, 3000),
        [States.Messaged] = (60, 220),
        [States.Texted] = (200, 2600),
        [States.Promised] = (900, 2600),
        [States.Watched] = (600, 3000),
        [States.Tracing] = (500, 1800),
        [States.Chasing] = (500, 1700),
        [States.Intercepting] = (150, 1100),
        [States.Disputed] = (500, 2500),
        [States.Reported] = (1200, 5000),
        [States.Remedying] = (10, 60),
        [States.AwaitingReturn] = (60, 600),
        [States.Linked] = (1500, 6000),
        [States.Closed] = (2000, 6000),
        [States.Draft] = (8, 160),
        [States.AwaitingApproval] = (15, 200),
        [States.Signed] = (30, 280),
        [States.ReceivedByFinance] = (40, 400),
        [States.Paid] = (600, 3000),
        [States.Reconciled] = (600, 3000),
        [States.Requested] = (20, 240),
        [States.Labelled] = (40, 300),
        [States.Shipped] = (1800, 4000),
        [States.Announced] = (500, 3000),
        [States.InTransit] = (1700, 4500),
        [States.Received] = (60, 1300),
        [States.InQuestion] = (60, 600),
    };

    static readonly TimeOnly opens = new(8, 34);
    static readonly TimeOnly closes = new(22, 55);

    /// <summary>Minutes before closing in which what is done of an evening is done.</summary>
    const int Evening = 120;

    /// <summary>Minutes before closing that leave even the shortest deadline of the shop's hours to the next morning.</summary>
    const int LastMinutes = 9;

    public static TimeSpan Usual(State state) => Sits.TryGetValue(state, out var minutes) ? TimeSpan.FromMinutes((minutes.Least + minutes.Most) / 2.0) : TimeSpan.FromHours(1);

    public static TimeSpan Draw(State state, Random random) =>
        TimeSpan.FromSeconds(Sits.TryGetValue(state, out var minutes) ? random.Next(minutes.Least * 60, minutes.Most * 60) : random.Next(600, 7200));

    /// <summary>The same instant, or where nobody is in the shop the next morning.</summary>
    public static DateTimeOffset Staffed(DateTimeOffset at, Random random)
    {
        var wall = at.ToOffset(ShopCalendar.Offset);
        var hour = TimeOnly.FromTimeSpan(wall.TimeOfDay);
        return hour >= opens && hour < closes ? at
            : new DateTimeOffset(DateOnly.FromDateTime(wall.DateTime).AddDays(hour < opens ? 0 : 1), opens, ShopCalendar.Offset).AddSeconds(random.Next(60, 2400)).ToUniversalTime();
    }

    /// <summary>
    /// When to enter a state so that one of its deadlines falls due in the hours after the sample's end; where it is to be late, some hours before, and then it
    /// is overdue. At night nothing that counts the shop's hours falls due: then it does so in the morning.
    /// </summary>
    /// <param name="late">How many were to be late before it; null where it is not to be.</param>
    public static DateTimeOffset Entry(Machine machine, State state, ShopCalendar calendar, DateTimeOffset end, int? late, Random random)
    {
        var latest = end.AddMinutes(-4);
        // one that runs from a question to the buyer does not begin with the entry
        var deadlines = machine.Deadlines
            .Where(d => d.In == state && d.After >= TimeSpan.Zero && d.Since != Since.Asked && d.Only is Only.Always or Only.NotSafety or Only.NotSevere).ToList();
        if (late is { } turn && deadlines.Where(d => d.Then.Escalates()).ToList() is { Count: > 0 } escalating)
        {
            var (lapsed, _) = Around(escalating[turn % escalating.Count], calendar, latest, end.AddMinutes(-random.Next(30, 300)));
            return Before(lapsed, lapsed, Evening, random);
        }
        if (deadlines.Count == 0)
        {
            // what waits for others came just now; what has ended did so days ago, and the case went home since
            var ago = machine.IsOpen(state) ? random.Next(5, 100) : random.Next(2_000, 14_000);
            return Before(end.AddMinutes(-ago), latest, Evening, random);
        }
        var deadline = deadlines[random.Next(deadlines.Count)];
        var (early, next) = Around(deadline, calendar, latest, end.AddMinutes(random.Next(15, 540)));
        return Before(calendar.Due(deadline.Clock, early, deadline.After) > end ? early : next, latest, LastMinutes, random);
    }

    /// <summary>Due instants only grow with the entry: the last entry that is due by then, to the minute, and the first that is not.</summary>
    static (DateTimeOffset Last, DateTimeOffset Next) Around(Deadline deadline, ShopCalendar calendar, DateTimeOffset latest, DateTimeOffset due)
    {
        var (last, next) = (latest.AddDays(-12), latest);
        while (next - last > TimeSpan.FromMinutes(1))
        {
            var middle = last + (next - last) / 2;
            if (calendar.Due(deadline.Clock, middle, deadline.After) <= due)
                last = middle;
            else
                next = middle;
        }
        return (last, next);
    }

    /// <summary>At an hour when somebody is there; in so many last minutes of the evening before where the morning is yet to come.</summary>
    static DateTimeOffset Before(DateTimeOffset at, DateTimeOffset latest, int minutes, Random random)
    {
        if (Staffed(at, random) is var morning && morning <= latest)
            return morning;
        var wall = at.ToOffset(ShopCalendar.Offset);
        var day = DateOnly.FromDateTime(wall.DateTime).AddDays(TimeOnly.FromTimeSpan(wall.TimeOfDay) < opens ? -1 : 0);
        return new DateTimeOffset(day, closes, ShopCalendar.Offset).AddMinutes(-random.Next(1, minutes)).ToUniversalTime();
    }
}
