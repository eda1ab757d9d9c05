using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AfterSales.Workflows.Store;

/// <summary>
/// What SQLite must be told on every connection: an acknowledged commit is on the disk even when the power fails (synchronous=FULL). WAL is a property
/// of the file, set when it is made. Writes begin IMMEDIATE because the driver's transactions do: a lost race shows at the beginning, not in the middle.
/// </summary>
sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Durable = new("FULL");

    /// <summary>For a database that is made anew after a crash: nothing in it is ever acknowledged, so nothing waits for the disk.</summary>
    public static readonly SqlitePragmas Scratch = new("OFF");

    readonly string pragmas = $"PRAGMA synchronous = {synchronous}; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
