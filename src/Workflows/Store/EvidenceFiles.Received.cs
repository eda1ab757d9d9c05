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
                return new(temporary, PathOf(written.Sha256), written.Sha256, written.Bytes);
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
    /// A file that came, between its arrival and the row that is to name it. Several may bring the same content at once: only who put it in its place takes
    /// it away again, looking twice whether a row names it by then, and who found it there keeps a copy until the own row is stored.
    /// </summary>
    public sealed class Received(string temporary, string place, string sha256, long bytes) : IDisposable
    {
        bool placed;

        public string Sha256 => sha256;
        public long Bytes => bytes;

        public Stream Open() => new FileStream(File.Exists(temporary) ? temporary : place, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

        /// <summary>Lets a row be stored that names the file; the file stays in its place where one does, and nowhere else.</summary>
        public async Task<T> AttachAsync<T>(Func<Task<T>> store, Func<Task<bool>> isNamed)
        {
            Place();
            try
            {
                var outcome = await store();
                await SettleAsync(isNamed);
                return outcome;
            }
            catch
            {
                Place(); // nobody knows whether the row was stored
                throw;
            }
        }

        internal void Place()
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (File.Exists(place) || !File.Exists(temporary))
                return;
            File.Move(temporary, place, overwrite: true);
            placed = true;
        }

        async Task SettleAsync(Func<Task<bool>> isNamed)
        {
            if (await isNamed())
            {
                Place();
            }
            else if (placed)
            {
                File.Move(place, temporary, overwrite: true);
                if (await isNamed())
                    File.Move(temporary, place, overwrite: true);
            }
        }

        public void Dispose() => File.Delete(temporary);
    }
}
