using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Takes in what a refund report tells, batch by batch with the run's own row. Refunds of orders with an open case go one by one, for there the platform's word
/// moves the case; those of orders that are not known are kept until the order comes.
/// </summary>
public sealed class RefundImport(
    IDbContextFactory<ShopDb> databases, RefundReading reading, RefundDesk desk, Editions editions, Commit commit, TimeProvider time)
{
    /// <summary>Runs a stored run to its end, from behind the rows it has stored already.</summary>
    /// <returns>The run as it ended; null where somebody else goes on with it.</returns>
    public Task<ImportRun?> RunAsync(ImportRun run, Stream file, IProgress<ImportRun>? progress, CancellationToken cancel) =>
        Batches.RunAsync(run, file, (goes, batch) => StoreAsync(goes, batch, cancel), null, progress, time, cancel);

    async Task<ImportRun?> StoreAsync(ImportRun run, IReadOnlyList<ReportEntry> batch, CancellationToken cancel)
    {
        var now = time.Now;
        var rows = batch.OfType<GoodRefund>().Where(row => !IsFuture(row, now)).ToList();
        var numbers = rows.Select(row => (row.Refund.Number, row.Refund.OrderNumber)).ToList();
        var alone = new Dictionary<int, Hearing>();
        for (var races = 0; races < Batches.MostRaces; races++)
        {
            var books = await reading.BooksAsync(run.ShopId, numbers, cancel);
            if (rows.Where(row => books[row.Refund.OrderNumber].Busy && !alone.ContainsKey(row.Line)).ToList() is { Count: > 0 } busy)
            {
                foreach (var row in busy)
                    alone[row.Line] = ((Heard)await desk.TakeAsync(run.ShopId, row.Refund, null, cancel)).Hearing;
                books = await reading.BooksAsync(run.ShopId, numbers, cancel);
            }
            var change = Decide(run, batch, books, alone, now);
            if (await commit.SaveAsync(change, cancel) == Committed.Yes)
                return change.Imports[0].Row;
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!await db.Imports.AnyAsync(r => r.Id == run.Id && r.Version == run.Version, cancel))
                return null;
        }
        throw new TooManyRacesException(Batches.MostRaces);
    }

    Change Decide(ImportRun run, IReadOnlyList<ReportEntry> batch, IReadOnlyDictionary<string, RefundBooks> books, Dictionary<int, Hearing> alone, DateTimeOffset now)
    {
        var count = new RunCount(run);
        var turns = new Dictionary<string, RefundTurn>();
        foreach (var entry in batch)
            if (entry is BadRow bad)
                count.Refuse(bad.Problems);
            else if (entry is GoodRefund later && IsFuture(later, now))
                count.Refuse([FutureOf(later, now)]);
            else if (entry is GoodRefund row)
                Count(count, row, alone.TryGetValue(row.Line, out var hearing) ? hearing : TurnOf(row.Refund).Take(row.Refund));
        return turns.Values.Aggregate(count.ToChange(now), (change, turn) => change.And(turn.ToChange()));

        RefundTurn TurnOf(ToldRefund refund)
        {
            if (!turns.TryGetValue(refund.OrderNumber, out var turn))
                turns[refund.OrderNumber] = turn = new(books[refund.OrderNumber], editions.Rulebook, now);
            return turn;
        }
    }

    static void Count(RunCount count, GoodRefund row, Hearing hearing)
    {
        switch (hearing)
        {
            case Hearing.New:
                count.Added();
                break;
            case Hearing.Changed:
                count.Updated();
                break;
            case Hearing.Nothing:
                count.Unchanged();
                break;
            case Hearing.OtherOrder:
                count.Refuse([ProblemOf(row, "订单编号", ProblemKind.OtherRefund, row.Refund.OrderNumber)]);
                break;
            default:
                count.Refuse([ProblemOf(row, "买家退款金额", ProblemKind.RefundChanged, Yuan.Format(row.Refund.AmountFen))]);
                break;
        }
    }

    /// <summary>What has not happened yet would be the newest for good.</summary>
    static bool IsFuture(GoodRefund row, DateTimeOffset now) => row.Refund is var r && (r.ModifiedAt > now || r.EndedAt > now || r.AppliedAt > now);

    static RowProblem FutureOf(GoodRefund row, DateTimeOffset now)
    {
        var (field, at) = row.Refund.AppliedAt > now ? ("退款的申请时间", row.Refund.AppliedAt.Value)
            : row.Refund.EndedAt > now ? ("退款完结时间", row.Refund.EndedAt.Value) : ("修改时间", row.Refund.ModifiedAt);
        return ProblemOf(row, field, ProblemKind.Future, at.ToString("u", CultureInfo.InvariantCulture));
    }

    static RowProblem ProblemOf(GoodRefund row, string field, ProblemKind kind, string raw) => new(row.Line, field, kind.Code, kind.Zh, kind.En, raw);
}
