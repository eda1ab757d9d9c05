using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Workflows;
using Microsoft.AspNetCore.Http.Metadata;

namespace AfterSales.Api.Webhooks;

/// <summary>Marks an endpoint that takes signed events without a session and without a key: what its body is, and the headers it is signed by.</summary>
/// <param name="Headers">Name, meaning and pattern.</param>
public sealed record SignedEvent(Type Body, params IReadOnlyList<(string Name, string About, string Pattern)> Headers) : IRequestSizeLimitMetadata
{
    const long MaxBytes = 256 * 1024;

    public long? MaxRequestBodySize => MaxBytes;

    /// <param name="Result">New, Changed, or Nothing: it was known.</param>
    public sealed record Response(Hearing Result);

    /// <summary>Takes in what a verified event says, and answers.</summary>
    internal static async Task<IResult> TakeAsync(
        RefundDesk desk, Guid shopId, (RefundEvent? Event, Refusal? Wrong) read, SeenNonce? nonce, DateTimeOffset now, CancellationToken cancel)
    {
        if (read.Event is not { } told)
            return read.Wrong!;
        var (refund, wrong) = told.Read(now);
        return refund is null ? wrong! : await desk.TakeAsync(shopId, refund, nonce, cancel) switch
        {
            Heard { Hearing: Hearing.OtherOrder } => new Refusal(Problems.Lacking)
            {
                Code = "otherRefund",
                Zh = "该退款编号属于另一个订单",
                En = "The refund is known with another order",
            },
            Heard { Hearing: Hearing.OtherAmount } => new Refusal(Problems.Lacking)
            {
                Code = "refundChanged",
                Zh = "该退款已成功入账，金额却不同",
                En = "The refund is booked with another amount",
            },
            Heard heard => TypedResults.Ok(new Response(heard.Hearing)),
            _ => new Refusal(Problems.NotSigned),
        };
    }
}
