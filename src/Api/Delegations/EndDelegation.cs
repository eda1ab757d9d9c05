using AfterSales.Api.Http;
using AfterSales.Domain.People;

namespace AfterSales.Api.Delegations;

/// <summary>Ends a deputy's time now. For supervisors and finance.</summary>
public static class EndDelegation
{
    public sealed record Request;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/delegations/{id:guid}/end", HandleAsync)
        .Tells("EndDelegation", "delegations", "提前结束财务代理", "End a delegation early").Gives<DelegationView>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, Workflows.Delegations desk, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToDelegationAsync(id, cancel, Role.Supervisor, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(
            await desk.EndAsync(member.ShopId, id, seen.Version, member.Actor, asked.Keyed(DelegationView.Ended), cancel), DelegationView.Ended);
    }
}
