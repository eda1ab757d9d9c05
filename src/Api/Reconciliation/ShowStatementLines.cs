using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Reconciliation;

/// <summary>Lines of a statement in the order of the account, page by page. `bucket` narrows them. For managers, supervisors, finance.</summary>
public static class ShowStatementLines
{
    static readonly Parameter Bucket = Parameter.OfChoice<Bucket>("bucket", "Lines in this bucket");

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/statements/{id:guid}/lines", HandleAsync)
        .Takes(Bucket, Parameters.Cursor, Parameters.Limit)
        .Tells("ShowStatementLines", "reconciliation", "流水明细", "Lines of a statement").Gives<Page<StatementLine>>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (member, wrong) = await access.ToStatementAsync(id, cancel, ReconciliationRoles.Readers);
        if (member is null)
            return wrong!;
        var lines = await StatementQueries.LinesOfAsync(db, id, cancel);
        if (query.Choice<Bucket>(Bucket) is { } bucket)
            lines = lines.Where(l => l.Bucket == bucket);
        Cursor? after = null;
        if (query.Text(Parameters.Cursor) is { } text && (!Cursor.TryParse(text, out after) || after!.At is null))
            return Http.Queries.WrongCursor;
        if (after is { At: { } at, Id: var last })
            lines = lines.Where(l => l.At > at || (l.At == at && l.Id.CompareTo(last) > 0));
        var limit = query.PageSize();
        var page = await lines.AsNoTracking().OrderBy(l => l.At).ThenBy(l => l.Id).Take(limit + 1).ToListAsync(cancel);
        return TypedResults.Ok(new Page<StatementLine>([.. page.Take(limit).Select(line => ShownTo(line, member))], page.Count <= limit ? null : new Cursor(page[limit - 1].At, page[limit - 1].Id).ToString()));
    }

    /// <summary>Whose account it is sees finance whole, everybody else its end.</summary>
    static StatementLine ShownTo(StatementLine line, Membership reader) =>
        line.CounterAccount is null || reader.IsFinance ? line : line with { CounterAccount = PayeeAccount.Masked(line.CounterAccount) };
}
