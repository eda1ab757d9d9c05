using System.Text;
using AfterSales.Domain.Cases;

namespace AfterSales.Api.Cases;

/// <summary>Says what a file is by its content. Whatever is not known for sure is plain bytes: nothing is believed because a name or a header says so.</summary>
public static class ContentType
{
    public const string Unknown = "application/octet-stream";

    const int Enough = 512;

    // what the platform's chat client saves on Windows is not always UTF-8
    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true),
        Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads from a file that can be read here and there.</summary>
    public static string Of(Stream content)
    {
        var file = new Parts(content);
        if (Pictures.TypeOf(file) is { } picture)
            return picture;
        if (Videos.TypeOf(file) is { } video)
            return video;
        var start = file.At(0, Enough);
        return start.AsSpan().StartsWith("%PDF-"u8) ? "application/pdf" : IsText(start, start.Length < Enough) ? "text/plain" : Unknown;
    }

    /// <summary>Whether such a file can show what it is said to show: a photo is a picture, a video a clip, anything else a text, a picture or a PDF.</summary>
    public static bool Fits(EvidenceKind kind, string type) => kind switch
    {
        EvidenceKind.Photo => IsPicture(type),
        EvidenceKind.Video => type.StartsWith("video/", StringComparison.Ordinal),
        _ => IsPicture(type) || type is "text/plain" or "application/pdf",
    };

    /// <summary>What a file of the type is called.</summary>
    public static (string Zh, string En) Words(string type) => type switch
    {
        "text/plain" => ("文本", "a text"),
        "application/pdf" => (" PDF ", "a PDF"),
        _ when IsPicture(type) => ("图片", "a picture"),
        _ when type.StartsWith("video/", StringComparison.Ordinal) => ("视频", "a video"),
        _ => ("未知类型的文件", "of an unknown kind"),
    };

    static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.Ordinal);

    static bool IsText(ReadOnlySpan<byte> start, bool whole)
    {
        foreach (var b in start)
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                return false;
        return Reads(start, whole, Utf8) || Reads(start, whole, Gb18030);
    }

    static bool Reads(ReadOnlySpan<byte> start, bool whole, Encoding encoding)
    {
        // the last character may be cut in two
        var decoder = encoding.GetDecoder();
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
