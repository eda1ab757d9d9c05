using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Webhooks;

/// <summary>
/// Lets a supervisor make a new secret for the shop's signed events; the one before ends. It is shown in this answer and never again, also not under the same
/// key: who missed it makes another. With `platformSecret`, the secret that the platform gave the shop is kept instead, and nothing is made.
/// </summary>
public static class SetWebhook
{
    /// <param name="PlatformSecret">For events in the platform's own scheme.</param>
    public sealed record Request(string? PlatformSecret = null);

    /// <param name="Path">Where events go.</param>
    /// <param name="Secret">Sign with the bytes of this text; only in the first answer.</param>
    public sealed record Response(string Path, string? Secret = null);

    sealed record Set : Outcome;

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/api/shops/{id:guid}/webhook", HandleAsync)
        .Tells("SetWebhook", "webhooks", "设置消息密钥", "Set the secret of events").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Access access, Answers answers, WebhookSecrets secrets, CancellationToken cancel)
    {
        var platforms = asked.Body.PlatformSecret;
        if (Texts.Wrong(Texts.Wrong("platformSecret", platforms, 200, oneLine: true)) is { } bad)
            return bad;
        if (platforms is not null && string.IsNullOrWhiteSpace(platforms))
            return Refusal.OfField(Problems.BodyInvalid, "platformSecret", "请填写平台密钥", "Give the platform's secret");
        var (member, wrong) = access.ToShop(id, Role.Supervisor);
        if (member is null)
            return wrong!;
        var answer = new Response($"/api/webhooks/{id}/{(platforms is null ? "refunds" : "top")}");
        var keyed = asked.Keyed(Good);
        // kept first: of two under one key only one sets a secret, and what is kept does not hold it
        var outcome = await answers.FindAsync(keyed, cancel) ?? await answers.KeepAsync(keyed, new Set(), cancel);
        if (outcome is not Set)
            return asked.Key.Answer(outcome, Good);
        if (platforms is not null)
        {
            await secrets.SetPlatformsAsync(id, platforms, cancel);
            return TypedResults.Ok(answer);
        }
        var made = WebhookSecrets.New();
        await secrets.SetOwnAsync(id, made, cancel);
        return TypedResults.Ok(answer with { Secret = made });

        Reply? Good(Outcome done) => done is Set ? new(200, JsonSerializer.Serialize(answer, StrictJson.Options)) : null;
    }
}
