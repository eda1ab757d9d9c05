using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Reconciliation;

/// <summary>
/// What finance has to explain, what is due longest first, so that what is a supervisor's stands on top; the open ones unless `open=false`. For managers,
/// supervisors, finance.
/// </summary>
public static class ListDiscrepancies
{
    static readonly Parameter
        Kind = Parameter.OfChoice<DiscrepancyKind>("kind", "Of this kind"),
        Open = new("open", ParameterType.YesNo, "Those that are open, as if not said; false: those that have ended"),
        LevelOf = new("level", ParameterType.Choice, "Supervisor: overdue; None: not yet") { Choices = [nameof(Level.None), nameof(Level.Supervisor)] },
        Statement = new("statementId", ParameterType.Id, "Found in this statement");

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/discrepancies", HandleAsync)
        .Takes(Parameters.Shop, Kind, Open, LevelOf, Statement, Parameters.Cursor, Parameters.Limit)
        .Tells("ListDiscrepancies", "reconciliation", "差异列表", "List discrepancies").Gives<Page<DiscrepancyView>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, TimeProvider time, CancellationToken cancel)
    {
        var (query, now) = (http.Query, time.GetUtcNow());
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), ReconciliationRoles.Readers);
        if (wrong is not null)
            return wrong;
        Cursor? after = null;
        if (query.Text(Parameters.Cursor) is { } text && (!Cursor.TryParse(text, out after) || after!.At is null))
            return Http.Queries.WrongCursor;
        var found = Matching(db.Discrepancies.Where(d => shops.Contains(d.ShopId)), query, now);
        if (after is { At: { } at, Id: var last })
            found = found.Where(d => d.DueAt > at || (d.DueAt == at && d.Id.CompareTo(last) > 0));
        var limit = query.PageSize();
        var rows = await found.AsNoTracking().OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(limit + 1).ToListAsync(cancel);
        var page = await DiscrepancyView.OfAsync(db, [.. rows.Take(limit)], now, cancel);
        return TypedResults.Ok(new Page<DiscrepancyView>(page, rows.Count <= limit ? null : new Cursor(rows[limit - 1].DueAt, rows[limit - 1].Id).ToString()));
    }

    static IQueryable<Discrepancy> Matching(IQueryable<Discrepancy> rows, IQueryCollection query, DateTimeOffset now)
    {
        rows = query.YesNo(Open) == false ? rows.Where(d => d.EndedAt != null) : rows.Where(d => d.EndedAt == null);
        if (query.Choice<DiscrepancyKind>(Kind) is { } kind)
            rows = rows.Where(d => d.Kind == kind);
        if (query.Id(Statement) is { } statement)
            rows = rows.Where(d => d.StatementId == statement);
        return query.Text(LevelOf) switch
        {
            nameof(Level.Supervisor) => rows.Where(d => d.EndedAt == null && d.DueAt <= now),
            nameof(Level.None) => rows.Where(d => d.EndedAt != null || d.DueAt > now),
            _ => rows,
        };
    }
}
