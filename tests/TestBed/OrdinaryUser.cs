using System.Diagnostics;

namespace AfterSales.TestBed;

/// <summary>Runs programs that refuse to work for root: as ourselves, or, where the tests run as root, as a user without rights.</summary>
sealed class OrdinaryUser
{
    readonly string? name;

    OrdinaryUser(string? name) => this.name = name;

    /// <summary>The user for programs that work in the given folder, who from now on owns it.</summary>
    public static OrdinaryUser OwnerOf(string folder)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new(null);
        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        var name = known.Contains("postgres") ? "postgres" : "nobody";
        using var chown = Process.Start("chown", [name, folder]);
        chown.WaitForExit();
        return chown.ExitCode == 0 ? new(name) : throw new InvalidOperationException($"could not give {folder} to the user {name}");
    }

    public ProcessStartInfo Command(string folder, IReadOnlyList<string> command)
    {
        var asUser = name is null ? command : OnThePath("runuser") is { } runuser
            ? [runuser, "-u", name, "--", .. command]
            : ["su", "-s", "/bin/sh", name, "-c", string.Join(' ', command.Select(Quoted))];
        return new ProcessStartInfo(asUser[0], asUser.Skip(1)) { WorkingDirectory = folder };
    }

    static string Quoted(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    static string? OnThePath(string program) =>
        new[] { "/usr/sbin", "/sbin", "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
