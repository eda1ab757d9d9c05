namespace AfterSales.TestBed;

/// <summary>An empty folder for one test, gone with all it holds when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aftersales-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Windows keeps a file that a dying process still holds; a leftover in the temporary folder fails no test
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
