using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AfterSales.Api.Http;

/// <summary>A file in a request: the body itself, or the first file of a form, read as it comes.</summary>
public sealed record UploadedFile(Stream Content, string? Name)
{
    /// <summary>What a form adds to its file, at most.</summary>
    public const long FormBytes = 64 * 1024;

    const int LongestBoundary = 128;

    // what browsers, spreadsheets and plain curl say of a CSV file; what it is says its content
    static readonly string[]
        CsvTypes = ["text/csv", "text/plain", "application/csv", "application/octet-stream", "application/vnd.ms-excel", "application/x-www-form-urlencoded"],
        Charsets = ["utf-8", "utf8", "gb18030", "gbk", "gb2312"];

    public static bool IsCsv(MediaTypeHeaderValue type) =>
        CsvTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || Charsets.Contains(HeaderUtilities.RemoveQuotes(type.Charset).Value, StringComparer.OrdinalIgnoreCase));

    /// <param name="takes">Which media types and charsets may stand for the body itself.</param>
    /// <returns>Null where the request says that its body is something else.</returns>
    public static async Task<UploadedFile?> OfAsync(HttpRequest request, Func<MediaTypeHeaderValue, bool> takes, CancellationToken cancel)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            return null;
        if (request.ContentType is null)
            return new(request.Body, null);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return null;
        if (!type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase))
            return takes(type) ? new(request.Body, null) : null;
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && type.Boundary.Length is > 0 and <= LongestBoundary
            ? await FileOfFormAsync(new(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, request.Body), cancel) : null;
    }

    static async Task<UploadedFile?> FileOfFormAsync(MultipartReader form, CancellationToken cancel)
    {
        try
        {
            while (await form.ReadNextSectionAsync(cancel) is { } section)
                if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                    return new(section.Body, (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value);
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
