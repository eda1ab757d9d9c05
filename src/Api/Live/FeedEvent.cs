using AfterSales.Domain.Cases;
using AfterSales.Workflows.Store;

namespace AfterSales.Api.Live;

/// <summary>Something happened in a case: enough to know what to read again, and nothing that a list of cases would not show the reader.</summary>
/// <param name="Id">Its place in the feed.</param>
/// <param name="Sequence">The row of the case's history.</param>
/// <param name="Version">Of the case, voucher or parcel that it happened to.</param>
/// <param name="Act">The move or deed, as in the history.</param>
/// <param name="Level">To whom the case is raised after it.</param>
/// <param name="OwnerId">Whose case it is after it.</param>
public sealed record FeedEvent(
    long Id, Guid ShopId, Guid CaseId, int Sequence, int Version, string Act, DateTimeOffset At, Level Level, Guid? OwnerId)
{
    public static FeedEvent Of(OutboxRow row) =>
        new(row.Position!.Value, row.ShopId, row.CaseId, row.Sequence, row.Version, row.Act, row.At, row.Level, row.OwnerId);
}
