namespace AfterSales.TestBed;

/// <summary>An empty folder for one test, gone with all it holds when the test ends, or when the tests are killed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Keeper.Instance.NewFolder();

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Windows keeps a file that a dying process still holds; the keeper removes it later, and a leftover fails no test
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
