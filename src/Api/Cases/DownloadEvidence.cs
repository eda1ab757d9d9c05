using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace AfterSales.Api.Cases;

/// <summary>The bytes of a file, always as a download that no browser opens in our name. A restricted one does not exist for anybody but supervisors.</summary>
public static class DownloadEvidence
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/evidence/{id:guid}/content", HandleAsync)
        .Tells("DownloadEvidence", "evidence", "下载证据", "Download a file")
        .Produces<Stream>(200, "application/octet-stream", "image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/heic", "image/avif", "video/mp4", "video/quicktime",
            "video/webm", "video/x-matroska", "video/x-msvideo", "application/pdf", "text/plain");

    static async Task<IResult> HandleAsync(Guid id, HttpResponse http, Access access, ShopDb db, EvidenceFiles files, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToEvidenceAsync(id, cancel);
        if (member is null)
            return wrong!;
        var file = await db.Evidence.FirstAsync(e => e.Id == id, cancel);
        if ((file.Restricted && member.Role != Role.Supervisor) || files.Open(file.Sha256) is not { } content)
            return Access.NotFound;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.FileName);
        http.Headers.ContentDisposition = disposition.ToString();
        http.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        return TypedResults.Stream(content, file.MediaType);
    }
}
