using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Workflows;
using AfterSales.Workflows.Store;

namespace AfterSales.Api.Cases;

/// <summary>
/// Attaches a file: the body is its bytes, at most 20 MB, counted while they come. What it is says its content, not its name. Kept by its hash; a restricted
/// file is for supervisors only.
/// </summary>
public static class AttachEvidence
{
    static readonly Parameter
        Kind = Parameter.OfChoice<EvidenceKind>("kind", "What it shows") with { Required = true },
        FileName = new("fileName", ParameterType.Text, "The name it had") { Required = true },
        Restricted = new("restricted", ParameterType.YesNo, "Medical or otherwise sensitive: for supervisors only");

    public sealed record Response(Guid Id, string Sha256, long Bytes, string MediaType, int CaseVersion);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/evidence", HandleAsync)
        .Takes(Kind, FileName, Restricted).WithMetadata(new UploadLimit(EvidenceFiles.DefaultLimit))
        .Tells("AttachEvidence", "evidence", "上传证据", "Attach a file").Gives<Response>(201);

    static async Task<IResult> HandleAsync(Guid id, RequestKey key, Seen seen, HttpRequest http, Access access, EvidenceFiles files, CaseDesk desk, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        if (member is null)
            return wrong!;
        var (kind, name, restricted) = (http.Query.Choice<EvidenceKind>(Kind)!.Value, http.Query.Text(FileName)!, http.Query.YesNo(Restricted) ?? false);
        if (await files.SaveAsync(http.Body, EvidenceFiles.DefaultLimit, cancel) is not { } saved)
            return new Refusal(Problems.TooLarge);
        if (saved.Bytes == 0)
            return new Refusal(Problems.BodyInvalid) { Zh = "文件为空", En = "The file is empty" };
        var stored = new StoredFile(kind, name, await ContentType.OfAsync(files.Open(saved.Sha256)!, cancel), saved.Bytes, saved.Sha256, restricted);
        var same = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}\n{restricted}\n{saved.Sha256}"));
        var outcome = await desk.AttachAsync(new(member.ShopId, id, member.Actor, seen.Version), stored, key.Keyed(Convert.ToHexStringLower(same), Attached), cancel);
        return key.Answer(outcome, Attached);
    }

    static Reply? Attached(Outcome outcome) => outcome is Done { Change.Evidence: [var file, ..], File.Case: var c }
        ? new(201, JsonSerializer.Serialize(new Response(file.Id, file.Sha256, file.Bytes, file.MediaType, c.Version), StrictJson.Options),
            ETags.Of(c.Version), $"/api/evidence/{file.Id}/content")
        : null;
}
