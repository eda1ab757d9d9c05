using AfterSales.Api.Http;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Reconciliation;

/// <summary>A statement with counts and totals per bucket, as they stand now. For managers, supervisors, finance.</summary>
public static class ShowStatement
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/statements/{id:guid}", HandleAsync)
        .Tells("ShowStatement", "reconciliation", "账务明细", "An account statement").Gives<StatementView>(200);

    static async Task<IResult> HandleAsync(Guid id, Access access, ShopDb db, StatementQueries queries, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToStatementAsync(id, cancel, ReconciliationRoles.Readers);
        return member is null ? wrong!
            : TypedResults.Ok(StatementView.Of(await db.Statements.AsNoTracking().FirstAsync(s => s.Id == id, cancel), await queries.BucketsAsync(id, cancel)));
    }
}
