namespace AfterSales.Workflows.Store;

/// <summary>
/// Files of cases, addressed by the SHA-256 of their content: the same photo twice is one file. Written beside and moved into place, so that what has its
/// name is whole and on the disk. A row that names it follows in a commit; what no row came to name is taken away again.
/// </summary>
public sealed partial class EvidenceFiles
{
    /// <summary>20 MB: a photo or a short clip.</summary>
    public const long DefaultLimit = 20 * 1024 * 1024;

    static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);
    readonly string folder;
    readonly string incoming;
    readonly string locks;

    public EvidenceFiles(string dataFolder)
    {
        folder = Path.Combine(dataFolder, "evidence");
        incoming = Path.Combine(folder, "incoming");
        locks = Path.Combine(dataFolder, "locks");
    }

    /// <summary>What was stored; null where the content is longer than the limit, and then nothing is left of it.</summary>
    public async Task<(string Sha256, long Bytes)?> SaveAsync(Stream content, long limit, CancellationToken cancellation)
    {
        using var received = await ReceiveAsync(content, limit, cancellation);
        received?.Place();
        return received is null ? null : (received.Sha256, received.Bytes);
    }

    /// <summary>
    /// Removes what uploads left that a crash cut short: untouched for a day. Several servers may share the folder; what somebody is still writing is
    /// younger, and what somebody else removed first is gone.
    /// </summary>
    /// <returns>How many.</returns>
    public int ForgetBrokenOff(DateTimeOffset now)
    {
        var (before, gone) = ((now - Abandoned).UtcDateTime, 0);
        foreach (var left in Directory.Exists(incoming) ? Directory.GetFiles(incoming) : [])
            if (File.GetLastWriteTimeUtc(left) < before)
            {
                File.Delete(left);
                gone++;
            }
        return gone;
    }

    /// <summary>Opens a stored file for reading; null where no file has that hash (or the text is no hash).</summary>
    public Stream? Open(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            return null;
        var place = PathOf(sha256);
        return File.Exists(place) ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true) : null;
    }

    string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256[2..]);

    string LockOf(string sha256) => Path.Combine(locks, $"evidence-{sha256[..2]}");
}
