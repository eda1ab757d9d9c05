using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Ledger;

/// <summary>
/// One account of one shop, by number (1012) or code (AlipayBalance): what stood in it at the beginning of the period, its entries with what stood in it after
/// each, and what stood in it at the end. For managers, supervisors, finance.
/// </summary>
public static class ShowAccount
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/ledger/accounts/{account}", HandleAsync)
        .Takes([.. LedgerParameters.Period, Parameters.Cursor, LedgerParameters.Limit])
        .Tells("ShowAccount", "ledger", "分户账", "One account").Gives<AccountBook>(200);

    static async Task<IResult> HandleAsync(string account, HttpRequest http, Access access, AccountBooks books, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop), LedgerParameters.Readers);
        if (member is null)
            return wrong!;
        if (Accounts.Of(account) is not { } found)
            return Access.NotFound;
        return await books.ReadAsync(found, new([member.ShopId])
        {
            From = http.Query.Instant(LedgerParameters.From),
            Until = http.Query.Instant(LedgerParameters.Until),
            Cursor = http.Query.Text(Parameters.Cursor),
            Limit = http.Query.PageSize(),
        }, cancel) is { } book ? TypedResults.Ok(book) : Queries.WrongCursor;
    }
}
