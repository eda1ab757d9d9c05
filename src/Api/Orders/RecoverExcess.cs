using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Finance;

namespace AfterSales.Api.Orders;

/// <summary>Books what came back of an order on which more was returned than its buyer paid. For finance.</summary>
public static class RecoverExcess
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/{id:guid}/excess/recover", HandleAsync)
        .Tells("RecoverExcess", "orders", "多退追回", "Recover what was returned twice").Gives<SettleExcess.Response>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<SettleExcess.Request> asked, Access access, ExcessDesk desk, CancellationToken cancel)
    {
        if (SettleExcess.Wrong(asked.Body) is { } bad)
            return bad;
        var (member, wrong) = await access.ToOrderAsync(id, cancel, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.RecoverAsync(
            member.ShopId, id, asked.Body.AmountFen, asked.Body.Reason, member.Actor, asked.Keyed(SettleExcess.Settled), cancel), SettleExcess.Settled);
    }
}
