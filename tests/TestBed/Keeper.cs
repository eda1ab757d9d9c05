using System.Diagnostics;

namespace AfterSales.TestBed;

/// <summary>Holds a folder of temporary files and knows which programs were started; when this process is gone, even by kill -9, those programs are
/// killed and the folder is removed. On Windows only what ends in order is cleared up.</summary>
sealed class Keeper : IDisposable
{
    // Started beside the tests. Its standard input is a pipe that closes when this process is gone. It must outlive a Ctrl+C that ends the tests.
    const string Script = """
        exec >/dev/null 2>&1; trap '' INT TERM HUP
        pids=' '
        while read -r word pid; do
            case $pids in *" $pid "*) pids="${pids%% "$pid" *} ${pids#* "$pid" }" ;; esac
            [ "$word" = started ] && pids="$pids$pid "
        done
        for pid in $pids; do kill -9 "$pid"; done
        rm -rf -- "$1"
        """;

    static readonly Lazy<Keeper> OfProcess = new(() =>
    {
        var keeper = new Keeper(Directory.CreateTempSubdirectory("aftersales-test-").FullName);
        // the shell outlives this process: a test run that takes more than ten seconds to exit counts as failed
        AppDomain.CurrentDomain.ProcessExit += (_, _) => keeper.LetGo();
        return keeper;
    });

    readonly Process? shell;
    int folders;

    internal Keeper(string folder)
    {
        Folder = folder;
        if (!OperatingSystem.IsWindows())
            shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "keeper", folder]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    /// <summary>The one of this test process.</summary>
    public static Keeper Instance => OfProcess.Value;

    public string Folder { get; }

    public string NewFolder()
    {
        var folder = Path.Combine(Folder, $"{Interlocked.Increment(ref folders)}");
        return Directory.CreateDirectory(folder).FullName;
    }

    public void Started(int process) => Tell($"started {process}");

    /// <summary>Its number may soon be another program's.</summary>
    public void Ended(int process) => Tell($"ended {process}");

    public void Dispose()
    {
        LetGo();
        if (shell is null)
            return;
        shell.WaitForExit(TimeSpan.FromSeconds(30));
        shell.Dispose();
    }

    void LetGo()
    {
        if (shell is null)
            Directory.Delete(Folder, recursive: true);
        else
            shell.StandardInput.Close();
    }

    void Tell(string line)
    {
        if (shell is null)
            return;
        lock (shell)
        {
            shell.StandardInput.WriteLine(line);
            shell.StandardInput.Flush();
        }
    }
}
