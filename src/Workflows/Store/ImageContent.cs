using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AfterSales.Workflows.Store;

/// <summary>
/// The SHA-256 of a picture without its metadata: a JPEG without its APPn and COM segments, a PNG without its ancillary chunks, either without what is hung on
/// behind its end. So a photo sent on by another app, with another date or place in it, is still known. Re-encoded it is another picture.
/// </summary>
public static class ImageContent
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Lower-case hex; null for what is neither, or is broken before its end.</summary>
    public static string? HashOf(Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var from = new BufferedStream(content, 64 * 1024);
        Span<byte> head = stackalloc byte[8];
        if (from.ReadAtLeast(head[..2], 2, throwOnEndOfStream: false) < 2)
            return null;
        bool whole;
        if (head[0] == 0xFF && head[1] == 0xD8)
            whole = Jpeg(from, hash);
        else
            whole = from.ReadAtLeast(head[2..], 6, throwOnEndOfStream: false) == 6 && head.SequenceEqual(Png) && Chunks(from, hash);
        return whole ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }

    /// <summary>Segments until the end of the image; the data of a scan is what stands between two of them.</summary>
    static bool Jpeg(BufferedStream from, IncrementalHash hash)
    {
        var scanned = new Gathered(hash);
        while (true)
        {
            var next = from.ReadByte();
            if (next < 0)
                return false;
            if (next != 0xFF)
            {
                scanned.Add((byte)next);
                continue;
            }
            int marker;
            do
                marker = from.ReadByte();
            while (marker == 0xFF);
            if (marker is 0 or (>= 0xD0 and <= 0xD7)) // an escaped byte, a restart
            {
                scanned.Add(0xFF, (byte)marker);
                continue;
            }
            scanned.Flush();
            if (marker is 0xD9)
                return true;
            if (marker < 0 || !Segment(from, hash, (byte)marker))
                return false;
        }
    }

    static bool Segment(BufferedStream from, IncrementalHash hash, byte marker)
    {
        Span<byte> size = stackalloc byte[2];
        if (from.ReadAtLeast(size, 2, throwOnEndOfStream: false) < 2 || BinaryPrimitives.ReadUInt16BigEndian(size) is not (>= 2 and var length))
            return false;
        var kept = marker is not (0xFE or (>= 0xE0 and <= 0xEF));
        if (kept)
            hash.AppendData([0xFF, marker, size[0], size[1]]);
        return Copy(from, kept ? hash : null, length - 2);
    }

    /// <summary>Chunks whose name begins with a capital make the picture; those of its data may be cut anywhere, so they count as one.</summary>
    static bool Chunks(BufferedStream from, IncrementalHash hash)
    {
        Span<byte> head = stackalloc byte[8];
        while (from.ReadAtLeast(head, 8, throwOnEndOfStream: false) == 8)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var critical = (head[4] & 0x20) == 0;
            if (critical && !head[4..].SequenceEqual("IDAT"u8))
                hash.AppendData(head);
            if (length > int.MaxValue || !Copy(from, critical ? hash : null, (int)length) || !Copy(from, null, 4))
                return false;
            if (head[4..].SequenceEqual("IEND"u8))
                return true;
        }
        return false;
    }

    static bool Copy(BufferedStream from, IncrementalHash? hash, int length)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (length > 0)
        {
            var read = from.Read(buffer[..Math.Min(buffer.Length, length)]);
            if (read == 0)
                return false;
            hash?.AppendData(buffer[..read]);
            length -= read;
        }
        return true;
    }

    /// <summary>Single bytes, hashed by the thousand.</summary>
    sealed class Gathered(IncrementalHash hash)
    {
        readonly byte[] bytes = new byte[4096];
        int count;

        public void Add(params ReadOnlySpan<byte> some)
        {
            foreach (var one in some)
            {
                if (count == bytes.Length)
                    Flush();
                bytes[count++] = one;
            }
        }

        public void Flush()
        {
            hash.AppendData(bytes, 0, count);
            count = 0;
        }
    }
}
