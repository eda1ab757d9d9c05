using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AfterSales.Workflows.Store;

/// <summary>What a context reads while it holds one is of one moment, whoever writes meanwhile; nobody waits for it.</summary>
static class Snapshot
{
    public static async Task<IDbContextTransaction> BeginAsync(ShopDb db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection file)
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        // EF Core would begin one that waits for the writer; this one ends when the context closes its connection
        return (await db.Database.UseTransactionAsync(file.BeginTransaction(deferred: true), cancel))!;
    }
}
