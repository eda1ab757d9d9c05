using System.Security.Cryptography;

namespace AfterSales.Workflows.Store;

public sealed partial class EvidenceFiles
{
    /// <summary>What was sent, whole and on the disk but not in its place yet; null where it is longer than the limit. Nothing is left of it unless it is placed.</summary>
    public async Task<Received?> ReceiveAsync(Stream content, long limit, CancellationToken cancellation)
    {
        Directory.CreateDirectory(incoming);
        var temporary = Path.Combine(incoming, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        try
        {
            if (await HashedFile.WriteAsync(temporary, content, limit, cancellation) is { } written)
                return new(temporary, PathOf(written.Sha256), LockOf(written.Sha256), written.Sha256, written.Bytes);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        File.Delete(temporary);
        return null;
    }

    /// <summary>
    /// A file that came, between its arrival and the row that is to name it. Several may bring the same content at once, to several servers: one at a time
    /// goes from its place to its row, so that nobody takes away what another's row has come to name, not even for a moment.
    /// </summary>
    public sealed class Received(string temporary, string place, string locked, string sha256, long bytes) : IDisposable
    {
        public string Sha256 => sha256;
        public long Bytes => bytes;

        public Stream Open() => new FileStream(temporary, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

        /// <summary>Lets a row be stored that names the file; the file stays in its place where one does, and where nobody knows (an exception).</summary>
        public async Task<T> AttachAsync<T>(Func<Task<T>> store, Func<Task<bool>> isNamed, CancellationToken cancel)
        {
            using var alone = await FileLock.TakeAsync(locked, cancel);
            var placed = Place();
            var outcome = await store();
            if (placed && !await isNamed())
                File.Delete(place);
            return outcome;
        }

        /// <returns>False where the same content was there before.</returns>
        internal bool Place()
        {
            if (File.Exists(place))
                return false;
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(temporary, place, overwrite: true);
            return true;
        }

        public void Dispose() => File.Delete(temporary);
    }
}
