using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace AfterSales.Workflows.Store;

/// <summary>
/// The shop's tables in PostgreSQL, which several servers can share. READ COMMITTED is enough: nothing that must hold is decided by an earlier read.
/// Versions are compared in the UPDATE itself, uniqueness is an index, and limits are judged by a trigger on the locked row of the order.
/// </summary>
public sealed class PostgresShopDb(DbContextOptions<PostgresShopDb> options) : ShopDb(options)
{
    public static void Use(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(ConnectionString(connection))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Mapping.Outlets.MapForSeveralServers(builder);
    }

    /// <summary>Npgsql's own, where nobody says another.</summary>
    const int UntoldRecheck = 10;

    /// <summary>As given, but statements that come again are prepared by themselves, and of several servers the one that was promoted is found within a second.</summary>
    public static string ConnectionString(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(given);
        if (connection.MaxAutoPrepare == 0)
            connection.MaxAutoPrepare = 100;
        if (connection.Host?.Contains(',', StringComparison.Ordinal) == true && connection.HostRecheckSeconds == UntoldRecheck)
            connection.HostRecheckSeconds = 1;
        return connection.ConnectionString;
    }

    /// <summary>Why a connection cannot be meant; null where it names a server.</summary>
    public static string? Wrong(string given)
    {
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(given).Host) ? "Host=... is missing" : null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return failure.Message;
        }
    }

    /// <summary>For `dotnet ef` alone; no server is asked.</summary>
    sealed class DesignTime : IDesignTimeDbContextFactory<PostgresShopDb>
    {
        public PostgresShopDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgresShopDb>();
            Use(options, "Host=localhost");
            return new(options.Options);
        }
    }
}
