using AfterSales.Api.Http;
using AfterSales.Domain.People;

namespace AfterSales.Api.Delegations;

/// <summary>
/// Names a deputy of finance for a time, at most 92 days: somebody of the shop, never oneself. For supervisors and finance. While it holds, the deputy makes
/// finance's moves, and the history says so.
/// </summary>
public static class GrantDelegation
{
    /// <param name="From">From then on, inclusive; now where it is left out.</param>
    /// <param name="Until">Until then, exclusive.</param>
    public sealed record Request(Guid DeputyId, DateTimeOffset Until, string Reason, DateTimeOffset? From = null, Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/delegations", HandleAsync)
        .Tells("GrantDelegation", "delegations", "指定财务代理", "Name a deputy of finance").Gives<DelegationView>(201).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, Workflows.Delegations desk, TimeProvider time, CancellationToken cancel)
    {
        var (deputy, until, reason, from, shopId) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("reason", reason, Workflows.Delegations.LongestReason, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(shopId, Role.Supervisor, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.GrantAsync(member.ShopId, new(deputy, from ?? time.GetUtcNow(), until, reason), member.Actor,
            asked.Keyed(DelegationView.Granted), cancel), DelegationView.Granted);
    }
}
