using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Api.Escalations;

/// <summary>The ladder by which cases are raised, as it stands in the code: for managers and supervisors to read why something fired.</summary>
public static class ShowEscalationRules
{
    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Percent">Share of a deadline's span; null where it is not counted so.</param>
    /// <param name="AfterSeconds">So long after the deadline, after the last escalation, or ahead of the platform's limit; null where no span is counted.</param>
    /// <param name="Clock">By which clock; null for the deadline's own.</param>
    /// <param name="Level">Raised to whom; None warns the owner; null for the level that is named or that it has.</param>
    public sealed record Item(string Code, string Name, string Zh, string En, Counted Counted, int? Percent, long? AfterSeconds, Clock? Clock, Level? Level);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/escalation-rules", Handle)
        .Takes().Tells("ShowEscalationRules", "escalations", "升级规则", "The escalation rules").Gives<Response>(200);

    static IResult Handle(HttpContext http, Access access)
    {
        var (_, wrong) = access.ToShops(null, Role.Manager, Role.Supervisor);
        var language = Languages.Of(http);
        return wrong ?? (IResult)TypedResults.Ok(new Response([.. Domain.Cases.Escalations.All.Select(step => new Item(
            step.Code, language.Of(step.Zh, step.En), step.Zh, step.En, step.Counted, step.Percent == 0 ? null : step.Percent,
            step.After == TimeSpan.Zero ? null : (long)step.After.TotalSeconds, step.Clock, step.Level))]));
    }
}
