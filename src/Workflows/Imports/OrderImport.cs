using AfterSales.Domain.Imports;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Stores what an order report tells, batch by batch: each batch is one commit, with the run's own row in it. The same rows again change nothing, also when
/// two read the same file at the same time: numbers are unique in the database, and who comes second reads again and finds nothing new.
/// </summary>
public sealed class OrderImport(IDbContextFactory<ShopDb> databases, Commit commit, HolidayBook holidays, TimeProvider time)
{
    readonly KnownOrders known = new(databases);

    /// <summary>Runs a stored run to its end, from behind the rows it has stored already.</summary>
    /// <param name="last">What is done when every order is stored, before the run has ended.</param>
    /// <returns>The run as it ended; null where somebody else goes on with it.</returns>
    public Task<ImportRun?> RunAsync(ImportRun run, Stream file, IProgress<ImportRun>? progress, CancellationToken cancel, Func<Task>? last = null) =>
        Batches.RunAsync(run, file, (goes, batch) => StoreAsync(goes, batch, cancel), last, progress, time, cancel);

    async Task<ImportRun?> StoreAsync(ImportRun run, IReadOnlyList<ReportEntry> batch, CancellationToken cancel)
    {
        var numbers = batch.OfType<GoodRow>().Select(row => row.Order.Number).ToList();
        for (var races = 0; races < Batches.MostRaces; races++)
        {
            var orders = await known.ReadAsync(run.ShopId, numbers, cancel);
            var work = new OrderBatch(run, orders, ShopCalendar.Default with { Holidays = holidays.Current }, time.Now);
            foreach (var entry in batch)
                work.Take(entry);
            var change = work.ToChange();
            if (await commit.SaveAsync(change, cancel) == Committed.Yes)
            {
                if (batch.Count == Batches.Rows)
                    await known.CountAnewAsync(change.Imports[0].Row.Rows / Batches.Rows, cancel);
                return change.Imports[0].Row;
            }
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!await db.Imports.AnyAsync(r => r.Id == run.Id && r.Version == run.Version, cancel))
                return null;
        }
        throw new TooManyRacesException(Batches.MostRaces);
    }
}
