using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Escalations;

/// <summary>
/// What was raised in the reader's shops, the newest first, each with the rule that fired and what it rested on. What is told again each day of a case that nobody moves stands
/// once, with how often, unless `step=Again` asks for all of them; with `newest=true` each case stands once, with the newest of what is asked for,
/// and with `still=true` only what nobody has moved since. Managers and supervisors.
/// </summary>
public static class ListEscalations
{
    static readonly Parameter
        From = new("from", ParameterType.Instant, "At or after this instant"),
        Until = new("until", ParameterType.Instant, "Before this instant") { After = From },
        Level = Parameter.OfChoice<Level>("level", "Raised to whom"),
        Step = new("step", ParameterType.Choice, "By this rule") { Choices = [.. Domain.Cases.Escalations.All.Where(s => s.Level != Domain.Cases.Level.None).Select(s => s.Code)] },
        Case = new("caseId", ParameterType.Id, "Of this case"),
        Newest = new("newest", ParameterType.YesNo, "true: of each case the newest alone"),
        Still = new("still", ParameterType.YesNo, "true: only where the case, voucher or parcel it was raised for stands in the same state since");

    /// <param name="Step">Code of the rule, see the escalation rules.</param>
    /// <param name="Sequence">Where it stands in the history of the case.</param>
    /// <param name="Before">How often it was told again before, or with `newest` how often the case was raised before, in what was asked for; only where they stand once.</param>
    /// <param name="Why">What the rule rested on.</param>
    /// <param name="Closed">The case itself is closed by now.</param>
    /// <param name="VoucherId">The voucher it was raised for; null where it was the case itself or a parcel.</param>
    public sealed record Item(
        Guid Id, Guid ShopId, Guid CaseId, string CaseNumber, CaseKind Kind, DateTimeOffset At, Level Level, string Step, string StepName, int Sequence, string Act,
        string ActorName, Role Role, string? Reason, Why? Why, int? Before, bool Closed, Guid? OwnerId, Guid? VoucherId, string? VoucherNumber);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/escalations", HandleAsync)
        .Takes(Parameters.Shop, From, Until, Level, Step, Case, Newest, Still, Parameters.Cursor, Parameters.Limit)
        .Tells("ListEscalations", "escalations", "升级记录", "List escalations").Gives<Page<Item>>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Role.Manager, Role.Supervisor);
        if (wrong is not null)
            return wrong;
        var told = Matching(db.Escalations.Where(e => shops.Contains(e.ShopId)), query);
        if (query.YesNo(Still) == true)
            told = Unmoved(told, db);
        var raised = Once(told, query);
        if (!query.After(out var after))
            return Queries.WrongCursor;
        if (after is { } last)
            raised = raised.Where(e => e.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var rows = await (
            from e in raised.OrderByDescending(e => e.Id).Take(limit + 1)
            join c in db.Cases on e.CaseId equals c.Id
            join h in db.History on new { e.CaseId, e.Sequence } equals new { h.CaseId, h.Sequence }
            join v in db.Vouchers on h.SubjectId equals v.Id into vouchers
            from v in vouchers.DefaultIfEmpty()
            orderby e.Id descending
            select new Found(e, c, h, v == null ? null : v.Number)).AsNoTracking().ToListAsync(cancel);
        var times = await TimesAsync(told, rows, query, cancel);
        var language = Languages.Of(http);
        return Pages.Of([.. rows.Select(r => ItemOf(r, language) with { Before = times.TryGetValue(r.Escalation.Id, out var count) ? count - 1 : null })], limit, item => item.Id);
    }

    sealed record Found(Escalation Escalation, Case Case, HistoryRow Row, string? VoucherNumber);

    static readonly string again = Domain.Cases.Escalations.Again.Code;

    static bool IsNewest(IQueryCollection query) => query.YesNo(Newest) == true;

    /// <summary>What was raised for has moved to no other state since.</summary>
    static IQueryable<Escalation> Unmoved(IQueryable<Escalation> told, ShopDb db) => told.Where(e => db.History.Any(h => h.CaseId == e.CaseId && h.Sequence == e.Sequence
        && (db.Cases.Any(c => c.Id == h.SubjectId && c.EnteredAt <= e.At)
            || db.Vouchers.Any(v => v.Id == h.SubjectId && v.EnteredAt <= e.At)
            || db.Parcels.Any(p => p.Id == h.SubjectId && p.EnteredAt <= e.At))));

    /// <summary>Each case once if that is asked; else of what is told again each day the newest of each case.</summary>
    static IQueryable<Escalation> Once(IQueryable<Escalation> told, IQueryCollection query) =>
        IsNewest(query) ? told.Where(e => !told.Any(later => later.CaseId == e.CaseId && later.Sequence > e.Sequence))
        : query.Text(Step) is not null ? told
        : told.Where(e => e.Step != again || !told.Any(later => later.CaseId == e.CaseId && later.Step == again && later.Sequence > e.Sequence));

    /// <summary>How many of what is asked for stand behind each row that stands for several.</summary>
    static async Task<Dictionary<Guid, int>> TimesAsync(IQueryable<Escalation> told, IEnumerable<Found> rows, IQueryCollection query, CancellationToken cancel)
    {
        var isNewest = IsNewest(query);
        var several = isNewest || query.Text(Step) is null ? rows.Select(r => r.Escalation).Where(e => isNewest || e.Step == again).ToDictionary(e => e.CaseId, e => e.Id) : [];
        return several.Count == 0 ? [] : await told.Where(e => (isNewest || e.Step == again) && several.Keys.Contains(e.CaseId)).GroupBy(e => e.CaseId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => several[g.Key], g => g.Count, cancel);
    }

    static Item ItemOf(Found found, Language language)
    {
        var (e, c, row, voucher) = found;
        var told = Detail.WhyIn(row.Detail);
        var step = Domain.Cases.Escalations.All.FirstOrDefault(s => s.Code == e.Step);
        return new(e.Id, e.ShopId, e.CaseId, c.Number, c.CaseKind, e.At, e.Level, e.Step, step is null ? e.Step : language.Of(step.Zh, step.En), e.Sequence, row.Act,
            row.ActorName, row.Role, told.Reason, told.Why, null, c.State.Category == Category.Closed, c.OwnerId, voucher is null ? null : row.SubjectId, voucher);
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
