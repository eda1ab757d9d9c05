using System.Buffers.Binary;
using System.IO.Compression;

namespace AfterSales.Workflows.Seeding;

/// <summary>Draws a small PNG that stands for a buyer's photo: no two are alike, and none shows anything real.</summary>
static class SamplePicture
{
    const int Width = 96;
    const int Height = 72;

    static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Draw(int seed)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        // eight bits of red, green and blue, neither interlaced nor filtered
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Pixels(new Random(seed)));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A box on a table with a dent somewhere.</summary>
    static byte[] Pixels(Random random)
    {
        var (x0, y0, hue) = (random.Next(20, 60), random.Next(15, 45), random.Next(40, 120));
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Width; x++)
                {
                    var dent = (x - x0) * (x - x0) + (y - y0) * (y - y0) < 90;
                    var box = x is > 12 and < 84 && y is > 8 and < 62;
                    var light = (dent ? 50 : box ? 150 : 225) + random.Next(-6, 7);
                    zip.Write([(byte)light, (byte)(light * hue / 130), (byte)(light * hue / 180)]);
                }
            }
        return packed.ToArray();
    }

    static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. type, .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
