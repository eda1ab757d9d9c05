using System.Text;
using AfterSales.Api.Cases;
using AfterSales.Domain.Cases;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class ContentTypeTests
{
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Whole => new()
    {
        { "image/jpeg", Photos.Jpeg() },
        { "image/png", Photos.Png() },
        { "image/gif", Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7") },
        { "image/webp", Convert.FromBase64String("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=") },
        { "image/bmp", [.. "BM"u8, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, .. new byte[24], 9, 9, 9, 0] },
        { "image/heic", [.. Photos.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1"u8]), .. Photos.Box("meta", new byte[40]), .. Photos.Box("mdat", [1, 2, 3])] },
        { "video/mp4", Photos.Mp4() },
        { "video/quicktime", [.. Photos.Box("ftyp", [.. "qt  "u8, 0, 0, 0, 0]), .. Photos.Box("mdat", [1, 2]), .. Photos.Box("moov", new byte[40])] },
        { "video/webm", [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8, 0x18, 0x53, 0x80, 0x67, 0xFF, 1, 2, 3] },
        { "video/x-msvideo", [.. "RIFF"u8, 99, 0, 0, 0, .. "AVI LIST"u8, 80, 0, 0, 0, .. "hdrlavih"u8, .. new byte[60]] },
        { "application/pdf", [.. "%PDF-1.7\n"u8, 0xE2, 0xE3] },
        { "text/plain", Encoding.UTF8.GetBytes("买家：少了一件") },
        { "text/plain", Gb18030.GetBytes("买家：少了一件") },
        { "text/plain", [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8] },
        { "text/plain", Encoding.UTF8.GetBytes("x" + new string('少', 400)) }, // a character is cut in two where the looking ends
    };

    [Theory, MemberData(nameof(Whole))]
    public void What_a_file_is_says_its_content(string type, byte[] content) => Assert.Equal(type, Of(content));

    public static TheoryData<byte[]> Pretending =>
    [
        Photos.Png()[..8], // the header and nothing else
        Photos.Png()[..33],
        Photos.Jpeg()[..4],
        Photos.Jpeg()[..60],
        (byte[])[0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1],
        (byte[])[.. "GIF89a\0\0\0\0\0\0\0,"u8, .. new byte[20]],
        (byte[])[.. "RIFF"u8, 20, 0, 0, 0, .. "WEBPVP8 "u8, 99, 0, 0, 0],
        (byte[])[.. "BM"u8, .. new byte[60]],
        Photos.Box("ftyp", [.. "isom"u8, 0, 0, 2, 0]), // no film in it
        Photos.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0]),
        (byte[])[0x1A, 0x45, 0xDF, 0xA3, 0x87],
        (byte[])[.. "PK\u0003\u0004"u8, 20, 0, 0, 0, 8, 0],
        (byte[])[0, 1, 2, 3],
        (byte[])[0xFF, 0xFE, 0x41],
    ];

    [Theory, MemberData(nameof(Pretending))]
    public void What_only_begins_like_something_is_plain_bytes(byte[] content) => Assert.Equal(ContentType.Unknown, Of(content));

    [Theory]
    [InlineData(EvidenceKind.Photo, "image/png", true)]
    [InlineData(EvidenceKind.Photo, "video/mp4", false)]
    [InlineData(EvidenceKind.Photo, "text/plain", false)]
    [InlineData(EvidenceKind.Video, "video/webm", true)]
    [InlineData(EvidenceKind.Video, "image/png", false)]
    [InlineData(EvidenceKind.ChatLog, "text/plain", true)]
    [InlineData(EvidenceKind.ChatLog, "image/jpeg", true)]
    [InlineData(EvidenceKind.Certificate, "application/pdf", true)]
    [InlineData(EvidenceKind.Other, ContentType.Unknown, false)]
    public void A_file_can_show_only_what_it_holds(EvidenceKind kind, string type, bool fits) => Assert.Equal(fits, ContentType.Fits(kind, type));

    static string Of(byte[] content) => ContentType.Of(new MemoryStream(content));
}
