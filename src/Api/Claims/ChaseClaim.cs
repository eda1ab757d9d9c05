using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Claims;

/// <summary>Notes that the debtor was asked again: what was said, at most once a day. Every three days one is due.</summary>
public static class ChaseClaim
{
    public sealed record Request(string Note);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/claims/{claimId:guid}/chase", HandleAsync)
        .Tells("ChaseClaim", "claims", "催办索赔", "Chase a claim").Gives<ClaimAnswer>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Guid claimId, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, CancellationToken cancel)
    {
        if (Texts.Wrong(Texts.Wrong("note", asked.Body.Note, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.ChaseClaimAsync(
            new(member.ShopId, id, member.Actor, seen.Version), claimId, asked.Body.Note, asked.Keyed(ClaimAnswer.Of), cancel), ClaimAnswer.Of);
    }
}
