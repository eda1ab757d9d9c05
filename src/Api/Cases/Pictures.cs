using System.Buffers.Binary;

namespace AfterSales.Api.Cases;

/// <summary>
/// Tells pictures by their signature and by the least that makes them one: a size in pixels and the beginning of their data. A header alone is no photo.
/// </summary>
static class Pictures
{
    static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>More parts than a picture has before its data.</summary>
    const int MostParts = 1000;

    /// <summary>The media type, or null where it is no picture.</summary>
    public static string? TypeOf(Parts file) =>
        IsJpeg(file) ? "image/jpeg" : IsPng(file) ? "image/png" : IsGif(file) ? "image/gif" : IsWebP(file) ? "image/webp" : IsBmp(file) ? "image/bmp"
        : file.Brand is "avif" or "avis" ? Whole(file, "image/avif") : file.IsHeic ? Whole(file, "image/heic") : null;

    static string? Whole(Parts file, string type) => file.HasBox("meta") && file.HasBox("mdat", "idat") ? type : null;

    /// <summary>Segments up to the scan; one of them tells the size.</summary>
    static bool IsJpeg(Parts file)
    {
        if (!file.Begins([0xFF, 0xD8, 0xFF]))
            return false;
        var (at, sized) = (2L, false);
        for (var i = 0; i < MostParts && file.At(at, 4) is { Length: 4 } head && head[0] == 0xFF; i++)
        {
            if (head[1] == 0xFF)
            {
                at++; // a filler
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
            if (length < 2 || at + 2 + length > file.Length)
                return false;
            if (head[1] == 0xDA)
                return sized && at + 2 + length < file.Length;
            if (head[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                sized = file.At(at + 5, 4) is { Length: 4 } size && BinaryPrimitives.ReadUInt16BigEndian(size) > 0 && BinaryPrimitives.ReadUInt16BigEndian(size.AsSpan(2)) > 0;
            at += 2 + length;
        }
        return false;
    }

    static bool IsPng(Parts file)
    {
        if (!file.Begins(PngSignature) || file.At(8, 16) is not { Length: 16 } first || !first.AsSpan(4, 4).SequenceEqual("IHDR"u8)
            || BinaryPrimitives.ReadInt32BigEndian(first) != 13 || BinaryPrimitives.ReadInt32BigEndian(first.AsSpan(8)) <= 0
            || BinaryPrimitives.ReadInt32BigEndian(first.AsSpan(12)) <= 0)
            return false;
        var at = 8L;
        for (var i = 0; i < MostParts && file.At(at, 8) is { Length: 8 } head; i++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (at + 12 + length > file.Length)
                return false;
            if (head.AsSpan(4).SequenceEqual("IDAT"u8))
                return length > 0;
            at += 12 + length;
        }
        return false;
    }

    static bool IsGif(Parts file)
    {
        if (!(file.Begins("GIF87a"u8) || file.Begins("GIF89a"u8)) || file.At(6, 5) is not { Length: 5 } screen)
            return false;
        var palette = (screen[4] & 0x80) == 0 ? 0 : 3 << ((screen[4] & 7) + 1);
        return BinaryPrimitives.ReadUInt16LittleEndian(screen) > 0 && BinaryPrimitives.ReadUInt16LittleEndian(screen.AsSpan(2)) > 0
            && file.At(13 + palette, 1) is [(byte)'!' or (byte)','] && file.Length > 13 + palette + 10;
    }

    static bool IsWebP(Parts file) =>
        file.IsRiff("WEBP"u8) && file.At(12, 8) is { Length: 8 } chunk && (chunk.AsSpan(0, 4).SequenceEqual("VP8 "u8) || chunk.AsSpan(0, 4).SequenceEqual("VP8L"u8)
            || chunk.AsSpan(0, 4).SequenceEqual("VP8X"u8)) && BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4)) is > 0 and var length && 20 + length <= file.Length;

    static bool IsBmp(Parts file) =>
        file.Begins("BM"u8) && file.At(10, 16) is { Length: 16 } head
        && BinaryPrimitives.ReadUInt32LittleEndian(head) is >= 26 and var data && data < file.Length
        && BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)) is 12 or 40 or 52 or 56 or 64 or 108 or 124
        && BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8)) != 0;
}
