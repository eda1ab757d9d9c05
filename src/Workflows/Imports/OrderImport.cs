using AfterSales.Domain.Imports;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Stores what an order report tells, batch by batch: each batch is one commit, with the run's own row in it. The same rows again change nothing, also when
/// two read the same file at the same time: numbers are unique in the database, and who comes second reads again and finds nothing new.
/// </summary>
public sealed class OrderImport(IDbContextFactory<ShopDb> databases, Commit commit, TimeProvider time)
{
    /// <summary>So many rows share one write to disk; other writers come in between.</summary>
    public const int BatchRows = 500;

    const int MostRaces = 20;

    readonly KnownOrders known = new(databases);

    /// <summary>Runs a stored run to its end, from behind the rows it has stored already.</summary>
    /// <returns>The run as it ended; null where somebody else goes on with it.</returns>
    public async Task<ImportRun?> RunAsync(ImportRun run, Stream file, IProgress<ImportRun>? progress, CancellationToken cancel)
    {
        var report = new OrderReport(file);
        var batch = new List<OrderReportEntry>(BatchRows);
        var (skip, goes) = (run.Rows, run with { State = ImportState.Running, StartedAt = run.StartedAt ?? time.Now });
        ReportRefused? refused = null;
        await foreach (var entry in report.ReadAsync(cancel))
        {
            if (entry is ReportRefused)
                refused = (ReportRefused)entry;
            else if (skip-- <= 0)
                batch.Add(entry);
            if (batch.Count < BatchRows)
                continue;
            if (await StoreAsync(goes with { BytesRead = report.BytesRead }, batch, cancel) is not { } stored)
                return null;
            goes = stored;
            progress?.Report(goes);
            batch.Clear();
            if (goes.Refused >= ImportRun.MostRefused)
            {
                refused = Refusals.TooManyRefused;
                break;
            }
            await known.CountAnewAsync(goes.Rows / BatchRows, cancel);
        }
        return await StoreAsync(Ending(goes with { BytesRead = report.BytesRead }, refused), batch, cancel);
    }

    ImportRun Ending(ImportRun run, ReportRefused? refused) => run with
    {
        State = refused is null ? ImportState.Done : ImportState.Refused,
        EndedAt = time.Now,
        Code = refused?.Code,
        Zh = refused?.Zh,
        En = refused?.En,
    };

    async Task<ImportRun?> StoreAsync(ImportRun run, IReadOnlyList<OrderReportEntry> batch, CancellationToken cancel)
    {
        var numbers = batch.OfType<GoodRow>().Select(row => row.Order.Number).ToList();
        for (var races = 0; races < MostRaces; races++)
        {
            var orders = await known.ReadAsync(run.ShopId, numbers, cancel);
            var work = new OrderBatch(run, orders, time.Now);
            foreach (var entry in batch)
                work.Take(entry);
            var change = work.ToChange();
            if (await commit.SaveAsync(change, cancel) == Committed.Yes)
                return change.Imports[0].Row;
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!await db.Imports.AnyAsync(r => r.Id == run.Id && r.Version == run.Version, cancel))
                return null;
        }
        throw new TooManyRacesException(MostRaces);
    }
}
