using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace AfterSales.TestBed;

/// <summary>One PostgreSQL server with a folder of its own, which listens on 127.0.0.1 only. It ends with the test process, however that ends.</summary>
public sealed class PostgresCluster : IDisposable
{
    // Started beside the server. Its standard input is a pipe that closes when this process is gone, even by kill -9;
    // then it stops the server and removes the folder. It must outlive a Ctrl+C that ends the tests.
    const string KeeperScript = """
        exec >/dev/null 2>&1; trap '' INT TERM HUP; read -r _; folder=$1; shift; "$@"; rm -rf -- "$folder"
        """;

    readonly string programs;
    readonly OrdinaryUser user;
    readonly Process? keeper;
    int stopped;

    PostgresCluster(string programs)
    {
        this.programs = programs;
        Folder = Directory.CreateTempSubdirectory("aftersales-postgres-").FullName;
        user = OrdinaryUser.OwnerOf(Folder);
        keeper = OperatingSystem.IsWindows() ? null : StartKeeper();
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;
    }

    public const string UserName = "aftersales";

    public string Folder { get; }

    public int Port { get; private set; }

    string LogPath => Path.Combine(Folder, "log");

    string Data => Path.Combine(Folder, "data");

    /// <summary>Takes about a second. <paramref name="programs"/> is the folder with initdb and pg_ctl.</summary>
    public static async Task<PostgresCluster> StartAsync(string programs)
    {
        var cluster = new PostgresCluster(programs);
        try
        {
            await cluster.RunAsync("initdb", "-D", cluster.Data, "--auth=trust", "-E", "UTF8", "--locale=C", "-U", UserName, "--no-sync");
            await cluster.ListenAsync();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>A second server that follows this one. From now on this one acknowledges only what the other has on its disk.</summary>
    public async Task<PostgresCluster> FollowAsync()
    {
        var standby = new PostgresCluster(programs);
        try
        {
            await standby.RunAsync("pg_basebackup", "-D", standby.Data, "-h", "127.0.0.1", "-p", $"{Port}", "-U", UserName, "-X", "stream", "-c", "fast", "-R");
            await standby.ListenAsync();
            await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username={UserName};Database=postgres;SSL Mode=Disable;Pooling=false");
            await connection.OpenAsync();
            foreach (var sql in new[] { "ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()" })
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync();
            }
            return standby;
        }
        catch
        {
            standby.Dispose();
            throw;
        }
    }

    /// <summary>kill -9: nothing is written or told any more.</summary>
    public async Task KillAsync()
    {
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>The one that followed takes writes when this returns.</summary>
    public Task PromoteAsync() => RunAsync("pg_ctl", "promote", "-w", "-D", Data);

    /// <summary>Stops the server at once and removes its folder.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref stopped, 1) == 1)
            return;
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        if (keeper is null)
        {
            StopOnWindows();
            return;
        }
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(30));
        keeper.Dispose();
    }

    string[] StopArguments => ["stop", "-D", Data, "-m", "immediate"];

    string Program(string name) => Path.Combine(programs, PostgresPrograms.Name(name));

    /// <summary>The keeper outlives this process and needs nobody to wait for it: a test run that takes more than ten seconds to exit counts as failed.</summary>
    void StopAtExit(object? sender, EventArgs e)
    {
        if (keeper is null)
            Dispose();
        else if (Interlocked.Exchange(ref stopped, 1) == 0)
            keeper.StandardInput.Close();
    }

    void StopOnWindows()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            using var stop = Process.Start(user.Command(Folder, [Program("pg_ctl"), .. StopArguments]))!;
            stop.WaitForExit();
        }
        Directory.Delete(Folder, recursive: true);
    }

    async Task ListenAsync()
    {
        const int Attempts = 5;
        for (var attempt = 1; ; attempt++)
        {
            Port = FreePort.Next();
            // fsync=on: what the product promises about a crash is measured here
            var settings = $"-p {Port} -h 127.0.0.1 -c unix_socket_directories='' -c fsync=on -c max_connections=400 -c shared_buffers=64MB";
            try
            {
                await RunAsync("pg_ctl", "start", "-w", "-D", Data, "-l", LogPath, "-o", settings);
                return;
            }
            catch (InvalidOperationException) when (attempt < Attempts && Log.Contains("could not bind", StringComparison.Ordinal))
            {
                // another program was faster to this port
            }
        }
    }

    string Log => File.Exists(LogPath) ? File.ReadAllText(LogPath) : "";

    Process StartKeeper()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", KeeperScript, "keeper", Folder])
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        var stop = user.Command(Folder, [Program("pg_ctl"), .. StopArguments]);
        foreach (var argument in stop.ArgumentList.Prepend(stop.FileName))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    async Task RunAsync(string program, params string[] arguments)
    {
        var start = user.Command(Folder, [Program(program), .. arguments]);
        // on Windows a started server would keep the pipes open, and reading them would not end
        start.RedirectStandardOutput = start.RedirectStandardError = !OperatingSystem.IsWindows();
        using var process = Process.Start(start)!;
        var said = OperatingSystem.IsWindows() ? [] : await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode == 0)
            return;
        throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Concat(said)}{Log}");
    }
}
