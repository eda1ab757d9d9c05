using System.Buffers.Binary;
using System.Text;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>The same picture is known whatever was written beside it.</summary>
public sealed class ImageContentTests
{
    static readonly byte[] jpeg =
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF"), .. Segment(0xDB, "tables"), .. Segment(0xC0, "frame"), .. Segment(0xDA, "scan"), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4,
        .. Segment(0xC4, "huffman"), .. Segment(0xDA, "second"), 5, 6, 0xFF, 0xD9,
    ];

    static readonly byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    static readonly byte[] png = [.. start, .. Chunk("IHDR", "head"), .. Chunk("IDAT", "picture"), .. Chunk("IEND", "")];

    [Fact]
    public void Metadata_of_a_jpeg_changes_nothing_and_every_byte_of_its_picture_does()
    {
        var known = HashOf(jpeg);
        Assert.Equal(64, known!.Length);
        Assert.Equal(known, HashOf([0xFF, 0xD8, .. Segment(0xE1, "Exif 2026-03-02 30.59,114.3"), .. Segment(0xFE, "a comment"), .. jpeg[2..], .. "trailer"u8]));
        Assert.Equal(known, HashOf([0xFF, 0xD8, .. jpeg[(2 + 8)..]]));
        var metadata = Enumerable.Range(2, 8);
        for (var i = 2; i < jpeg.Length - 2; i++)
            if (!metadata.Contains(i))
                Assert.NotEqual(known, HashOf([.. jpeg[..i], (byte)(jpeg[i] ^ 0x40), .. jpeg[(i + 1)..]]));
    }

    [Fact]
    public void Ancillary_chunks_of_a_png_and_how_its_data_is_cut_change_nothing()
    {
        var known = HashOf(png);
        Assert.Equal(known, HashOf([.. start, .. Chunk("IHDR", "head"), .. Chunk("tEXt", "taken by nobody"), .. Chunk("IDAT", "pic"), .. Chunk("IDAT", "ture"), .. Chunk("eXIf", "x"),
            .. Chunk("IEND", ""), .. "trailer"u8]));
        Assert.NotEqual(known, HashOf([.. start, .. Chunk("IHDR", "head"), .. Chunk("IDAT", "Picture"), .. Chunk("IEND", "")]));
        Assert.NotEqual(known, HashOf([.. start, .. Chunk("IHDR", "Head"), .. Chunk("IDAT", "picture"), .. Chunk("IEND", "")]));
    }

    [Fact]
    public void What_is_no_picture_or_ends_too_early_has_no_hash_of_one()
    {
        Assert.Null(HashOf([]));
        Assert.Null(HashOf([0xFF]));
        Assert.Null(HashOf("plain text, no picture"u8.ToArray()));
        for (var i = 0; i < jpeg.Length; i++)
            Assert.Null(HashOf(jpeg[..i]));
        for (var i = 0; i < png.Length; i++)
            Assert.Null(HashOf(png[..i]));
    }

    static string? HashOf(byte[] bytes) => ImageContent.HashOf(new MemoryStream(bytes));

    static byte[] Segment(byte marker, string content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. Encoding.ASCII.GetBytes(content)];

    static byte[] Chunk(string name, string content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name + content), 1, 2, 3, 4];
    }
}
