using AfterSales.Workflows.Outlets;

namespace AfterSales.Api.DeadLetters;

/// <summary>What a receiver was not told, and why.</summary>
/// <param name="Receiver">Its address, without what stands behind the question mark.</param>
/// <param name="Body">The event as it was sent.</param>
/// <param name="LastStatus">The HTTP status of the last attempt; null where there was no answer.</param>
public sealed record DeadLetterView(
    Guid Id, Guid ShopId, Guid ReceiverId, string Receiver, Guid CaseId, string Act, string Body, int Attempts, DateTimeOffset Since, DateTimeOffset? DeadAt,
    int? LastStatus, string? LastError)
{
    public static DeadLetterView Of(Delivery d, string url) =>
        new(d.Id, d.ShopId, d.ReceiverId, new Uri(url).GetLeftPart(UriPartial.Path), d.CaseId, d.Act, d.Body, d.Attempts, d.Since, d.DeadAt, d.LastStatus, d.LastError);
}
