using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AfterSales.TestBed;

/// <summary>A database of its own for one test, with the product's tables and nothing in them, set up by the product's own registration.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    static readonly Lazy<Task<TestDatabase>> SqliteTemplate = new(() => Task.Run(() => EmptyAsync(null)));
    static readonly Lazy<Task<TestDatabase>> PostgresTemplate = new(() => Task.Run(async () => await EmptyAsync(await PostgresServer.NewDatabaseAsync())));
    readonly TemporaryFolder folder;
    readonly ServiceProvider services;

    TestDatabase(TemporaryFolder folder, string? postgres)
    {
        this.folder = folder;
        Options = new(folder.Path, postgres);
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddShopStore(Options).AddSingleton<HolidayBook>().BuildServiceProvider();
    }

    /// <summary>What a host needs to be told to work on this database.</summary>
    public StoreOptions Options { get; }

    public IDbContextFactory<ShopDb> Databases => services.GetRequiredService<IDbContextFactory<ShopDb>>();

    public Commit Commit => services.GetRequiredService<Commit>();

    public HolidayBook Holidays => services.GetRequiredService<HolidayBook>();

    public EvidenceFiles Files => services.GetRequiredService<EvidenceFiles>();

    public static async Task<TestDatabase> SqliteAsync()
    {
        var template = await SqliteTemplate.Value;
        var folder = new TemporaryFolder();
        var copy = new TestDatabase(folder, null);
        File.Copy(template.Options.SqliteFile, copy.Options.SqliteFile);
        return copy;
    }

    /// <summary>Skips the test where no server is installed.</summary>
    public static async Task<TestDatabase> PostgresAsync()
    {
        PostgresServer.OrSkip();
        var template = await PostgresTemplate.Value;
        return new(new(), await PostgresServer.NewDatabaseAsync(template.Options.PostgresConnection));
    }

    /// <summary>The database that a connection string names, empty so far.</summary>
    public static async Task<TestDatabase> OnAsync(string postgres)
    {
        var database = new TestDatabase(new(), postgres);
        await database.Databases.MigrateAsync();
        return database;
    }

    public ShopDb Open() => Databases.CreateDbContext();

    /// <summary>Asks the database something in a context of its own.</summary>
    public async Task<T> AskAsync<T>(Func<ShopDb, Task<T>> question)
    {
        await using var db = Open();
        return await question(db);
    }

    /// <summary>Puts rows into the database beside the product's only writer: what a test finds there at its start.</summary>
    public async Task PutAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        ClearPools();
        folder.Dispose();
    }

    static async Task<TestDatabase> EmptyAsync(string? postgres)
    {
        var empty = new TestDatabase(new(), postgres);
        await empty.Databases.MigrateAsync();
        // the last connection that closes takes the log into the file, which can then be copied
        empty.ClearPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => empty.folder.Dispose();
        return empty;
    }

    // an open connection keeps the file (on Windows) or the server's slot
    void ClearPools()
    {
        if (Options.PostgresConnection is { } postgres)
        {
            using var connection = new NpgsqlConnection(PostgresShopDb.ConnectionString(postgres));
            NpgsqlConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new SqliteConnection(SqliteShopDb.ConnectionString(Options.SqliteFile));
            SqliteConnection.ClearPool(connection);
        }
    }
}
