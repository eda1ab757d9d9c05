using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Finance;

namespace AfterSales.Api.Orders;

/// <summary>Gives up what was returned beyond what the buyer paid, with a reason. For supervisors.</summary>
public static class WriteOffExcess
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/{id:guid}/excess/write-off", HandleAsync)
        .Tells("WriteOffExcess", "orders", "多退核销", "Write off what was returned twice").Gives<SettleExcess.Response>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<SettleExcess.Request> asked, Access access, ExcessDesk desk, CancellationToken cancel)
    {
        if (SettleExcess.Wrong(asked.Body) is { } bad)
            return bad;
        var (member, wrong) = await access.ToOrderAsync(id, cancel, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(await desk.WriteOffAsync(
            member.ShopId, id, asked.Body.AmountFen, asked.Body.Reason, member.Actor, asked.Keyed(SettleExcess.Settled), cancel), SettleExcess.Settled);
    }
}
