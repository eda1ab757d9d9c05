using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Claims;

/// <summary>A claim was paid, wholly or in part; unless `moreToCome`, what was not paid is written off with it.</summary>
public static class ReceiveClaim
{
    public sealed record Request(long ReceivedFen, bool MoreToCome = false);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/claims/{claimId:guid}/receive", HandleAsync)
        .Tells("ReceiveClaim", "claims", "索赔到账", "A claim was paid").Gives<ClaimAnswer>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Guid claimId, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, CancellationToken cancel)
    {
        if (Texts.Wrong(Amounts.Wrong("receivedFen", asked.Body.ReceivedFen)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel, Role.Manager, Role.Supervisor, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.ReceiveClaimAsync(
            new(member.ShopId, id, member.Actor, seen.Version), claimId, asked.Body.ReceivedFen, asked.Body.MoreToCome, asked.Keyed(ClaimAnswer.Of), cancel), ClaimAnswer.Of);
    }
}
