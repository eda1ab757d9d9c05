using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

/// <summary>
/// Staffed time that stands while the buyer is waited for, against a count made minute by minute with nothing but a list of shifts: whatever the roster, and in whatever
/// order, halves or overlaps the pauses are told.
/// </summary>
public sealed class PauseTests
{
    const int Rounds = 400;

    /// <summary>So many days are drawn; a span that is not over within them is left out.</summary>
    const int Days = 24;
    static readonly DateTimeOffset Start = new(2026, 2, 27, 0, 0, 0, ShopCalendar.Offset);

    static int Seed => int.TryParse(Environment.GetEnvironmentVariable("AFTERSALES_SEED"), out var seed) ? seed : Environment.TickCount;

    /// <summary>One roster, span and list of pauses.</summary>
    sealed record Drawn(Roster Roster, DateTimeOffset From, TimeSpan After, IReadOnlyList<Pause> Pauses)
    {
        public DateTimeOffset Due(IReadOnlyList<Pause>? pauses = null) => (ShopCalendar.Default with { Roster = Roster, Pauses = pauses ?? Pauses }).Due(Clock.Staffed, From, After);
    }

    [Fact]
    public void Staffed_time_outside_of_all_pauses_is_counted_to_the_minute()
    {
        var (seed, counted) = (Seed, 0);
        foreach (var drawn in Draws(seed))
            if (ByMinutes(drawn) is { } due)
            {
                counted++;
                Assert.True(due == drawn.Due(), $"seed {seed}: {Told(drawn)} is due {drawn.Due():O}, by minutes {due:O}");
            }
        Assert.InRange(counted, Rounds / 2, Rounds);
    }

    [Fact]
    public void Order_halves_doubles_and_what_comes_later_change_nothing()
    {
        var seed = Seed;
        var random = new Random(seed);
        foreach (var drawn in Draws(seed))
        {
            var due = drawn.Due();
            IReadOnlyList<Pause> shuffled = [.. drawn.Pauses.OrderBy(_ => random.Next())];
            IReadOnlyList<Pause> halved = [.. drawn.Pauses.SelectMany(p => p.From + (p.Until - p.From) / 3 is var cut ? new[] { new Pause(cut, p.Until), new Pause(p.From, cut) } : []).OrderBy(_ => random.Next())];
            IReadOnlyList<Pause> doubled = [.. drawn.Pauses, .. drawn.Pauses.Select(p => p with { Until = p.From + (p.Until - p.From) / 2 })];
            IReadOnlyList<Pause> later = [new(due, due.AddDays(random.Next(1, 9))), .. drawn.Pauses];
            IReadOnlyList<Pause> earlier = [.. drawn.Pauses, new(drawn.From.AddDays(-3), drawn.From)];
            IReadOnlyList<Pause> turned = [.. drawn.Pauses, .. drawn.Pauses.Select(p => new Pause(p.Until.AddHours(40), p.From.AddHours(40)))];
            foreach (var same in (IReadOnlyList<Pause>[])[shuffled, halved, doubled, later, earlier, turned, Merged(drawn.Pauses)])
                Assert.True(due == drawn.Due(same), $"seed {seed}: {Told(drawn)} is due {due:O}, but {drawn.Due(same):O} told as {Told(drawn with { Pauses = same })}");
        }
    }

    [Fact]
    public void A_pause_never_makes_anything_due_sooner_and_stops_no_other_clock()
    {
        var seed = Seed;
        foreach (var drawn in Draws(seed))
        {
            Assert.True(drawn.Due() >= drawn.Due([]), $"seed {seed}: {Told(drawn)}");
            var (with, without) = (ShopCalendar.Default with { Roster = drawn.Roster, Pauses = drawn.Pauses }, ShopCalendar.Default with { Roster = drawn.Roster });
            foreach (var clock in Enum.GetValues<Clock>().Where(c => c != Clock.Staffed))
                Assert.Equal(without.Due(clock, drawn.From, drawn.After), with.Due(clock, drawn.From, drawn.After));
        }
    }

    [Theory]
    [InlineData("09:00", 60, "09:30 09:45", "10:15")]
    [InlineData("09:00", 60, "09:30 09:45|09:40 09:50|09:32 09:33", "10:20")]
    [InlineData("09:00", 60, "08:00 09:30", "10:30")]
    [InlineData("09:00", 60, "10:00 11:00", "10:00")]
    [InlineData("22:00", 60, "22:30 23:30", "09:00")] // the half hour to closing is lost: it goes on in the morning, at 08:30
    [InlineData("22:00", 30, "22:30 23:30", "22:30")]
    public void Worked_by_hand(string from, int minutes, string pauses, string due)
    {
        IReadOnlyList<Pause> stood = [.. pauses.Split('|').Select(p => p.Split(' ')).Select(p => new Pause(At(p[0]), At(p[1])))];
        Assert.Equal(due, ShopTime((ShopCalendar.Default with { Pauses = stood }).Due(Clock.Staffed, At(from), TimeSpan.FromMinutes(minutes))));
    }

    static string ShopTime(DateTimeOffset instant) => $"{instant.ToOffset(ShopCalendar.Offset):HH:mm}";

    static DateTimeOffset At(string wall) => new(new DateOnly(2026, 3, 2), TimeOnly.Parse(wall, null), ShopCalendar.Offset);

    static IEnumerable<Drawn> Draws(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
            yield return new(AnyRoster(random), Start.AddMinutes(random.Next(1, 5 * 1440)), TimeSpan.FromMinutes(random.Next(1, 20 * 60)),
                [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Start.AddMinutes(random.Next(8 * 1440))).Select(at => new Pause(at, at.AddMinutes(random.Next(1, 2880))))]);
    }

    /// <summary>One to three shifts, split ones, some past midnight or round the clock; a change for two days.</summary>
    static Roster AnyRoster(Random random)
    {
        var changed = new DateOnly(2026, 2, 28).AddDays(random.Next(4));
        return new(Shifts())
        {
            Changes = random.Next(2) == 0 ? [] : [new()
            {
                Id = People.Id(1), ShopId = People.Id(2), Number = 1, From = changed, Until = changed.AddDays(1), Shifts = random.Next(3) == 0 ? [] : Shifts(),
                Reason = "临时", ById = People.Id(3), ByName = "经理", At = Start,
            }],
        };

        Shift[] Shifts() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Shift("班", Wall(), Wall()))];
        TimeOnly Wall() => TimeOnly.MinValue.AddMinutes(5 * random.Next(288));
    }

    /// <summary>Minute by minute; null where it is not over within the days drawn.</summary>
    static DateTimeOffset? ByMinutes(Drawn drawn)
    {
        var staffed = new bool[Days * 1440];
        for (var day = -1; day < Days; day++)
            foreach (var shift in drawn.Roster.On(ShopCalendar.ShopDay(Start).AddDays(day)))
                for (var (m, end) = ((day * 1440) + Minute(shift.Start), (day * 1440) + Minute(shift.End) + (shift.End > shift.Start ? 0 : 1440)); m < end; m++)
                    if (m >= 0 && m < staffed.Length)
                        staffed[m] = true;
        var left = (int)drawn.After.TotalMinutes;
        for (var m = (int)(drawn.From - Start).TotalMinutes; m < staffed.Length; m++)
            if (staffed[m] && !drawn.Pauses.Any(p => p.From <= Start.AddMinutes(m) && Start.AddMinutes(m) < p.Until) && --left == 0)
                return Start.AddMinutes(m + 1);
        return null;
    }

    static int Minute(TimeOnly wall) => (wall.Hour * 60) + wall.Minute;

    static IReadOnlyList<Pause> Merged(IReadOnlyList<Pause> pauses)
    {
        var merged = new List<Pause>();
        foreach (var pause in pauses.OrderBy(p => p.From))
            if (merged.Count > 0 && pause.From <= merged[^1].Until)
                merged[^1] = merged[^1] with { Until = pause.Until > merged[^1].Until ? pause.Until : merged[^1].Until };
            else
                merged.Add(pause);
        return merged;
    }

    static string Told(Drawn drawn) => $"{drawn.After} from {drawn.From:O} by {string.Join(' ', drawn.Roster.Shifts.Select(s => $"{s.Start}-{s.End}"))}"
        + $" without {string.Join(", ", drawn.Pauses.Select(p => $"{p.From:O}..{p.Until:O}"))}";
}
