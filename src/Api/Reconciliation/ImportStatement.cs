using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Reconciliation;

namespace AfterSales.Api.Reconciliation;

/// <summary>
/// Takes in Alipay's account statement of a period (支付宝账务明细, the CSV in GB18030 as it was downloaded), as the body itself or as a form's file, at most 50 MB
/// and 500,000 lines, and matches it. A file that is cut, of another period, of another encoding, or whose foot does not agree with its lines is refused whole
/// with 422, the reason and the line; nothing of it is kept. The same file again answers the first statement and changes nothing. For finance.
/// </summary>
public static class ImportStatement
{
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>What a form adds to its file.</summary>
    const long FormBytes = 64 * 1024;

    static readonly Parameter
        From = new("from", ParameterType.Instant, "The first instant of the period that is meant") { Required = true },
        Until = new("until", ParameterType.Instant, "The first instant after the period that is meant") { Required = true },
        FileName = new("fileName", ParameterType.Text, "The name it had, for people");

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/statements", HandleAsync)
        .Takes(Parameters.Shop, From, Until, FileName).WithMetadata(new UploadLimit(MaxBytes + FormBytes, "text/csv"))
        .Tells("ImportStatement", "reconciliation", "导入账务明细", "Import an account statement").Gives<StatementView>(201).Gives<StatementView>(200);

    static async Task<IResult> HandleAsync(
        RequestKey key, HttpContext http, Access access, IncomingFiles files, StatementDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (member, wrong) = access.ToShop(query.Id(Parameters.Shop), Role.Finance);
        if (member is null)
            return wrong!;
        if (await UploadedFile.OfAsync(http.Request, UploadedFile.IsCsv, cancel) is not { } file)
            return new Refusal(Problems.MediaType) { Zh = "请以 text/csv 或表单文件发送账务明细", En = "Send the statement as text/csv, or as the file of a form" };
        var upload = Guid.CreateVersion7(time.GetUtcNow());
        try
        {
            if (await files.SaveAsync(upload, file.Content, MaxBytes, cancel) is not { } saved)
                return new Refusal(Problems.TooLarge);
            var (from, until) = (query.Instant(From)!.Value, query.Instant(Until)!.Value);
            await using var stored = files.Open(upload);
            var (content, refused) = await StatementFile.ReadAsync(stored, from, until, cancel);
            if (content is null)
                return RefusalOf(refused!);
            var sent = new SentFile(query.Text(FileName) ?? file.Name ?? "statement.csv", saved.Sha256);
            var keyed = key.Keyed(Same(member.ShopId, saved.Sha256, from, until), Taken);
            return key.Answer(await desk.TakeInAsync(member.ShopId, content, sent, member.Actor, keyed, cancel), Taken);
        }
        finally
        {
            files.Delete(upload);
        }
    }

    static Refusal RefusalOf(StatementRefused refused) => new(Problems.Lacking)
    {
        Code = refused.Code,
        Zh = refused.Line is { } no ? $"第{no}行：{refused.Zh}" : refused.Zh,
        En = refused.Line is { } at ? $"Line {at}: {refused.En}" : refused.En,
        Errors = refused.Line is { } line ? [new(string.Create(CultureInfo.InvariantCulture, $"line {line}"), refused.Zh, refused.En)] : null,
    };

    static string Same(Guid shop, string sha256, DateTimeOffset from, DateTimeOffset until) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{shop}\n{sha256}\n{from:O}\n{until:O}"))));

    static Reply? Taken(Outcome outcome) => outcome is StatementTaken taken
        ? new(taken.Before ? 200 : 201, JsonSerializer.Serialize(StatementView.Of(taken.Statement, taken.Buckets), StrictJson.Options), Location: $"/api/statements/{taken.Statement.Id}")
        : null;
}
