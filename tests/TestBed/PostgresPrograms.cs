namespace AfterSales.TestBed;

/// <summary>Where the programs of an installed PostgreSQL server lie, if one is installed. Distributions keep them off the PATH.</summary>
static class PostgresPrograms
{
    static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public static string Name(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    /// <summary>The first folder with the whole server: of the PATH, then of the usual places, the newest version first.</summary>
    public static string? FindFolder() => FindFolder(Environment.GetEnvironmentVariable("PATH") ?? "", UsualPlaces());

    internal static string? FindFolder(string searchPath, IEnumerable<string> usualPlaces) =>
        searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { FolderBehindLink(folder), folder })
            .Concat(usualPlaces)
            .FirstOrDefault(folder => folder is not null && Needed.All(program => RealFile(folder, program).Exists));

    // an initdb that is only linked into the PATH looks for its share files beside the real one
    static string? FolderBehindLink(string folder) => RealFile(folder, "initdb") is { Exists: true } initdb ? initdb.DirectoryName : null;

    // a link whose target was uninstalled exists, its target does not
    static FileInfo RealFile(string folder, string program)
    {
        var file = new FileInfo(Path.Combine(folder, Name(program)));
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    static IEnumerable<string> UsualPlaces() =>
    [
        .. Versions("/usr/lib/postgresql", "*", "bin"),
        .. Versions("/usr", "pgsql-*", "bin"),
        "/usr/local/pgsql/bin",
        .. Versions("/opt/homebrew/opt", "postgresql*", "bin"),
        .. Versions("/usr/local/opt", "postgresql*", "bin"),
        .. Versions("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        .. Versions(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin"),
    ];

    internal static IEnumerable<string> Versions(string parent, string pattern, string below) =>
        !Directory.Exists(parent)
            ? []
            : Directory.EnumerateDirectories(parent, pattern)
                .OrderByDescending(folder => double.TryParse(string.Concat(Path.GetFileName(folder).Where(char.IsDigit)), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, below));
}
