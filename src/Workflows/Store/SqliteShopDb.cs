using AfterSales.Workflows.Store.Mapping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AfterSales.Workflows.Store;

/// <summary>The shop's tables in one SQLite file: the default, nothing to install. One process writes at a time, readers never wait (WAL).</summary>
public sealed class SqliteShopDb(DbContextOptions<SqliteShopDb> options) : ShopDb(options)
{
    /// <summary>How long a writer waits for another process's transaction before it gives up as raced.</summary>
    const int WaitSeconds = 10;

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = WaitSeconds }.ConnectionString;

    public static void Use(DbContextOptionsBuilder options, string file, bool scratch = false) => options
        .UseSqlite(ConnectionString(file))
        .AddInterceptors(scratch ? SqlitePragmas.Scratch : SqlitePragmas.Durable)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<IdBytes>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // one writer: ids are given in the order of commits
        builder.Entity<OutboxRow>().Ignore(o => o.Position);
    }

    /// <summary>For `dotnet ef` alone; the file is never opened.</summary>
    sealed class DesignTime : IDesignTimeDbContextFactory<SqliteShopDb>
    {
        public SqliteShopDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteShopDb>();
            Use(options, "design.db");
            return new(options.Options);
        }
    }
}
