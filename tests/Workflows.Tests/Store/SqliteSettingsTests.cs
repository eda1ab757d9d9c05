using System.Globalization;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>What makes an acknowledged commit durable on SQLite, asked on the product's own connections.</summary>
public sealed class SqliteSettingsTests : IAsyncLifetime
{
    const int Busy = 5;
    TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.SqliteAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "2000")]
    public async Task Every_connection_is_durable_and_keeps_references_whole(string pragma, string expected)
    {
        // the second one comes out of the pool
        for (var i = 0; i < 2; i++)
            Assert.Equal(expected, await database.AskAsync(db => AskAsync(db, $"PRAGMA {pragma}")));
    }

    [Fact]
    public async Task A_transaction_begins_immediate()
    {
        await using var writing = database.Open();
        await using var transaction = await writing.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var other = new SqliteConnection(SqliteShopDb.ConnectionString(database.Options.SqliteFile) + ";Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var begin = other.CreateCommand();
        begin.CommandTimeout = 1;
        begin.CommandText = "BEGIN IMMEDIATE";
        Assert.Equal(Busy, Assert.Throws<SqliteException>(() => begin.ExecuteNonQuery()).SqliteErrorCode);
        // and readers do not wait for it
        Assert.Equal("0", await database.AskAsync(db => AskAsync(db, "SELECT count(*) FROM Shops")));
    }

    [Fact]
    public async Task A_writer_that_met_a_fault_writes_again()
    {
        var broken = Rows.Opening(Rows.Case(Rows.Order(Rows.Id())));
        await Assert.ThrowsAsync<SqliteException>(() => database.Commit.SaveAsync(broken, TestContext.Current.CancellationToken));
        Assert.Equal(Committed.Yes, await database.Commit.SaveAsync(new() { Answer = Rows.Answer(Rows.Id(), "key") }, TestContext.Current.CancellationToken));
    }

    static async Task<string?> AskAsync(ShopDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
