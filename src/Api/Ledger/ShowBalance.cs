using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Ledger;

/// <summary>The trial balance: debits and credits per account. Both sums agree unless an entry was lost. For managers, supervisors, finance.</summary>
public static class ShowBalance
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/ledger/balance", HandleAsync)
        .Takes(LedgerParameters.All)
        .Tells("ShowBalance", "ledger", "试算平衡", "The trial balance").Gives<TrialBalance>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, LedgerQueries ledger, CancellationToken cancel)
    {
        var (filter, wrong) = LedgerParameters.Read(http.Query, access);
        return filter is null ? wrong! : TypedResults.Ok(await ledger.BalanceAsync(filter, cancel));
    }
}
