using System.Security.Cryptography;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
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
        Assert.Equal(1, await MigratedAtOnceAsync(new(folder.Path, await NewServerAsync())));
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

    [Fact]
    public async Task Tables_that_another_version_made_are_refused_and_left_alone()
    {
        foreach (var options in new[] { new StoreOptions(folder.Path), new StoreOptions(folder.Path, await NewServerAsync()) })
        {
            await using var services = Services(options);
            var databases = services.GetRequiredService<IDbContextFactory<ShopDb>>();
            await databases.MigrateAsync(TestContext.Current.CancellationToken);
            await using var db = databases.CreateDbContext();
            await db.Database.ExecuteSqlRawAsync("""UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20200101000000_Initial'""", TestContext.Current.CancellationToken);
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => databases.MigrateAsync(TestContext.Current.CancellationToken));
            Assert.Contains("20200101000000_Initial", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_tables_of_triggers_are_those_that_the_first_migration_makes()
    {
        await using var script = typeof(IScheduler).Assembly.GetManifestResourceStream(TriggerTables.Script)!;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(script, TestContext.Current.CancellationToken));
        Assert.True(hash == "4360d520b163038d19becb44b85fd7e86491b09960a3a82a5c0319664ca982f0",
            $"Quartz brings other tables ({hash}): before the first release run .ci/new-migrations, after it write a migration with the difference");
    }

    static async Task<string> NewServerAsync()
    {
        PostgresServer.OrSkip();
        return await PostgresServer.NewDatabaseAsync();
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
