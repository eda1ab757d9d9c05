using System.Net;
using System.Net.Sockets;
using AfterSales.TestBed;
using Npgsql;
using Xunit;
using Xunit.Sdk;

namespace AfterSales.Workflows.Tests.TestBed;

public sealed class PostgresServerTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Each_database_is_fresh_and_its_own()
    {
        PostgresServer.OrSkip();
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresServer.NewDatabaseAsync()));

        Assert.Distinct(all);
        await Task.WhenAll(all.Select(database => ScalarAsync(database, "CREATE TABLE once (id int); SELECT 1")));
    }

    [Fact]
    public async Task A_copy_holds_what_its_template_held_and_goes_its_own_way()
    {
        PostgresServer.OrSkip();
        var template = await PostgresServer.NewDatabaseAsync();
        await ScalarAsync(template, "CREATE TABLE orders AS SELECT generate_series(1, 3) AS id; SELECT 1");
        var copy = await PostgresServer.NewDatabaseAsync(template);

        Assert.Equal(2L, await ScalarAsync(copy, "DELETE FROM orders WHERE id = 1; SELECT count(*) FROM orders"));
        NpgsqlConnection.ClearAllPools();
        Assert.Equal(3L, await ScalarAsync(template, "SELECT count(*) FROM orders"));
    }

    [Theory]
    [InlineData("SHOW fsync", "on")]
    [InlineData("SHOW listen_addresses", "127.0.0.1")]
    [InlineData("SHOW unix_socket_directories", "")]
    [InlineData("SHOW server_encoding", "UTF8")]
    [InlineData("SELECT datcollate FROM pg_database WHERE datname = current_database()", "C")]
    public async Task The_server_writes_through_to_disk_speaks_utf8_and_is_closed_to_others(string question, string answer)
    {
        PostgresServer.OrSkip();
        Assert.Equal(answer, await ScalarAsync(await PostgresServer.NewDatabaseAsync(), question));
    }

    [Fact]
    public async Task A_stopped_cluster_leaves_no_folder_and_no_listener()
    {
        PostgresServer.OrSkip();
        var cluster = await PostgresCluster.StartAsync(PostgresPrograms.FindFolder()!);
        Assert.InRange(cluster.Port, 1024, 32767);
        Assert.True(await AnswersAsync(cluster.Port));

        cluster.Dispose();
        Assert.False(await AnswersAsync(cluster.Port));
        Assert.False(Directory.Exists(cluster.Folder));
    }

    [Fact]
    public async Task A_cluster_that_cannot_be_made_says_which_program_failed()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => PostgresCluster.StartAsync(folder.Path));
        Assert.Contains(folder.At("initdb"), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_counts_only_with_the_whole_server_in_it()
    {
        var half = Directory.CreateDirectory(folder.At("half")).FullName;
        var whole = Directory.CreateDirectory(folder.At("whole")).FullName;
        foreach (var program in new[] { "initdb", "pg_ctl", "postgres" })
            File.WriteAllText(Path.Combine(whole, PostgresPrograms.Name(program)), "");
        File.WriteAllText(Path.Combine(half, PostgresPrograms.Name("initdb")), "");

        Assert.Null(PostgresPrograms.FindFolder(half, []));
        Assert.Equal(whole, PostgresPrograms.FindFolder(half, [whole]));
        Assert.Equal(whole, PostgresPrograms.FindFolder(whole, [half]));
    }

    [Fact]
    public void A_linked_server_is_found_where_it_really_lies_and_not_at_all_once_it_is_uninstalled()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only an administrator make links");
        var real = Directory.CreateDirectory(folder.At("real")).FullName;
        var links = Directory.CreateDirectory(folder.At("links")).FullName;
        foreach (var program in new[] { "initdb", "pg_ctl", "postgres" })
        {
            File.WriteAllText(Path.Combine(real, program), "");
            File.CreateSymbolicLink(Path.Combine(links, program), Path.Combine(real, program));
        }
        Assert.Equal(real, PostgresPrograms.FindFolder(links, []));

        Directory.Delete(real, recursive: true);
        Assert.Null(PostgresPrograms.FindFolder(links, []));
    }

    [Fact]
    public void The_newest_version_comes_first()
    {
        foreach (var version in new[] { "9", "15", "17" })
            Directory.CreateDirectory(folder.At(version));
        Assert.Equal(["17", "15", "9"], PostgresPrograms.Versions(folder.Path, "*", "bin").Select(path => Path.GetFileName(Path.GetDirectoryName(path))));
    }

    [Fact]
    public void Without_a_server_a_test_is_skipped_and_where_one_is_required_it_fails()
    {
        Assert.Throws<TrueException>(() => PostgresServer.OrSkip(available: false, require: "1"));
        PostgresServer.OrSkip(available: true, require: "1");
        try
        {
            PostgresServer.OrSkip(available: false, require: null);
            Assert.Fail("went on without a server");
        }
        catch (SkipException skipped) // Assert.Throws lets it pass, and this test would count as skipped
        {
            Assert.Contains(PostgresServer.HowToGetOne, skipped.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Dispose();

    static async Task<object?> ScalarAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
