using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows;
using AfterSales.Workflows.Reconciliation;

namespace AfterSales.Api.Reconciliation;

/// <summary>Ends a discrepancy that is explained, with the reason. For finance; a supervisor's alone once three finance days are over, and where a match by hand left a difference.</summary>
public static class EndDiscrepancy
{
    public sealed record Request(string Reason);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/discrepancies/{id:guid}/end", HandleAsync)
        .Tells("EndDiscrepancy", "reconciliation", "说明差异", "Explain a discrepancy").Gives<Discrepancy>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, DiscrepancyDesk desk, CancellationToken cancel)
    {
        if (Texts.Wrong(Texts.Wrong("reason", asked.Body.Reason, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToDiscrepancyAsync(id, cancel, ReconciliationRoles.Settlers);
        return member is null ? wrong! : asked.Key.Answer(await desk.EndAsync(
            member.ShopId, id, asked.Body.Reason, seen.Version, member.Actor, asked.Keyed(Ended), cancel), Ended);
    }

    static Reply? Ended(Outcome outcome) => outcome is DiscrepancyEnded { Discrepancy: var ended }
        ? new(200, JsonSerializer.Serialize(ended, StrictJson.Options), ETags.Of(ended.Version)) : null;
}
