using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Claims;

/// <summary>Gives a claim up, with a reason.</summary>
public static class WriteOffClaim
{
    public sealed record Request(string Reason);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/claims/{claimId:guid}/write-off", HandleAsync)
        .Tells("WriteOffClaim", "claims", "核销索赔", "Write a claim off").Gives<ClaimAnswer>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Guid claimId, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, CancellationToken cancel)
    {
        if (Texts.Wrong(Texts.Wrong("reason", asked.Body.Reason, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel, Role.Manager, Role.Supervisor, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.WriteOffClaimAsync(
            new(member.ShopId, id, member.Actor, seen.Version), claimId, asked.Body.Reason, asked.Keyed(ClaimAnswer.Of), cancel), ClaimAnswer.Of);
    }
}
