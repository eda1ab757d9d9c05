using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Orders;

/// <summary>
/// Enters an order by hand, with its lines: one that no report has told of yet, or more of it than reports tell (lines, signing, freight insurance).
/// Managers and supervisors; a number that is known is refused.
/// </summary>
public static class EnterOrder
{
    /// <param name="PaidFen">What the buyer paid.</param>
    /// <param name="BuyerAccount">The buyer's Alipay account: the payee of what is not returned the original way. Shown to nobody but who pays.</param>
    /// <param name="WeightGrams">Of the parcel at dispatch: what a return, or a parcel said to have come empty, is compared with.</param>
    /// <param name="FreightInsured">The insurer, not the shop, makes the return freight good.</param>
    /// <param name="NoReasonReturnExcluded">Custom-made, perishable, opened digital goods.</param>
    public sealed record Request(
        string Number, long PaidFen, DateTimeOffset CreatedAt, IReadOnlyList<Line> Lines, Guid? ShopId = null, string? BuyerNick = null,
        string? BuyerPhone = null, string? Address = null, DateTimeOffset? PaidAt = null, DateTimeOffset? ShippedAt = null, DateTimeOffset? SignedAt = null,
        DateTimeOffset? ConfirmedAt = null, string? Courier = null, string? Waybill = null, bool FreightInsured = false, bool NoReasonReturnExcluded = false,
        string? BuyerAccount = null, int? WeightGrams = null);

    /// <param name="PriceFen">Of one piece.</param>
    public sealed record Line(string Title, int Quantity, long PriceFen, string? Sku = null);

    public sealed record Response(Guid Id, string Number, IReadOnlyList<Guid> LineIds);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders", HandleAsync)
        .Tells("EnterOrder", "orders", "录入订单", "Enter an order by hand").Gives<Response>(201).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, OrderDesk desk, CancellationToken cancel)
    {
        var request = asked.Body;
        if (WrongTexts(request) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(request.ShopId, Role.Manager, Role.Supervisor);
        return member is null ? wrong!
            : asked.Key.Answer(await desk.EnterAsync(member.ShopId, OrderOf(request), member.Actor, asked.Keyed(Entered), cancel), Entered);
    }

    static NewOrder OrderOf(Request r) => new(r.Number, r.PaidFen, r.CreatedAt)
    {
        BuyerNick = r.BuyerNick,
        BuyerAccount = r.BuyerAccount,
        BuyerPhone = r.BuyerPhone,
        Address = r.Address,
        PaidAt = r.PaidAt,
        ShippedAt = r.ShippedAt,
        SignedAt = r.SignedAt,
        ConfirmedAt = r.ConfirmedAt,
        Courier = r.Courier,
        Waybill = r.Waybill,
        WeightGrams = r.WeightGrams,
        FreightInsured = r.FreightInsured,
        NoReasonReturnExcluded = r.NoReasonReturnExcluded,
        Lines = [.. r.Lines.Select(l => new NewLine(l.Title, l.Quantity, l.PriceFen, l.Sku))],
    };

    static Refusal? WrongTexts(Request r) => Texts.Wrong(
    [
        Texts.Wrong("number", r.Number, OrderNumber.Longest, oneLine: true), Texts.Wrong("buyerNick", r.BuyerNick, 200, oneLine: true),
        Texts.Wrong("buyerAccount", r.BuyerAccount, 100, oneLine: true), Texts.Wrong("buyerPhone", r.BuyerPhone, 40, oneLine: true), Texts.Wrong("address", r.Address, 500, oneLine: true),
        Texts.Wrong("courier", r.Courier, 200, oneLine: true), Texts.Wrong("waybill", r.Waybill, 200, oneLine: true),
        .. r.Lines.Select(l => Texts.Wrong("lines.title", l.Title, 500, oneLine: true) ?? Texts.Wrong("lines.sku", l.Sku, 200, oneLine: true)),
    ]);

    static Reply? Entered(Outcome outcome) => outcome is Entered { Order: var order } entered
        ? new(201, JsonSerializer.Serialize(new Response(order.Id, order.Number, [.. entered.Lines.Select(l => l.Id)]), StrictJson.Options), null, $"/api/orders/{order.Id}")
        : null;
}
