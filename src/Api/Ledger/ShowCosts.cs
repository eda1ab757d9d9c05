using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Ledger;

/// <summary>
/// What after-sales cost in a period, by responsible party, remedy and kind of case, and what was claimed back. The ledger's list takes the same `party`,
/// `remedy` and `caseKind` and shows the entries behind each figure, with their vouchers and cases. For managers, supervisors, finance.
/// </summary>
public static class ShowCosts
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/ledger/costs", HandleAsync)
        .Takes(LedgerParameters.All).Tells("ShowCosts", "ledger", "按责任方的成本", "Cost by responsible party").Gives<Costs>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CostQueries costs, CancellationToken cancel)
    {
        var (filter, wrong) = LedgerParameters.Read(http.Query, access);
        return filter is null ? wrong! : TypedResults.Ok(await costs.ReadAsync(filter, cancel));
    }
}
