using AfterSales.Api.Http;
using AfterSales.Domain.Imports;

namespace AfterSales.Api.Orders;

/// <summary>How an import stands. Each row of the file so far was added, updated, unchanged or refused.</summary>
/// <param name="State">Waiting, Running, Done, Refused, Failed; or Interrupted: its process is gone, and the file may be sent again.</param>
/// <param name="Bytes">Length of the file, where it is known.</param>
/// <param name="Problems">How many problems the refused rows have.</param>
/// <param name="Code">Why the file as a whole was refused, stable; `Reason` says it in words.</param>
public sealed record ImportView(
    Guid Id, Guid ShopId, ImportKind Kind, string FileName, string State, DateTimeOffset AskedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long? Bytes, long BytesRead,
    int Rows, int Added, int Updated, int Unchanged, int Refused, int Problems, int RowsPerSecond, string? Code, string? Reason)
{
    public static ImportView Of(ImportRun run, DateTimeOffset now, Language language) => new(
        run.Id, run.ShopId, run.Kind, run.FileName, run.Interrupted(now) ? "Interrupted" : run.State.ToString(), run.AskedAt, run.StartedAt, run.EndedAt, run.Bytes,
        run.BytesRead, run.Rows, run.Added, run.Updated, run.Unchanged, run.Refused, run.Problems, (int)run.PerSecond, run.Code,
        run.Code is null ? null : language.Of(run.Zh!, run.En!));
}
