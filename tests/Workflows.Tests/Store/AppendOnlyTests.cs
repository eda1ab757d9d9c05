using System.Data.Common;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>History and ledger refuse to be altered, whoever asks and with whatever statement.</summary>
public abstract class AppendOnlyTests(Func<Task<TestDatabase>> open, params string[] alsoTried) : OnBothDatabases(open)
{
    [Fact]
    public async Task No_statement_alters_or_removes_a_row_of_history_or_ledger()
    {
        var seen = await OpenCaseAsync(await PutOrderAsync());
        await SaveAsync(new() { Ledger = [Rows.Entry(seen, 5_00)] });
        string[] tried =
        [
            """UPDATE "History" SET "Detail" = '{"changed":true}'""",
            """UPDATE "History" SET "Sequence" = 2""",
            """UPDATE "Ledger" SET "AmountFen" = 1""",
            """DELETE FROM "History" """,
            """DELETE FROM "Ledger" """,
            .. alsoTried,
        ];

        foreach (var sql in tried)
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(sql));
            Assert.Matches("append-only|UNIQUE constraint failed|violates|cannot truncate", refusal.Message);
        }

        var history = await Database.AskAsync(db => db.History.SingleAsync(Cancellation));
        Assert.Equal(Rows.History(seen with { HeadHash = "" }, 1), history);
        Assert.Equal(5_00, await Database.AskAsync(db => db.Ledger.Select(e => e.AmountFen).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_case_with_a_history_cannot_be_removed()
    {
        await OpenCaseAsync(await PutOrderAsync());
        foreach (var table in new[] { "Cases", "Orders", "Shops" })
            await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync($"""DELETE FROM "{table}" """));
    }

    [Fact]
    public async Task What_went_out_and_old_answers_may_be_cleaned_up()
    {
        await SaveAsync(new() { Outbox = [new(Rows.Id(), Rows.Id(), 1, 1, "Open", Rows.Now)], Answer = Rows.Answer(Rows.Id(), "key") });
        Assert.Equal(1, await ExecuteAsync("""DELETE FROM "Outbox" """));
        Assert.Equal(1, await ExecuteAsync("""DELETE FROM "Answers" """));
    }

    Task<int> ExecuteAsync(string sql) => Database.AskAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancellation));
}

public sealed class AppendOnlyOnSqliteTests() : AppendOnlyTests(TestDatabase.SqliteAsync,
    """INSERT OR REPLACE INTO "History" SELECT * FROM "History" """,
    """INSERT OR REPLACE INTO "Ledger" SELECT * FROM "Ledger" """,
    """UPDATE OR REPLACE "History" SET "Detail" = 'x'""",
    """INSERT INTO "Ledger" SELECT * FROM "Ledger" WHERE true ON CONFLICT DO UPDATE SET "AmountFen" = 1""");

public sealed class AppendOnlyOnPostgresTests() : AppendOnlyTests(TestDatabase.PostgresAsync,
    """TRUNCATE "History" """,
    """TRUNCATE "Ledger" """,
    """TRUNCATE "Cases" CASCADE""",
    """INSERT INTO "Ledger" SELECT * FROM "Ledger" ON CONFLICT ("Id") DO UPDATE SET "AmountFen" = 1""");
