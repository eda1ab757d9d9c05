using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store;

/// <summary>The one writing connection to a SQLite file, with every statement prepared once. Not for two at a time.</summary>
sealed class SqliteWriter : IDisposable
{
    readonly ShopDb db;
    readonly SqliteConnection connection;
    readonly Dictionary<string, SqliteCommand> prepared = [];

    public SqliteWriter(ShopDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
        connection = (SqliteConnection)db.Database.GetDbConnection();
    }

    public Committed Save(IEnumerable<Statement> statements)
    {
        SqliteTransaction? transaction = null;
        try
        {
            try
            {
                // begins IMMEDIATE: who cannot write learns it here
                transaction = connection.BeginTransaction();
                foreach (var statement in statements)
                    if (Run(statement, transaction) != 1)
                        return Committed.Raced;
            }
            catch (SqliteException failure) when (Failures.Meaning(failure) is { } meaning)
            {
                return meaning;
            }
            transaction.Commit();
            return Committed.Yes;
        }
        finally
        {
            transaction?.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        db.Dispose();
    }

    int Run(Statement statement, SqliteTransaction transaction)
    {
        if (!prepared.TryGetValue(statement.Sql, out var command))
        {
            prepared[statement.Sql] = command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            for (var i = 0; i < statement.Values.Count; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        }
        command.Transaction = transaction;
        for (var i = 0; i < statement.Values.Count; i++)
            command.Parameters[i].Value = statement.Stored(i) ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }
}
