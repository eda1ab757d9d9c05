using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Orders;

/// <summary>
/// Taking in a report of the platform: CSV in UTF-8 or GB18030, as the body itself or as a form's file, at most 200 MB, counted while they come. What is no
/// report of the kind is refused before anything is stored.
/// </summary>
public sealed class ReportUpload(
    Access access, ShopDb db, IncomingFiles files, ImportDesk desk, IHostApplicationLifetime host, TimeProvider time)
{
    public const long MaxBytes = 200L * 1024 * 1024;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>A refund report books money and marks vouchers refunded: no report of one's own writing for those who propose and sign them.</summary>
    static readonly Role[]
        OfOrders = [Role.Agent, Role.Manager, Role.Supervisor, Role.Finance],
        OfMoney = [Role.Finance, Role.Supervisor];

    public static readonly Parameter
        FileName = new("fileName", ParameterType.Text, "The name it had, for people"),
        Wait = new("wait", ParameterType.YesNo, "Answer when the import has ended");

    public async Task<IResult> TakeAsync(ImportKind kind, RequestKey key, HttpContext http, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (member, wrong) = access.ToShop(query.Id(Parameters.Shop), kind == ImportKind.Refunds ? OfMoney : OfOrders);
        if (member is null)
            return wrong!;
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var id = Guid.CreateVersion7(now);
        if (await UploadedFile.OfAsync(http.Request, UploadedFile.IsCsv, cancel) is not { } file)
            return new Refusal(Problems.MediaType) { Zh = "请以 text/csv（UTF-8、GB18030 或 GBK）或表单文件发送报表", En = "Send the report as text/csv in UTF-8, GB18030 or GBK, or as the file of a form" };
        if (await files.SaveAsync(id, file.Content, MaxBytes, cancel) is not { } saved)
            return new Refusal(Problems.TooLarge);
        if (await RefusedAsync(kind, id, cancel) is { } refused)
            return refused;
        var run = new ImportRun
        {
            Id = id,
            ShopId = member.ShopId,
            Kind = kind,
            ById = member.UserId,
            FileName = FileNames.Of(query.Text(FileName) ?? file.Name ?? (kind == ImportKind.Refunds ? "refunds.csv" : "orders.csv")),
            Bytes = saved.Bytes,
            Sha256 = saved.Sha256,
            AskedAt = now,
            SeenAt = now,
        };
        var same = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{run.ShopId}\n{kind}\n{saved.Sha256}")));
        var answer = key.Answer(await desk.TakeInAsync(run, key.Keyed(same, Taken), cancel), Taken);
        return query.YesNo(Wait) == true && IdIn(answer.Reply) is { } awaited && await EndsAsync(awaited, host.ApplicationStopping, cancel)
            ? TypedResults.Ok(await ShowImport.ReadAsync(db, awaited, time.GetUtcNow(), key.Language, cancel)) : answer;

        Reply? Taken(Outcome outcome) => outcome is TakenIn { Run: var taken }
            ? new(202, JsonSerializer.Serialize(ImportView.Of(taken, now, key.Language), StrictJson.Options), Location: ShowImport.Path + taken.Id)
            : null;
    }

    async Task<Refusal?> RefusedAsync(ImportKind kind, Guid id, CancellationToken cancel)
    {
        ReportRefused? refused = null;
        try
        {
            await using var file = files.Open(id);
            return (refused = await Report.RefusalAsync(kind, file, cancel)) is null ? null
                : new Refusal(Problems.Lacking) { Code = refused.Code, Zh = refused.Zh, En = refused.En };
        }
        finally
        {
            if (refused is not null)
                files.Delete(id);
        }
    }

    /// <summary>Whether it has ended before the server stops.</summary>
    async Task<bool> EndsAsync(Guid id, CancellationToken stopping, CancellationToken cancel)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (await db.Imports.AnyAsync(r => r.Id == id && r.EndedAt != null, cancel))
                return true;
            await Task.Delay(Pause, cancel);
        }
        return false;
    }

    /// <summary>The import an answer speaks of, the first one or the same again.</summary>
    static Guid? IdIn(Reply answer) => answer is { Status: 202, Location: { } path } ? Guid.Parse(path.AsSpan(ShowImport.Path.Length)) : null;
}
