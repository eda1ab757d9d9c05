using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Claims;

/// <summary>
/// Files a claim on the courier or a supplier: the one a finding left open (`claimId`), or a new one. A receivable from then on; one open claim on each. Above what the buyer paid a
/// manager or a supervisor files it.
/// </summary>
public static class FileClaim
{
    /// <param name="Debtor">Who exactly; the order's courier unless said.</param>
    /// <param name="Ticket">The number the claim has there.</param>
    public sealed record Request(
        long AmountFen, Guid? ClaimId = null, ClaimAgainst Against = ClaimAgainst.Courier, string? Debtor = null, string? Ticket = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/claims", HandleAsync)
        .Tells("FileClaim", "claims", "提交索赔", "File a claim").Gives<ClaimAnswer>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, CancellationToken cancel)
    {
        var (amountFen, claimId, against, debtor, ticket) = asked.Body;
        if (Texts.Wrong(Amounts.Wrong("amountFen", amountFen), Texts.Wrong("debtor", debtor, 200, true), Texts.Wrong("ticket", ticket, 200, true)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel, Role.Agent, Role.Manager, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(await desk.FileClaimAsync(
            new(member.ShopId, id, member.Actor, seen.Version), new(claimId, against, amountFen, debtor, ticket), asked.Keyed(ClaimAnswer.Of), cancel), ClaimAnswer.Of);
    }
}
