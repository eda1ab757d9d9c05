using AfterSales.Workflows.Store;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Files that were sent in and wait for their import, one for each run, in the data folder: on the disk before the sender is answered, so that an import
/// survives a crash, and gone when it has ended.
/// </summary>
public sealed class IncomingFiles(StoreOptions store)
{
    /// <summary>A file that was never whole has no run; one that waits has.</summary>
    static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    readonly string folder = Path.Combine(store.DataFolder, "imports");

    public string PathOf(Guid run) => Path.Combine(folder, $"{run:N}.csv");

    /// <summary>SHA-256 in hex and length of what was stored; null where it is longer than the limit, and then nothing is left of it.</summary>
    public async Task<(string Sha256, long Bytes)?> SaveAsync(Guid run, Stream content, long limit, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var whole = false;
        try
        {
            var written = await HashedFile.WriteAsync(PathOf(run), content, limit, cancel);
            whole = written is not null;
            return written;
        }
        finally
        {
            if (!whole)
                Delete(run);
        }
    }

    public FileStream Open(Guid run) => new(PathOf(run), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);

    public bool Has(Guid run) => File.Exists(PathOf(run));

    public void Delete(Guid run) => File.Delete(PathOf(run));

    /// <summary>Removes what a crash left while it was being sent: untouched for a day, and no run goes on with it.</summary>
    /// <returns>How many.</returns>
    public int ForgetBrokenOff(DateTimeOffset now, IReadOnlySet<Guid> open)
    {
        var (before, gone) = ((now - Abandoned).UtcDateTime, 0);
        foreach (var left in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : [])
            if (File.GetLastWriteTimeUtc(left) < before && Guid.TryParseExact(Path.GetFileNameWithoutExtension(left), "N", out var run) && !open.Contains(run))
            {
                File.Delete(left);
                gone++;
            }
        return gone;
    }
}
