using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>
/// Reconciles the vouchers whose lines are matched. What is matched is stored, so nothing is lost when the program stops before a voucher has moved: the next
/// look, at the latest the one at the next start, makes it up.
/// </summary>
public sealed class Reconciler(IDbContextFactory<ShopDb> databases, CaseMover mover, ShopOpening opening, ILogger<Reconciler> log) : BackgroundService
{
    const int AtOnce = 200;

    /// <summary>Moves every paid voucher of the shop that has a matched line.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> CatchUpAsync(Guid shopId, CancellationToken cancel)
    {
        var moved = 0;
        Guid? after = null;
        while (await WaitingAsync(shopId, after, cancel) is { Count: > 0 } waiting)
        {
            foreach (var (voucher, flow) in waiting)
            {
                var outcome = await mover.MoveAsync(new()
                {
                    ShopId = shopId,
                    Subject = SubjectKind.Voucher,
                    SubjectId = voucher,
                    Move = Moves.Reconcile,
                    Actor = Actor.Kernel,
                    Inputs = new() { MatchedLine = flow },
                }, null, cancel);
                moved += outcome is Done ? 1 : 0;
            }
            after = waiting[^1].Voucher;
        }
        return moved;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await opening.WaitAsync(stoppingToken);
            await using var db = await databases.CreateDbContextAsync(stoppingToken);
            foreach (var shop in await db.Statements.Select(s => s.ShopId).Distinct().ToListAsync(stoppingToken))
                await CatchUpAsync(shop, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(fault, "Matched vouchers were not reconciled; the next import tries again");
        }
        catch (OperationCanceledException)
        {
            // the server stops; the next start makes it up
        }
    }

    async Task<List<(Guid Voucher, string Flow)>> WaitingAsync(Guid shopId, Guid? after, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var paid = db.Vouchers.Where(v => v.ShopId == shopId && v.State == States.Paid);
        if (after is { } last)
            paid = paid.Where(v => v.Id.CompareTo(last) > 0);
        var found = await paid.Where(v => db.StatementLines.Any(l => l.VoucherId == v.Id && l.Bucket == Bucket.Matched)).OrderBy(v => v.Id).Take(AtOnce)
            .Select(v => new { v.Id, Flow = db.StatementLines.Where(l => l.VoucherId == v.Id && l.Bucket == Bucket.Matched).OrderBy(l => l.At).Select(l => l.FlowNumber).First() })
            .ToListAsync(cancel);
        return [.. found.Select(f => (f.Id, f.Flow))];
    }
}
