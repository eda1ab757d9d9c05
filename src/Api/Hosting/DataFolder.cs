namespace AfterSales.Api.Hosting;

/// <summary>The one folder that holds what must be kept: database, evidence files and the keys of sessions.</summary>
public sealed record DataFolder(string Path)
{
    public DirectoryInfo Keys => new(System.IO.Path.Combine(Path, "keys"));

    /// <summary>The folder asked for, relative to the caller's; else `data` beside the solution, else in the current folder. Made if missing, for its owner alone.</summary>
    public static DataFolder Choose(string? asked)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(asked ?? System.IO.Path.Combine(Root() ?? Environment.CurrentDirectory, "data")));
        Make(folder.Path);
        Make(folder.Keys.FullName);
        return folder;
    }

    /// <summary>
    /// Held by the one server that works on the SQLite file here, until its process ends, however that ends; null where another one holds it.
    /// Commands such as an import work beside it and take no hold.
    /// </summary>
    public IDisposable? TryServe()
    {
        var file = System.IO.Path.Combine(Path, "server.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    // the buyers' names lie in it
    static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AfterSales.sln")))
                return folder.FullName;
        return null;
    }
}
