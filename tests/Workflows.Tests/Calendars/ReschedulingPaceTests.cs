using System.Diagnostics;
using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.TestBed;
using AfterSales.Workflows.Calendars;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Calendars;

/// <summary>How long a pass over many open cases takes, and in how much memory: told, not judged. Every one of them has to move.</summary>
public sealed class ReschedulingPaceTests() : OnBothShops(TestDatabase.SqliteAsync)
{
    [Fact]
    public async Task A_changed_roster_is_followed_by_every_open_case_of_a_large_shop()
    {
        var cases = Scale.Pick(60, 1500);
        for (var i = 0; i < cases; i++)
            await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.IsType<RosterSet>(await Shop.Get<Rosters>().SetAsync(Shop.Id, new(2026, 3, 2), null, [new("短班", new(9, 0), new(10, 5))], "改作息", Shop.Manager, null, Cancel));

        GC.Collect();
        var (before, allocated, most, begun) = (Environment.WorkingSet, GC.GetTotalAllocatedBytes(), 0L, Stopwatch.GetTimestamp());
        using var watched = new Timer(_ => most = Math.Max(most, Environment.WorkingSet), null, 0, 100);
        var moved = await Shop.Get<Rescheduling>().RunAsync(Cancel);
        var took = Stopwatch.GetElapsedTime(begun);
        var made = GC.GetTotalAllocatedBytes() - allocated;

        Assert.Equal(cases, moved);
        Assert.Equal(cases, await Shop.Database.AskAsync(db => db.History.CountAsync(h => h.Act == Deeds.Rescheduled, Cancel)));
        Shop.Clock.Advance(Rescheduling.SecondPassAfter);
        begun = Stopwatch.GetTimestamp();
        Assert.Equal(0, await Shop.Get<Rescheduling>().RunAsync(Cancel));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cases} cases: {took.TotalSeconds:F1} s, {took.TotalMilliseconds / cases:F2} ms each, {made / cases / 1024} KiB allocated each; working set {before >> 20} MiB before, {most >> 20} MiB at most; second pass {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s"));
    }
}
