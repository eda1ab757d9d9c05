using System.Buffers.Binary;
using System.IO.Compression;

namespace AfterSales.Web.Tests;

/// <summary>A small PNG that shows grey squares, each time others: the same picture in two orders' cases would be taken for a fraud.</summary>
static class Photo
{
    const int Side = 64, Square = 8;

    static long made = TimeProvider.System.GetUtcNow().Ticks;

    public static byte[] Next()
    {
        var random = new Random((int)(Interlocked.Increment(ref made) & int.MaxValue));
        var squares = new byte[Side / Square * (Side / Square)];
        random.NextBytes(squares);
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        // eight bits of grey, neither interlaced nor filtered
        Chunk(file, "IHDR"u8, [.. Number(Side), .. Number(Side), 8, 0, 0, 0, 0]);
        Chunk(file, "IDAT"u8, Packed(squares));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    static byte[] Packed(byte[] squares)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < Side; y++)
                zip.Write([0, .. Enumerable.Range(0, Side).Select(x => squares[y / Square * (Side / Square) + x / Square])]);
        return packed.ToArray();
    }

    static void Chunk(Stream file, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        file.Write([.. Number(data.Length), .. body, .. Number(unchecked((int)Sum(body)))]);
    }

    static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }
        return ~sum;
    }
}
