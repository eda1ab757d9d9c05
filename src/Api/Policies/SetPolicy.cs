using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Policies;

/// <summary>
/// Sets the shop's limits from an instant on, with a reason: now, unless `effectiveFrom` says later; never for the past. For supervisors. What was set
/// before stays in the list; nothing is changed or deleted. A limit that is left out has its default, a cap that is left out sets none.
/// </summary>
public static class SetPolicy
{
    public sealed record Request(Limits Limits, string Reason, DateTimeOffset? EffectiveFrom = null, Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/policies", HandleAsync)
        .Tells("SetPolicy", "policies", "设定额度与预算", "Set limits and budget").Gives<Policy>(201);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, Workflows.Policies policies, CancellationToken cancel)
    {
        var (limits, reason, from, shopId) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("reason", reason, Workflows.Policies.LongestReason, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(shopId, Role.Supervisor);
        return member is null ? wrong!
            : asked.Key.Answer(await policies.SetAsync(member.ShopId, limits, reason, from, member.Actor, asked.Keyed(Set), cancel), Set);
    }

    static Reply? Set(Outcome outcome) => outcome is PolicySet { Policy: var policy }
        ? new(201, JsonSerializer.Serialize(policy, StrictJson.Options), null, "/api/policies")
        : null;
}
