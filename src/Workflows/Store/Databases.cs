using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSales.Workflows.Store;

/// <summary>Where the shop's data lies: a folder for everything, and a PostgreSQL server where one is named.</summary>
public sealed record StoreOptions(string DataFolder, string? PostgresConnection = null)
{
    /// <summary>Made anew after a crash, so that nothing in it waits for the disk. Never where a shop works.</summary>
    public bool Scratch { get; init; }

    public string SqliteFile => Path.Combine(DataFolder, "aftersales.db");
}

/// <summary>Chooses the database and brings it up to date.</summary>
public static class Databases
{
    /// <summary>
    /// Registers <see cref="IDbContextFactory{ShopDb}"/> (singletons read through it), a scoped <see cref="ShopDb"/> (sign-in uses it), <see cref="Commit"/>
    /// and <see cref="EvidenceFiles"/>.
    /// </summary>
    public static IServiceCollection AddShopStore(this IServiceCollection services, StoreOptions store)
    {
        if (store.PostgresConnection is { } connection)
            AddContext<PostgresShopDb>(services, options => PostgresShopDb.Use(options, connection));
        else
            AddContext<SqliteShopDb>(services, options => SqliteShopDb.Use(options, store.SqliteFile, store.Scratch));
        services.AddSingleton(store);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContext());
        services.AddSingleton<Commit>();
        services.AddSingleton(_ => new EvidenceFiles(store.DataFolder));
        return services;
    }

    /// <summary>Makes or upgrades the tables; of several processes that start at once, one does it and the others wait.</summary>
    public static async Task MigrateAsync(this IDbContextFactory<ShopDb> databases, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (db.Database.IsSqlite())
            await MigrateFileAsync(db, cancellation);
        else
            await MigrateServerAsync(db, cancellation);
    }

    static async Task MigrateFileAsync(ShopDb db, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        using var _ = await FileLock.TakeAsync(file + ".lock", cancellation);
        await RefuseOthersAsync(db, cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        // EF's own lock is a row, which a killed process leaves behind for good; ours is the file's, which ends with the process
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    static async Task MigrateServerAsync(ShopDb db, CancellationToken cancellation)
    {
        const long Lock = 0x4146_5445_5253; // any number, as long as all servers use the same
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancellation);
        try
        {
            await RefuseOthersAsync(db, cancellation);
            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>What another version's tables mean is not known here: a newer one's, or those of a first migration that was made anew since.</summary>
    static async Task RefuseOthersAsync(ShopDb db, CancellationToken cancellation)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new InvalidDataException($"数据库由另一版本的程序建立，本程序无法使用 another version of the program made these tables, this one does not know {string.Join(", ", unknown)}: use that version, or an empty database");
    }

    static void AddContext<T>(IServiceCollection services, Action<DbContextOptionsBuilder> use) where T : ShopDb
    {
        services.AddPooledDbContextFactory<T>(use);
        services.AddSingleton<IDbContextFactory<ShopDb>>(provider => new Factory<T>(provider.GetRequiredService<IDbContextFactory<T>>()));
    }

    sealed class Factory<T>(IDbContextFactory<T> pool) : IDbContextFactory<ShopDb> where T : ShopDb
    {
        public ShopDb CreateDbContext() => pool.CreateDbContext();
    }
}
