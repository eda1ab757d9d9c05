using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Orders;

/// <summary>
/// Records what the platform or the freight insurer already gave the buyer. It counts against the order even where that breaks the limit, and is never refused
/// for it. The same number again changes nothing. An amount above what the buyer paid is recorded by finance, managers or supervisors.
/// </summary>
public static class RecordPlatformPayment
{
    /// <param name="Number">The platform's number, unique within the shop.</param>
    /// <param name="Basis">What it makes good: the same basis is not paid again by us.</param>
    /// <param name="At">When it was paid, if that was earlier.</param>
    public sealed record Request(string Number, PlatformPaymentKind Kind, Basis Basis, long AmountFen, DateTimeOffset? At = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/{id:guid}/platform-payments", HandleAsync)
        .Tells("RecordPlatformPayment", "orders", "登记平台付款", "Record what the platform paid").Gives<PlatformPayment>(201).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Access access, CaseDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var (number, kind, basis, amountFen, at) = asked.Body;
        if (Texts.Wrong(Amounts.Wrong("amountFen", amountFen)) is { } bad)
            return bad;
        if (!OrderNumber.Holds(number))
            return Refusal.OfField(Problems.BodyInvalid, "number", "不是平台编号：1到64个数字、字母、-或_", "Is no number of the platform: 1 to 64 digits, letters, - or _");
        var (member, wrong) = await access.ToOrderAsync(id, cancel, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance);
        if (member is null)
            return wrong!;
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        if (at > now)
            return Refusal.OfField(Problems.BodyInvalid, "at", "不能晚于现在", "Is not after now");
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(now),
            ShopId = member.ShopId,
            OrderId = id,
            Number = number,
            Kind = kind,
            Basis = basis,
            AmountFen = amountFen,
            At = at ?? now,
            PaidAt = at,
        };
        return asked.Key.Answer(await desk.RecordPlatformPaymentAsync(payment, member.Actor, asked.Keyed(Recorded), cancel), Recorded);
    }

    static Reply? Recorded(Outcome outcome) =>
        outcome is Booked { Payment: var payment } ? new(201, JsonSerializer.Serialize(payment, StrictJson.Options)) : null;
}
