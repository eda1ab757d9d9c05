using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Escalations;

/// <summary>
/// What was raised in the reader's shops, the newest first, each with the rule that fired and what it rested on. What is told again each day of a case that nobody moves stands
/// once, with how often, unless `step=Again` asks for all of them. Managers and supervisors.
/// </summary>
public static class ListEscalations
{
    static readonly Parameter
        From = new("from", ParameterType.Instant, "At or after this instant"),
        Until = new("until", ParameterType.Instant, "Before this instant") { After = From },
        Level = Parameter.OfChoice<Level>("level", "Raised to whom"),
        Step = new("step", ParameterType.Choice, "By this rule") { Choices = [.. Domain.Cases.Escalations.All.Where(s => s.Level != Domain.Cases.Level.None).Select(s => s.Code)] },
        Case = new("caseId", ParameterType.Id, "Of this case");

    /// <param name="Step">Code of the rule, see the escalation rules.</param>
    /// <param name="Sequence">Where it stands in the history of the case.</param>
    /// <param name="Before">How often it was told again before, in what was asked for; only where repeats stand once.</param>
    /// <param name="Why">What the rule rested on.</param>
    public sealed record Item(
        Guid Id, Guid ShopId, Guid CaseId, string CaseNumber, CaseKind Kind, DateTimeOffset At, Level Level, string Step, string StepName, int Sequence, string Act,
        string ActorName, Role Role, string? Reason, Why? Why, int? Before);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/escalations", HandleAsync)
        .Takes(Parameters.Shop, From, Until, Level, Step, Case, Parameters.Cursor, Parameters.Limit)
        .Tells("ListEscalations", "escalations", "升级记录", "List escalations").Gives<Page<Item>>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Role.Manager, Role.Supervisor);
        if (wrong is not null)
            return wrong;
        var told = Matching(db.Escalations.Where(e => shops.Contains(e.ShopId)), query);
        var raised = query.Text(Step) is null ? Folded(told) : told;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        if (after is { } last)
            raised = raised.Where(e => e.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var rows = await (
            from e in raised.OrderByDescending(e => e.Id).Take(limit + 1)
            join c in db.Cases on e.CaseId equals c.Id
            join h in db.History on new { e.CaseId, e.Sequence } equals new { h.CaseId, h.Sequence }
            orderby e.Id descending
            select new { Escalation = e, c.Number, c.CaseKind, Row = h }).AsNoTracking().ToListAsync(cancel);
        var repeated = query.Text(Step) is null ? rows.Where(r => r.Escalation.Step == again).Select(r => r.Escalation.CaseId).ToList() : [];
        var times = repeated.Count == 0 ? [] : await told.Where(e => e.Step == again && repeated.Contains(e.CaseId)).GroupBy(e => e.CaseId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var language = Languages.Of(http);
        return Pages.Of([.. rows.Select(r => ItemOf(r.Escalation, r.Number, r.CaseKind, r.Row, language)
            with { Before = r.Escalation.Step == again && times.TryGetValue(r.Escalation.CaseId, out var count) ? count - 1 : null })], limit, item => item.Id);
    }

    static readonly string again = Domain.Cases.Escalations.Again.Code;

    /// <summary>Of what is told again each day the newest of each case.</summary>
    static IQueryable<Escalation> Folded(IQueryable<Escalation> told) =>
        told.Where(e => e.Step != again || !told.Any(later => later.CaseId == e.CaseId && later.Step == again && later.Sequence > e.Sequence));

    static Item ItemOf(Escalation e, string number, CaseKind kind, HistoryRow row, Language language)
    {
        var told = Detail.WhyIn(row.Detail);
        var step = Domain.Cases.Escalations.All.FirstOrDefault(s => s.Code == e.Step);
        return new(e.Id, e.ShopId, e.CaseId, number, kind, e.At, e.Level, e.Step, step is null ? e.Step : language.Of(step.Zh, step.En), e.Sequence, row.Act,
            row.ActorName, row.Role, told.Reason, told.Why, null);
    }

    static IQueryable<Escalation> Matching(IQueryable<Escalation> raised, IQueryCollection query)
    {
        if (query.Instant(From) is { } from)
            raised = raised.Where(e => e.At >= from);
        if (query.Instant(Until) is { } until)
            raised = raised.Where(e => e.At < until);
        if (query.Choice<Level>(Level) is { } level)
            raised = raised.Where(e => e.Level == level);
        if (query.Text(Step) is { } step)
            raised = raised.Where(e => e.Step == step);
        if (query.Id(Case) is { } @case)
            raised = raised.Where(e => e.CaseId == @case);
        return raised;
    }
}
