using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows;

namespace AfterSales.Api.Policies;

/// <summary>The limits in force in a shop now, and the policy they come from.</summary>
public static class ShowPolicy
{
    /// <param name="Number">As the history names it; 0 stands for the defaults.</param>
    /// <param name="Policy">Null where the defaults are in force.</param>
    public sealed record Response(int Number, Limits Limits, Policy? Policy);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/policies/current", HandleAsync)
        .Takes(Parameters.Shop).Tells("ShowPolicy", "policies", "现行额度", "The limits in force").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, Workflows.Policies policies, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop));
        if (member is null)
            return wrong!;
        var policy = await policies.InForceAsync(member.ShopId, time.GetUtcNow(), cancel);
        return TypedResults.Ok(new Response(policy?.Number ?? 0, policy?.Limits ?? editions.Rulebook.Limits, policy));
    }
}
