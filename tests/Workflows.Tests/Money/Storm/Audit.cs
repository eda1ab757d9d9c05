using System.Data.Common;
using System.Globalization;
using System.Text;
using AfterSales.TestBed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Tests.Money.Storm;

/// <summary>Asks a database the questions of books.sql, all of them of one instant, whoever writes meanwhile.</summary>
static class Audit
{
    const string Mark = "-- rule: ";
    const string SqliteOnly = "sqlite only";

    public static IReadOnlyList<(string Rule, string Sql)> Rules { get; } = Read(File.ReadAllText(RepoFiles.At("tests", "Workflows.Tests", "Money", "books.sql")));

    /// <summary>The rules that are broken, each with the first rows that break it; empty where all hold.</summary>
    public static async Task<string> BrokenAsync(TestDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        // one snapshot for all questions
        await using var transaction = connection is SqliteConnection file ? file.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var broken = new StringBuilder();
        foreach (var (rule, sql) in Rules)
        {
            if (rule.Contains(SqliteOnly, StringComparison.Ordinal) && connection is not SqliteConnection)
                continue;
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            await using var rows = await command.ExecuteReaderAsync(cancel);
            for (var i = 0; i < 3 && await rows.ReadAsync(cancel); i++)
                broken.AppendLine(CultureInfo.InvariantCulture, $"{rule}: {Line(rows)}");
        }
        return broken.ToString();
    }

    static List<(string, string)> Read(string file) =>
        [.. file.Split(Mark)[1..].Select(part => (part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim(), part[part.IndexOf('\n', StringComparison.Ordinal)..]))];

    static string Line(DbDataReader row) => string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(i => $"{row.GetName(i)} = {Text(row.GetValue(i))}"));

    static string Text(object value) => value is byte[] id ? Convert.ToHexStringLower(id) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
