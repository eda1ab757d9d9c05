using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Wording;
using AfterSales.Workflows;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Cases;

/// <summary>
/// Attaches a file: the body itself or a form's file, at most 20 MB, counted while it comes. What it is says its content, not its name: a photo is a picture
/// (JPEG, PNG, GIF, WebP, BMP, HEIC, AVIF), a video a clip (MP4, MOV, WebM, MKV, AVI), anything else a text, a picture or a PDF. Kept by its hash; a
/// restricted file is for supervisors only.
/// </summary>
public static class AttachEvidence
{
    static readonly Parameter
        Kind = Parameter.OfChoice<EvidenceKind>("kind", "What it shows") with { Required = true },
        FileName = new("fileName", ParameterType.Text, "The name it had; may be left out where a form says it"),
        Restricted = new("restricted", ParameterType.YesNo, "Medical or otherwise sensitive: for supervisors only");

    public sealed record Response(Guid Id, string Sha256, long Bytes, string MediaType, int CaseVersion);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/evidence", HandleAsync)
        .Takes(Kind, FileName, Restricted).WithMetadata(new UploadLimit(EvidenceFiles.DefaultLimit + UploadedFile.FormBytes))
        .Tells("AttachEvidence", "evidence", "上传证据", "Attach a file").Gives<Response>(201).Refuses(Problems.FileKind);

    static async Task<IResult> HandleAsync(Guid id, RequestKey key, Seen seen, HttpRequest http, Access access, ShopDb db, EvidenceFiles files, CaseDesk desk, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        if (member is null)
            return wrong!;
        if (await UploadedFile.OfAsync(http, _ => true, cancel) is not { } file)
            return new Refusal(Problems.MediaType) { Zh = "请直接发送文件内容，或以表单文件发送", En = "Send the file itself, or as the file of a form" };
        if ((http.Query.Text(FileName) ?? file.Name) is not { Length: > 0 } name)
            return Refusal.OfField(Problems.ParameterInvalid, FileName.Name, "缺少此参数", "Is missing");
        var (kind, restricted) = (http.Query.Choice<EvidenceKind>(Kind)!.Value, http.Query.YesNo(Restricted) ?? false);
        using var received = await files.ReceiveAsync(file.Content, EvidenceFiles.DefaultLimit, cancel);
        if (received is null)
            return new Refusal(Problems.TooLarge);
        if (received.Bytes == 0)
            return new Refusal(Problems.BodyInvalid) { Zh = "文件为空", En = "The file is empty" };
        var type = TypeOf(received);
        if (!ContentType.Fits(kind, type))
            return WrongKind(kind, type);
        var stored = new StoredFile(kind, FileNames.Of(name), type, received.Bytes, received.Sha256, restricted, ImageOf(received));
        var same = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}\n{restricted}\n{received.Sha256}"));
        var on = new OnCase(member.ShopId, id, member.Actor, seen.Version);
        var outcome = await received.AttachAsync(
            () => desk.AttachAsync(on, stored, key.Keyed(Convert.ToHexStringLower(same), Attached), cancel),
            () => db.Evidence.AnyAsync(e => e.Sha256 == received.Sha256, CancellationToken.None), cancel);
        return key.Answer(outcome, Attached);
    }

    static string TypeOf(EvidenceFiles.Received received)
    {
        using var content = received.Open();
        return ContentType.Of(content);
    }

    static string? ImageOf(EvidenceFiles.Received received)
    {
        using var content = received.Open();
        return ImageContent.HashOf(content);
    }

    static Refusal WrongKind(EvidenceKind kind, string type)
    {
        var (zh, en) = ContentType.Words(type);
        return new(Problems.FileKind)
        {
            Zh = $"文件内容是{zh}：照片须为图片，视频须为视频，其他须为文本、图片或 PDF",
            En = $"The file is {en}, which cannot be attached as \"{CodeWords.Of(kind.ToString())}\": a photo is a picture, a video is a clip, anything else a text, a picture or a PDF",
        };
    }

    static Reply? Attached(Outcome outcome) => outcome is Done { Change.Evidence: [var file, ..], File.Case: var c }
        ? new(201, JsonSerializer.Serialize(new Response(file.Id, file.Sha256, file.Bytes, file.MediaType, c.Version), StrictJson.Options),
            ETags.Of(c.Version), $"/api/evidence/{file.Id}/content")
        : null;
}
