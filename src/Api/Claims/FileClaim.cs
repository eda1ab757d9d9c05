using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Claims;

/// <summary>Files a claim with the courier: the one a finding left open (`claimId`), or a new one. A receivable from then on.</summary>
public static class FileClaim
{
    public sealed record Request(long AmountFen, Guid? ClaimId = null, string? Courier = null, string? Ticket = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/claims", HandleAsync)
        .Tells("FileClaim", "claims", "提交快递索赔", "File a courier claim").Gives<ClaimAnswer>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, CancellationToken cancel)
    {
        var (amountFen, claimId, courier, ticket) = asked.Body;
        if (Texts.Wrong(Amounts.Wrong("amountFen", amountFen), Texts.Wrong("courier", courier, 200, true), Texts.Wrong("ticket", ticket, 200, true)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel, Role.Agent, Role.Manager, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(await desk.FileClaimAsync(
            new(member.ShopId, id, member.Actor, seen.Version), claimId, amountFen, courier, ticket, asked.Keyed(ClaimAnswer.Of), cancel), ClaimAnswer.Of);
    }
}
