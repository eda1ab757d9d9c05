using Npgsql;
using Xunit;

namespace AfterSales.TestBed;

/// <summary>The PostgreSQL of this test process: started by the first test that asks, gone with the process. It is never a server that
/// somebody runs. Where none is installed such tests are skipped, or fail with AFTERSALES_REQUIRE_POSTGRES=1.</summary>
public static class PostgresServer
{
    public const string HowToGetOne =
        "no PostgreSQL server is installed: install one (Debian: apt-get install postgresql) or put the folder of its initdb on the PATH";

    static readonly Lazy<string?> Programs = new(PostgresPrograms.FindFolder);
    static readonly Lazy<Task<PostgresCluster>> Cluster = new(() => Task.Run(() => PostgresCluster.StartAsync(Programs.Value ?? throw new InvalidOperationException(HowToGetOne))));
    static int databases;

    public static bool Available => Programs.Value is not null;

    /// <summary>First line of a test that needs PostgreSQL.</summary>
    public static void OrSkip() => OrSkip(Available, Environment.GetEnvironmentVariable("AFTERSALES_REQUIRE_POSTGRES"));

    /// <summary>A server for one test alone, that may be killed.</summary>
    public static Task<PostgresCluster> OfItsOwnAsync()
    {
        OrSkip();
        return PostgresCluster.StartAsync(Programs.Value!);
    }

    /// <summary>An empty database, or a copy of the one the template's connection string names, whose connections are closed for that.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> NewDatabaseAsync(string? template = null)
    {
        OrSkip();
        var cluster = await Cluster.Value;
        var name = $"shop{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString(cluster, "postgres"));
        await connection.OpenAsync();
        if (template is null)
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {name}");
        }
        else
        {
            var source = new NpgsqlConnectionStringBuilder(template).Database;
            await ExecuteAsync(connection, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{source}'");
            await ExecuteAsync(connection, $"CREATE DATABASE {name} TEMPLATE {source}");
        }
        return ConnectionString(cluster, name);
    }

    internal static void OrSkip(bool available, string? require)
    {
        if (require == "1")
            Assert.True(available, HowToGetOne);
        Assert.SkipUnless(available, HowToGetOne);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // every test has a database and so a pool of its own: idle connections must not pile up to the server's limit
    static string ConnectionString(PostgresCluster cluster, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = cluster.Port,
        Username = PostgresCluster.UserName,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 1,
        IncludeErrorDetail = true,
    }.ConnectionString;
}
