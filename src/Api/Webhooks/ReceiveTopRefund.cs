using AfterSales.Api.Http;
using AfterSales.Workflows;

namespace AfterSales.Api.Webhooks;

/// <summary>
/// The same for the platform's own scheme: query and named headers signed by MD5 with the secret the platform gave the shop, `timestamp` in shop time, `sign` in
/// the query. Weaker than ours, hence an adapter and off until that secret is set.
/// </summary>
public static class ReceiveTopRefund
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/webhooks/{shopId}/top", HandleAsync).AllowAnonymous()
        .WithMetadata(new SignedEvent(typeof(TopRefund)))
        .Takes(new("timestamp", ParameterType.Text, "Shop time, as in 2026-03-01 10:00:00") { Required = true },
            new("sign", ParameterType.Text, "Upper hex of MD5(secret + keys and values in ordinal order + body + secret)") { Required = true })
        .Tells("ReceiveTopRefund", "webhooks", "接收退款消息（平台签名）", "Receive a refund event signed by the platform").Gives<SignedEvent.Response>(200)
        .Refuses(Problems.NotSigned, Problems.TooLarge, Problems.MediaType, Problems.Lacking);

    static async Task<IResult> HandleAsync(string shopId, HttpContext http, WebhookSecrets secrets, RefundDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var body = await JsonBody.ReadAsync(http);
        var now = time.GetUtcNow();
        Guid.TryParseExact(shopId, "D", out var shop);
        var secret = await secrets.PlatformsAsync(shop, cancel);
        if (!EventSignature.IsPlatforms(http.Request, body.Span, secret, now))
            return new Refusal(Problems.NotSigned);
        if (JsonBody.WrongType(http.Request) is { } wrong)
            return wrong;
        var (told, invalid) = StrictJson.Read<TopRefund>(body);
        return await SignedEvent.TakeAsync(desk, shop, (told?.ToEvent(), invalid), null, now, cancel);
    }
}
