namespace AfterSales.Api.Hosting;

/// <summary>The one folder that holds what must be kept: database, evidence files and the keys of sessions.</summary>
public sealed record DataFolder(string Path)
{
    public DirectoryInfo Keys => new(System.IO.Path.Combine(Path, "keys"));

    /// <summary>The folder asked for, relative to the caller's; else `data` beside the solution, else in the current folder. Made if missing, for its owner alone.</summary>
    public static DataFolder Choose(string? asked)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(asked ?? System.IO.Path.Combine(Root() ?? Environment.CurrentDirectory, "data")));
        if (OperatingSystem.IsWindows())
            folder.Keys.Create();
        else
            Directory.CreateDirectory(folder.Keys.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AfterSales.sln")))
                return folder.FullName;
        return null;
    }
}
