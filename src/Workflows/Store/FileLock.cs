namespace AfterSales.Workflows.Store;

/// <summary>A lock between all servers that share a folder: an empty file held open by one. It ends with the process that held it, and the file stays.</summary>
static class FileLock
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until it is nobody else's; disposing gives it back.</summary>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }
}
