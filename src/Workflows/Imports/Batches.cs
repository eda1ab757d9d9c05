using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>Walks a report in batches that each share one write to disk, from behind the rows a run has stored already.</summary>
internal static class Batches
{
    /// <summary>So many rows are stored together; other writers come in between.</summary>
    public const int Rows = 500;

    /// <summary>How often a batch is decided anew because somebody else was faster.</summary>
    public const int MostRaces = 20;

    /// <param name="store">Stores a batch and the run with it; null where somebody else goes on with the run.</param>
    /// <param name="last">What is done when every row is stored, before the run has ended.</param>
    public static async Task<ImportRun?> RunAsync(
        ImportRun run, Stream file, Func<ImportRun, IReadOnlyList<ReportEntry>, Task<ImportRun?>> store, Func<Task>? last, IProgress<ImportRun>? progress,
        TimeProvider time, CancellationToken cancel)
    {
        var report = Report.Of(run.Kind, file);
        var batch = new List<ReportEntry>(Rows);
        var (skip, goes) = (run.Rows, run with { State = ImportState.Running, StartedAt = run.StartedAt ?? time.Now });
        ReportRefused? refused = null;
        await foreach (var entry in report.ReadAsync(cancel))
        {
            if (entry is ReportRefused)
                refused = (ReportRefused)entry;
            else if (skip-- <= 0)
                batch.Add(entry);
            if (batch.Count < Rows)
                continue;
            if (await store(goes with { BytesRead = report.BytesRead }, batch) is not { } stored)
                return null;
            goes = stored;
            progress?.Report(goes);
            batch.Clear();
            if (goes.Refused >= ImportRun.MostRefused)
            {
                refused = Refusals.TooManyRefused;
                break;
            }
        }
        if (last is not null)
        {
            if (await store(goes with { BytesRead = report.BytesRead }, batch) is not { } stored)
                return null;
            goes = stored;
            batch.Clear();
            await last();
        }
        return await store(Ending(goes with { BytesRead = report.BytesRead }, refused, time.Now), batch);
    }

    static ImportRun Ending(ImportRun run, ReportRefused? refused, DateTimeOffset now) => run with
    {
        State = refused is null ? ImportState.Done : ImportState.Refused,
        EndedAt = now,
        Code = refused?.Code,
        Zh = refused?.Zh,
        En = refused?.En,
    };
}
