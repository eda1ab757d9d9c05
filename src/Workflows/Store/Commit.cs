using System.Data.Common;
using AfterSales.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace AfterSales.Workflows.Store;

/// <summary>What became of a commit. A race is an answer, not an exception.</summary>
public enum Committed
{
    /// <summary>Everything is on disk.</summary>
    Yes = 1,
    /// <summary>Somebody else wrote in between (a sequence, a deadline or a number was taken): read again and decide anew.</summary>
    Raced,
    /// <summary>The database's invariant: the order has not that much left, or the costs' cap is reached.</summary>
    OverLimit,
    /// <summary>The database's invariant: a live voucher for the same line, basis, remedy and amount exists.</summary>
    PaidTwice,
    /// <summary>The idempotency key has an answer already.</summary>
    AnsweredBefore,
    /// <summary>An entry is dated in a closed month: the server's clock was set back.</summary>
    MonthClosed,
}

/// <summary>
/// The only writer of business rows: everything a <see cref="Change"/> says in one transaction, or nothing. It reads nothing first; what was seen when the
/// change was made is compared in the statements themselves. An exception while committing means that nobody knows: ask by the idempotency key.
/// </summary>
public sealed class Commit(IDbContextFactory<ShopDb> databases) : IDisposable
{
    /// <summary>So many statements go to the server in one round trip.</summary>
    const int MostAtOnce = 1000;

    // SQLite has one writer; waiting here is fair and costs no polling
    readonly SemaphoreSlim oneWriter = new(1);
    readonly Lazy<StoredTables> tables = new(() => StoredTables.Of(databases));
    SqliteWriter? writer;

    public Task<Committed> SaveAsync(Change change, CancellationToken cancellation)
    {
        // ready before the writer is waited for; only a whole account statement is too much to hold twice
        var statements = change.StatementLines.Count > MostAtOnce ? Statements(change) : [.. Statements(change)];
        return tables.Value.InFile ? SaveToFileAsync(statements, cancellation) : SaveToServerAsync(statements, cancellation);
    }

    public void Dispose()
    {
        writer?.Dispose();
        oneWriter.Dispose();
    }

    async Task<Committed> SaveToFileAsync(IEnumerable<Statement> statements, CancellationToken cancellation)
    {
        await oneWriter.WaitAsync(cancellation);
        try
        {
            writer ??= new(databases.CreateDbContext());
            return writer.Save(statements);
        }
        catch
        {
            // whatever it was, the next commit starts on a fresh connection
            writer?.Dispose();
            writer = null;
            throw;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>Two round trips, unless there are very many rows.</summary>
    async Task<Committed> SaveToServerAsync(IEnumerable<Statement> statements, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var some in statements.Chunk(MostAtOnce))
            if (await RunAsync(connection, transaction, some, cancellation) is not Committed.Yes and var refused)
                return refused;
        // from here on a lost connection leaves the outcome unknown, so nothing may cut it short and nothing is mapped
        await transaction.CommitAsync(CancellationToken.None);
        return Committed.Yes;
    }

    static async Task<Committed> RunAsync(DbConnection connection, DbTransaction transaction, Statement[] statements, CancellationToken cancellation)
    {
        await using var batch = connection.CreateBatch();
        await using var maker = connection.CreateCommand();
        batch.Transaction = transaction;
        foreach (var statement in statements)
        {
            var part = batch.CreateBatchCommand();
            part.CommandText = statement.Sql;
            statement.Fill(part.Parameters, maker);
            batch.BatchCommands.Add(part);
        }
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (DbException failure) when (Failures.Meaning(failure) is { } meaning)
        {
            return meaning;
        }
        return batch.BatchCommands.All(part => part.RecordsAffected == 1) ? Committed.Yes : Committed.Raced;
    }

    /// <summary>
    /// In this order: the answer first, so that the same key twice is told as such and not as a race; then the case, whose row all writers of a case queue
    /// at; the order's money last, so that its row, shared by the cases of an order, is locked for the shortest time. Rows of one table go by id: two
    /// commits that touch the same ones cannot wait for each other.
    /// </summary>
    IEnumerable<Statement> Statements(Change change) => new[]
    {
        Inserts<StoredAnswer>(change.Answer is { } answer ? [answer] : []),
        Saves(change.Imports, seen => seen),
        Inserts(change.ImportProblems),
        Saves(change.JobRuns, seen => seen),
        Saves(change.Orders.OrderBy(o => o.Row.Id), seen => seen),
        change.OrderLines.Select(line => line.SeenVersion is null ? Table<OrderLine>().Insert(line.Row) : Table<OrderLine>().Replace(line.Row)),
        Inserts(change.OrderMoney),
        Saves(change.Cases.OrderBy(c => c.Row.Id), seen => seen),
        Saves(change.Vouchers.OrderBy(v => v.Row.Id), seen => seen),
        Saves(change.Parcels, seen => seen),
        Saves(change.Claims, seen => (ClaimState)seen),
        Inserts(change.Evidence),
        Inserts(change.Complaints),
        Saves(change.TakenBack, seen => seen),
        Inserts(change.PlatformPayments),
        Saves(change.PlatformRefunds.OrderBy(r => r.Row.Id), seen => seen),
        Inserts(change.Statements),
        Saves(change.StatementLines.OrderBy(l => l.Row.Id), seen => seen),
        Saves(change.Discrepancies.OrderBy(e => e.Row.Id), seen => seen),
        Inserts(change.DiscrepancyMoves),
        Inserts(change.MonthCloses),
        Inserts(change.Policies),
        Inserts(change.Rosters),
        Inserts(change.HolidayYears),
        Inserts(change.CalendarPasses),
        Inserts(change.BudgetAlerts),
        Saves(change.Delegations, seen => seen),
        Inserts(change.Nonces),
        Saves(change.Views, seen => seen),
        change.DuesEnded.Select(due => Table<Due>().Update(due, DueState.Open)),
        Inserts(change.DuesSet),
        Inserts(change.History),
        Inserts(change.Escalations),
        Inserts(change.Ledger),
        Inserts(change.Outbox.Select(OutboxRow.Of)),
        change.Money.GroupBy(m => m.OrderId).OrderBy(order => order.Key).SelectMany(Sum),
    }.SelectMany(some => some);

    IEnumerable<Statement> Inserts<T>(IEnumerable<T> rows) where T : class => rows.Select(Table<T>().Insert);

    IEnumerable<Statement> Saves<T>(IEnumerable<Saved<T>> rows, Func<int, object> token) where T : class =>
        rows.Select(saved => saved.SeenVersion is { } seen ? Table<T>().Update(saved.Row, token(seen)) : Table<T>().Insert(saved.Row));

    IEnumerable<Statement> Sum(IGrouping<Guid, MoneyDelta> order)
    {
        (string Column, long Fen)[] sums =
        [
            (nameof(OrderMoney.ReservedFen), order.Sum(m => m.ReservedFen)),
            (nameof(OrderMoney.PaidOutFen), order.Sum(m => m.PaidOutFen)),
            (nameof(OrderMoney.PlatformFen), order.Sum(m => m.PlatformFen)),
            (nameof(OrderMoney.CostReservedFen), order.Sum(m => m.CostReservedFen)),
            (nameof(OrderMoney.CostPaidFen), order.Sum(m => m.CostPaidFen)),
            (nameof(OrderMoney.PaidFen), order.Sum(m => m.PaidFen)),
            (nameof(OrderMoney.CostCapFen), order.Sum(m => m.CostCapFen)),
            (nameof(OrderMoney.ExcessSettledFen), order.Sum(m => m.ExcessSettledFen)),
            (nameof(OrderMoney.InsuredFen), order.Sum(m => m.InsuredFen)),
        ];
        return sums.All(s => s.Fen == 0) ? [] : [Table<OrderMoney>().Add(order.Key, sums, StillAs(order.Select(m => m.Seen).FirstOrDefault(m => m is not null)))];
    }

    static IReadOnlyList<(string Column, long Fen)> StillAs(OrderMoney? seen) => seen is null ? [] :
    [
        (nameof(OrderMoney.ReservedFen), seen.ReservedFen),
        (nameof(OrderMoney.PaidOutFen), seen.PaidOutFen),
        (nameof(OrderMoney.PlatformFen), seen.PlatformFen),
        (nameof(OrderMoney.CostReservedFen), seen.CostReservedFen),
        (nameof(OrderMoney.CostPaidFen), seen.CostPaidFen),
        (nameof(OrderMoney.CostCapFen), seen.CostCapFen),
        (nameof(OrderMoney.InsuredFen), seen.InsuredFen),
        (nameof(OrderMoney.PaidFen), seen.PaidFen),
        (nameof(OrderMoney.ExcessSettledFen), seen.ExcessSettledFen),
    ];

    StoredTable Table<T>() => tables.Value.ByType[typeof(T)];

    sealed record StoredTables(bool InFile, Dictionary<Type, StoredTable> ByType)
    {
        public static StoredTables Of(IDbContextFactory<ShopDb> databases)
        {
            using var db = databases.CreateDbContext();
            var sql = db.GetService<ISqlGenerationHelper>();
            return new(db.Database.IsSqlite(), db.Model.GetEntityTypes().ToDictionary(t => t.ClrType, t => new StoredTable(t, sql)));
        }
    }
}
