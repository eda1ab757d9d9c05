namespace AfterSales.Api.Tests;

/// <summary>Small files that are what they say, each another one: a grey square of 8 by 8, one dot, a clip without frames.</summary>
public static class Photos
{
    static readonly byte[] Ones = [.. Enumerable.Repeat((byte)1, 61)];
    static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static int made;

    static byte[] Number => BitConverter.GetBytes(Interlocked.Increment(ref made));

    static byte[] Mark => [.. Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToByteArray(), .. Number];

    /// <summary>Three steps of the quantisation, none of them zero: another picture, not the same with another comment.</summary>
    static byte[] Steps => Interlocked.Increment(ref made) is var no ? [(byte)(no % 255 + 1), (byte)(no / 255 % 255 + 1), (byte)(no / 65025 % 255 + 1)] : [];

    /// <summary>Comment, quantisation, frame, two code tables of one code each, and the scan: one block, all of it the middle.</summary>
    public static byte[] Jpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xFE, 0, 22, .. Mark, 0xFF, 0xDB, 0, 67, 0, .. Ones, .. Steps, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0, 0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F, 0xFF, 0xD9,
    ];

    public static byte[] Png() => [.. Dot, .. Number];

    public static byte[] Mp4() => [.. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0, .. "isommp41"u8]), .. Box("free", Mark), .. Box("moov", Box("mvhd", new byte[100]))];

    public static byte[] Box(string name, byte[] content) =>
        [.. BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(8 + content.Length)), .. name.Select(c => (byte)c), .. content];
}
