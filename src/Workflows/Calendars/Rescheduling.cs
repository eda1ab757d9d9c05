using System.Collections.Concurrent;
using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Calendars;

/// <summary>
/// Lets open deadlines, and what finance has to explain by when, follow a changed roster or holiday year: case by case, each in one commit with a row in its history. What is left to do follows from rows: who is
/// killed in the middle, or does it beside another server, looks at every case again and finds those done to be as they should.
/// </summary>
public sealed class Rescheduling(
    IDbContextFactory<ShopDb> databases, CaseFiles files, Editions editions, HolidayBook holidays, Commit commit, Rounds rounds, TimeProvider time, ILogger<Rescheduling> log)
{
    /// <summary>Longer than a commit takes and servers' clocks lie apart.</summary>
    public static readonly TimeSpan SecondPassAfter = TimeSpan.FromMinutes(15);

    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Cases read at once.</summary>
    const int AtOnce = 10_000;

    // of what is settled nobody needs to ask again; of what failed not at once
    readonly ConcurrentDictionary<Guid, string> settled = [];
    readonly ConcurrentDictionary<Guid, DateTimeOffset> failed = [];

    /// <summary>Does what a change has left to do; almost always nothing.</summary>
    /// <returns>How many cases' deadlines moved.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await holidays.RefreshAsync(cancel);
        var moved = 0;
        foreach (var (shop, roster) in await RostersAsync(cancel))
        {
            var calendar = string.Create(CultureInfo.InvariantCulture, $"{roster}/{holidays.Number}/{Holidays.Shipped.Fingerprint}");
            if (settled.GetValueOrDefault(shop) != calendar && !(failed.TryGetValue(shop, out var at) && time.Now - at < AfterFailure))
                moved += await SettleAsync(shop, calendar, untouched: roster == 0 && holidays.Number == 0, cancel);
        }
        return moved;
    }

    async Task<List<(Guid Shop, int Roster)>> RostersAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Shops.Select(s => new { s.Id, Number = db.Rosters.Where(r => r.ShopId == s.Id).Max(r => (int?)r.Number) }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Id, r.Number ?? 0))];
    }

    /// <summary>Makes the pass that is due, if one is. A shop that never had another calendar than the shipped one has nothing to move.</summary>
    async Task<int> SettleAsync(Guid shop, string calendar, bool untouched, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var passes = await db.CalendarPasses.AsNoTracking().Where(p => p.ShopId == shop && p.Calendar == calendar).OrderBy(p => p.No).Take(2).ToListAsync(cancel);
        if (passes.Count == 2)
        {
            settled[shop] = calendar;
            return 0;
        }
        var now = time.Now;
        if (passes is [var first] && now - first.At < SecondPassAfter)
            return 0;
        var (moved, whole) = untouched && passes.Count == 0 && !await db.CalendarPasses.AnyAsync(p => p.ShopId == shop, cancel) ? (0, true) : await PassAsync(shop, cancel);
        if (!whole)
        {
            failed[shop] = time.Now;
            return moved;
        }
        // where another server came to the end of the same pass meanwhile, its row stands for both
        await commit.SaveAsync(new() { CalendarPasses = [new() { ShopId = shop, Calendar = calendar, No = passes.Count + 1, At = now, Moved = moved }] }, cancel);
        return moved;
    }

    async Task<(int Moved, bool Whole)> PassAsync(Guid shop, CancellationToken cancel)
    {
        var (moved, whole, last) = (0, true, Guid.Empty);
        while (await CasesAsync(shop, last, cancel) is { Count: > 0 } cases)
        {
            foreach (var id in cases)
                try
                {
                    moved += await MoveAsync(id, cancel) ? 1 : 0;
                }
                catch (Exception fault) when (!cancel.IsCancellationRequested)
                {
                    log.LogError(fault, "The deadlines of case {Case} could not follow the calendar; they are tried again", id);
                    whole = false;
                }
            last = cases[^1];
        }
        return (moved, await DiscrepanciesAsync(shop, cancel) && whole);
    }

    /// <summary>What finance has to explain keeps its three finance days, counted by the holidays that are known now; each that moves is told in a row.</summary>
    /// <returns>False where somebody changed one meanwhile: it is looked at again.</returns>
    async Task<bool> DiscrepanciesAsync(Guid shop, CancellationToken cancel)
    {
        var (whole, last) = (true, Guid.Empty);
        await using var db = await databases.CreateDbContextAsync(cancel);
        while (await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == shop && d.EndedAt == null && d.Id.CompareTo(last) > 0)
            .OrderBy(d => d.Id).Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } open)
        {
            foreach (var before in open)
                if (before.Rescheduled(editions.Rulebook.Calendar) is { } moved)
                    whole &= await commit.SaveAsync(new() { Discrepancies = [moved], DiscrepancyMoves = [Told(before, moved.Row.DueAt)] }, cancel) == Committed.Yes;
            last = open[^1].Id;
        }
        return whole;
    }

    DiscrepancyMove Told(Discrepancy before, DateTimeOffset to) => new()
    {
        Id = Guid.CreateVersion7(time.Now),
        ShopId = before.ShopId,
        DiscrepancyId = before.Id,
        At = time.Now,
        From = before.DueAt,
        To = to,
        Holidays = holidays.Number,
    };

    async Task<bool> MoveAsync(Guid caseId, CancellationToken cancel) => await rounds.RunAsync(null, caseId, async round =>
        await files.LoadAsync(caseId, cancel) is { } file && Deeds.Reschedule(file, editions.Rulebook, round.Now) is { } done ? done : new NotDue(), cancel) is Done;

    async Task<List<Guid>> CasesAsync(Guid shop, Guid after, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Dues.Where(d => d.ShopId == shop && d.State == DueState.Open && d.CaseId.CompareTo(after) > 0)
            .Select(d => d.CaseId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(cancel);
    }
}
