namespace AfterSales.Api.Cases;

/// <summary>Tells clips by their signature and by the part that says what is in them: without it no player shows anything.</summary>
static class Videos
{
    static readonly byte[] Ebml = [0x1A, 0x45, 0xDF, 0xA3], Segment = [0x18, 0x53, 0x80, 0x67];

    /// <summary>The media type, or null where it is no video.</summary>
    public static string? TypeOf(Parts file)
    {
        if (file.IsRiff("AVI "u8))
            return file.At(12, 12) is { Length: 12 } list && list.AsSpan(0, 4).SequenceEqual("LIST"u8) && list.AsSpan(8).SequenceEqual("hdrl"u8) ? "video/x-msvideo" : null;
        if (file.Begins(Ebml))
            return file.At(0, 128) is { } start && start.AsSpan().IndexOf(Segment) > 0
                ? start.AsSpan().IndexOf("webm"u8) > 0 ? "video/webm" : start.AsSpan().IndexOf("matroska"u8) > 0 ? "video/x-matroska" : null : null;
        if (file.IsHeic || !file.HasBox("moov", "moof"))
            return null;
        return file.Brand is null or "qt  " ? "video/quicktime" : "video/mp4";
    }
}
