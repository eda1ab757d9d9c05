using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Orders;

/// <summary>
/// Takes back a payment of the platform that somebody recorded by mistake: with a reason, by a supervisor or somebody of finance who did not record it. The entry
/// is reversed and the number free again; what the platform told itself, or a statement confirms, stays.
/// </summary>
public static class TakeBackPlatformPayment
{
    public sealed record Request(string Reason);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/{id:guid}/platform-payments/{paymentId:guid}/take-back", HandleAsync)
        .Tells("TakeBackPlatformPayment", "orders", "撤回误登的平台付款", "Take back a payment recorded by mistake").Gives<PlatformPayment>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Guid paymentId, Asked<Request> asked, Access access, CaseDesk desk, CancellationToken cancel)
    {
        if (Texts.Wrong(Texts.Wrong("reason", asked.Body.Reason, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToOrderAsync(id, cancel, Role.Supervisor, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.TakeBackPlatformPaymentAsync(
            member.ShopId, id, paymentId, asked.Body.Reason, member.Actor, asked.Keyed(TakenBack), cancel), TakenBack);
    }

    static Reply? TakenBack(Outcome outcome) => outcome is PaymentTakenBack done ? new(200, JsonSerializer.Serialize(done.Payment, StrictJson.Options)) : null;
}
