using System.Text;

namespace AfterSales.Api.Cases;

/// <summary>Says what a file is by its first bytes. Whatever is not known for sure is plain bytes: nothing is believed because a name or a header says so.</summary>
public static class ContentType
{
    const int Enough = 512;

    static readonly (byte[] Start, string Type)[] Known =
    [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ("GIF87a"u8.ToArray(), "image/gif"),
        ("GIF89a"u8.ToArray(), "image/gif"),
        ("%PDF-"u8.ToArray(), "application/pdf"),
    ];

    public static async Task<string> OfAsync(Stream content, CancellationToken cancel)
    {
        await using (content)
        {
            var start = new byte[Enough];
            var read = await content.ReadAtLeastAsync(start, Enough, throwOnEndOfStream: false, cancel);
            return Of(start.AsSpan(0, read), read < Enough);
        }
    }

    public static string Of(ReadOnlySpan<byte> start, bool whole)
    {
        foreach (var (bytes, type) in Known)
            if (start.StartsWith(bytes))
                return type;
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8))
            return "image/webp";
        if (start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8))
            return "video/mp4";
        return IsText(start, whole) ? "text/plain" : "application/octet-stream";
    }

    static bool IsText(ReadOnlySpan<byte> start, bool whole)
    {
        foreach (var b in start)
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                return false;
        // the last character may be cut in two
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        try
        {
            return start.Length > 0 && decoder.GetCharCount(start, flush: whole) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
