using System.Security.Cryptography;
using AfterSales.Api.Http;
using AfterSales.Domain.Imports;
using AfterSales.Workflows;

namespace AfterSales.Api.Webhooks;

/// <summary>
/// Takes a signed event about a refund. Without a valid signature (wrong, missing, older than ten minutes, an unknown shop, one without a secret) the answer is
/// 401, always the same, and nothing is stored. Events may come twice and in any order; the same nonce with another body is 401.
/// </summary>
public static class ReceiveRefundEvent
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/webhooks/{shopId}/refunds", HandleAsync).AllowAnonymous()
        .WithMetadata(new SignedEvent(typeof(RefundEvent),
            (EventSignature.Timestamp, "Unix seconds, at most ten minutes from now", "^[0-9]+$"),
            (EventSignature.Nonce, "Of this event alone", "^[!-~]{1,64}$"),
            (EventSignature.Signature, "Hex of HMAC-SHA256 by the shop's secret over timestamp, line feed, nonce, line feed, body", "^[0-9A-Fa-f]{64}$")))
        .Tells("ReceiveRefundEvent", "webhooks", "接收退款消息", "Receive a refund event").Gives<SignedEvent.Response>(200)
        .Refuses(Problems.NotSigned, Problems.TooLarge, Problems.MediaType, Problems.Lacking);

    static async Task<IResult> HandleAsync(string shopId, HttpContext http, WebhookSecrets secrets, RefundDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var body = await JsonBody.ReadAsync(http);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        Guid.TryParseExact(shopId, "D", out var shop);
        var secret = await secrets.OwnAsync(shop, cancel);
        if (!EventSignature.IsOurs(http.Request, body.Span, secret, now))
            return new Refusal(Problems.NotSigned);
        if (JsonBody.WrongType(http.Request) is { } wrong)
            return wrong;
        if (Parameters.Check(http) is { } unfit)
            return unfit;
        var nonce = new SeenNonce(shop, $"{http.Request.Headers[EventSignature.Nonce]}", Convert.ToHexStringLower(SHA256.HashData(body.Span)), now);
        return await SignedEvent.TakeAsync(desk, shop, StrictJson.Read<RefundEvent>(body), nonce, now, cancel);
    }
}
