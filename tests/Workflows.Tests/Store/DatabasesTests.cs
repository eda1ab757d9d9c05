using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>A database is made and brought up to date by whoever starts first.</summary>
public sealed class DatabasesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        using var connection = new SqliteConnection(SqliteShopDb.ConnectionString(new StoreOptions(folder.Path).SqliteFile));
        SqliteConnection.ClearPool(connection);
        folder.Dispose();
    }

    [Fact]
    public async Task Four_that_start_at_once_on_an_empty_file_make_it_once() => Assert.Equal(1, await MigratedAtOnceAsync(new(Path.Combine(folder.Path, "new"))));

    [Fact]
    public async Task Four_that_start_at_once_on_an_empty_server_make_it_once()
    {
        PostgresServer.OrSkip();
        Assert.Equal(1, await MigratedAtOnceAsync(new(folder.Path, await PostgresServer.NewDatabaseAsync())));
    }

    [Fact]
    public async Task A_process_that_was_killed_while_it_made_the_tables_blocks_nobody()
    {
        var options = new StoreOptions(folder.Path);
        await using (var connection = new SqliteConnection(SqliteShopDb.ConnectionString(options.SqliteFile)))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02')
                """;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(1, await MigratedAtOnceAsync(options));
    }

    [Fact]
    public async Task The_migrations_say_what_the_mapping_says()
    {
        await using var file = Services(new(folder.Path));
        await using var server = Services(new(folder.Path, "Host=127.0.0.1"));
        foreach (var services in new[] { file, server })
        {
            await using var db = services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContext();
            Assert.False(db.Database.HasPendingModelChanges(), "the mapping changed: run .ci/new-migrations");
        }
    }

    static ServiceProvider Services(StoreOptions options) => new ServiceCollection().AddShopStore(options).BuildServiceProvider();

    /// <summary>How many migrations were run.</summary>
    static async Task<int> MigratedAtOnceAsync(StoreOptions options)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var services = Services(options);
            await services.GetRequiredService<IDbContextFactory<ShopDb>>().MigrateAsync(cancellation);
        }, cancellation)));
        await using var after = Services(options);
        await using var db = after.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContext();
        Assert.Empty(await db.Cases.ToListAsync(cancellation));
        return (await db.Database.GetAppliedMigrationsAsync(cancellation)).Count();
    }
}
