using Xunit;

namespace AfterSales.TestBed;

/// <summary>Where the repository lies, and the real input beside it (<c>../shared/data</c>), which is not part of the product and may be missing.</summary>
public static class RepoFiles
{
    /// <summary>The folder that holds AfterSales.sln, found upwards from the running tests.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A path below the root, its parts joined.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path of a file of real input, or null where there is none. AFTERSALES_SHARED_DATA names another folder.</summary>
    public static string? SharedData(string name) =>
        SharedDataIn(Environment.GetEnvironmentVariable("AFTERSALES_SHARED_DATA"), name);

    /// <summary>The same, for a test that has no sense without it: the test is skipped and says which file it missed.</summary>
    public static string SharedDataOrSkip(string name)
    {
        var path = SharedData(name);
        Assert.SkipWhen(path is null, $"{name} is neither in ../shared/data nor in the folder AFTERSALES_SHARED_DATA names");
        return path!;
    }

    internal static string? SharedDataIn(string? folder, string name)
    {
        var path = Path.Combine(string.IsNullOrEmpty(folder) ? Path.Combine(Root, "..", "shared", "data") : folder, name);
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }

    internal static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AfterSales.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"AfterSales.sln is in no folder above {start}");
    }
}
