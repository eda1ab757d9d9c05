using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Ledger;

/// <summary>
/// The books: every entry, oldest first, with its order, case and voucher. Each debits one account and credits another with the same amount. For managers,
/// supervisors, finance.
/// </summary>
public static class ListEntries
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/ledger", HandleAsync)
        .Takes([.. LedgerParameters.All, Parameters.Cursor, LedgerParameters.Limit])
        .Tells("ListEntries", "ledger", "台账", "The ledger").Gives<Page<LedgerLine>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, LedgerQueries ledger, CancellationToken cancel)
    {
        var (filter, wrong) = LedgerParameters.Read(http.Query, access);
        return filter is null ? wrong!
            : await ledger.EntriesAsync(filter, cancel) is { } page ? TypedResults.Ok(page)
            : Queries.WrongCursor;
    }
}
