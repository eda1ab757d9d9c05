using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace AfterSales.TestBed;

/// <summary>The real program as a process of its own, to be asked over HTTP, stopped politely or killed in the middle of its work.
/// Whatever still runs when the tests end is killed, also when they are killed themselves.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    const int Sigterm = 15;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    readonly Process process;
    readonly StringBuilder output = new();

    ServerProcess(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string? workingFolder, Uri? address = null)
    {
        BaseAddress = address ?? new Uri($"http://127.0.0.1:{FreePort.Next()}");
        process = new Process { StartInfo = Command(arguments, environment, workingFolder) };
        process.StartInfo.Environment["ASPNETCORE_URLS"] = BaseAddress.OriginalString;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        Keeper.Instance.Started(process.Id);
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri BaseAddress { get; }

    public int Id => process.Id;

    /// <summary>All it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts it with these arguments and waits until it answers that it is ready.</summary>
    /// <param name="arguments">As on the command line; the address is not among them.</param>
    /// <param name="environment">Added to that of the tests.</param>
    /// <param name="workingFolder">The caller's folder, to which a file named in the arguments is relative.</param>
    /// <param name="address">Where one listened that comes back; otherwise a free port.</param>
    public static async Task<ServerProcess> StartAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? workingFolder = null, Uri? address = null)
    {
        var server = new ServerProcess(arguments, environment, workingFolder, address);
        try
        {
            await server.BecomeReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets it run to its end, as a command such as an import does.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? workingFolder = null)
    {
        await using var program = new ServerProcess(arguments, environment, workingFolder);
        using var enough = new CancellationTokenSource(Patience);
        try
        {
            await program.process.WaitForExitAsync(enough.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"it did not end: {program.Output}");
        }
        return (program.process.ExitCode, program.Output);
    }

    public HttpClient CreateClient() => new() { BaseAddress = BaseAddress };

    /// <summary>kill -9: no handler of the program runs. It is gone when this returns.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (OperatingSystem.IsWindows())
            process.Kill();
        else if (!process.HasExited && Signal(process.Id, Sigterm) != 0)
            throw new InvalidOperationException($"could not ask process {process.Id} to stop");
        using var enough = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(enough.Token);
        return process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        Kill();
        Keeper.Instance.Ended(process.Id);
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task BecomeReadyAsync()
    {
        using var client = CreateClient();
        using var enough = new CancellationTokenSource(Patience);
        while (!process.HasExited && !enough.IsCancellationRequested)
        {
            if (await IsReadyAsync(client, enough.Token))
                return;
            await Task.Delay(50, CancellationToken.None);
        }
        var end = process.HasExited ? $"ended with {process.ExitCode} before it was ready" : $"was not ready after {Patience}";
        throw new InvalidOperationException($"{string.Join(' ', process.StartInfo.ArgumentList)} {end}:\n{Output}");
    }

    static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken enough)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), enough);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    static ProcessStartInfo Command(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string? workingFolder)
    {
        var start = new ProcessStartInfo(Dotnet(), ["exec", BuiltApi(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };
        // it is started often and lives for seconds: it need not learn which of its code is hot
        start.Environment["DOTNET_TieredPGO"] = "0";
        // one that is killed would leave the pipes of its debugger in the temporary folder
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }

    // the running tests are a program of their own; the dotnet they run on lies three folders above their runtime
    static string Dotnet() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    static string BuiltApi()
    {
        const string Name = "AfterSales.Api.dll";
        var configuration = Directory.GetParent(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!.Name;
        var built = RepoFiles.At("src", "Api", "bin", configuration, "net10.0", Name);
        return File.Exists(built) ? built : Path.Combine(AppContext.BaseDirectory, Name);
    }

    void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }

    void KillAtExit(object? sender, EventArgs e) => process.Kill();

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}
