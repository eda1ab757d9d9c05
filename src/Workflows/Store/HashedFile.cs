using System.Buffers;
using System.Security.Cryptography;

namespace AfterSales.Workflows.Store;

/// <summary>Writes what is sent in to a new file of its own, hashing and counting it on the way.</summary>
static class HashedFile
{
    /// <summary>SHA-256 in hex and length of what is on the disk when this returns; null where it is longer than the limit, and then a part of it lies there.</summary>
    public static async Task<(string Sha256, long Bytes)?> WriteAsync(string path, Stream content, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            long bytes = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                if ((bytes += read) > limit)
                    return null;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            file.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
