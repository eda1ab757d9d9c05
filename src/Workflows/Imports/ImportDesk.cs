using System.Threading.Channels;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Takes files in and imports them one after the other, beside the requests. What was taken in is on the disk: after a restart the queue goes on with it.
/// </summary>
public sealed class ImportDesk(
    IDbContextFactory<ShopDb> databases, IncomingFiles files, ReportImport import, Commit commit, Rounds rounds, ShopOpening opening, TimeProvider time,
    ILogger<ImportDesk> log) : BackgroundService
{
    /// <summary>More runs than this are never waiting.</summary>
    const int Most = 10_000;

    readonly Channel<Guid> waiting = System.Threading.Channels.Channel.CreateUnbounded<Guid>();

    /// <summary>Stores the run of a saved file under the request's key, and imports it in its turn. A key that has an answer gives it again.</summary>
    public async Task<Outcome> TakeInAsync(ImportRun run, Keyed keyed, CancellationToken cancel)
    {
        var answered = false;
        try
        {
            var outcome = await rounds.RunAsync(keyed, run.Id, _ => Task.FromResult<Outcome>(new TakenIn(run, new() { Imports = [new(run, null)] })), cancel);
            answered = outcome is Answered;
            return outcome;
        }
        finally
        {
            // after a failure nobody knows whether the run was stored: the line finds out
            if (answered)
                files.Delete(run.Id);
            else
                waiting.Writer.TryWrite(run.Id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.WaitAsync(stoppingToken);
        foreach (var run in await LeftAsync(stoppingToken))
            waiting.Writer.TryWrite(run);
        await ForgetBrokenOffAsync(stoppingToken);
        await foreach (var run in waiting.Reader.ReadAllAsync(stoppingToken))
            await RunAsync(run, stoppingToken);
    }

    /// <summary>Runs whose file lies here: this server's from before it stopped, in the order in which they came.</summary>
    async Task<IReadOnlyList<Guid>> LeftAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = await db.Imports.AsNoTracking().Where(r => r.State == ImportState.Waiting || r.State == ImportState.Running)
            .OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Select(r => r.Id).Take(Most).ToListAsync(cancel);
        return [.. open.Where(files.Has)];
    }

    async Task RunAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            await ImportAsync(id, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The import {Run} failed", id);
            await FailAsync(id, cancel);
        }
        catch (OperationCanceledException)
        {
            // the server stops; it goes on with the run when it starts again
        }
    }

    async Task ImportAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { Ended: false } run)
            await using (var file = files.Open(id))
                await import.RunAsync(run, file, null, cancel);
        files.Delete(id);
        await ForgetBrokenOffAsync(cancel);
    }

    async Task ForgetBrokenOffAsync(CancellationToken cancel) => files.ForgetBrokenOff(time.Now, (await LeftAsync(cancel)).ToHashSet());

    /// <summary>What it has stored stays; the file may be sent again.</summary>
    async Task FailAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            if (await FindAsync(id, cancel) is not { Ended: false } run)
                return;
            var failed = run with
            {
                State = ImportState.Failed,
                Version = run.Version + 1,
                EndedAt = time.Now,
                Code = "failed",
                Zh = "导入中断：系统内部错误，已导入的内容不受影响，可以重新导入",
                En = "The import broke off: what it has stored stays, and the file may be sent again",
            };
            if (await commit.SaveAsync(new() { Imports = [new(failed, run.Version)] }, cancel) == Committed.Yes)
                files.Delete(id);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The import {Run} could not be marked as failed; the server goes on with it when it starts again", id);
        }
    }

    async Task<ImportRun?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Imports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
    }
}
