using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows;
using AfterSales.Workflows.Finance;

namespace AfterSales.Api.Finance;

/// <summary>
/// A payout batch (`/2026-03-02/09` or `/15`): the vouchers signed since the one before and what was carried over, each with payee and remark to copy. Finance
/// works on weekdays but for public holidays, and on make-up working days; other days have none. For finance.
/// </summary>
public static class ShowBatch
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/finance/batches/{day}/{hour}", HandleAsync)
        .Takes(Parameters.Shop).Tells("ShowBatch", "finance", "付款批次", "A payout batch").Gives<PayoutList>(200);

    static async Task<IResult> HandleAsync(string day, string hour, HttpRequest http, Access access, PayoutBatches batches, Editions editions, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop), Role.Finance);
        return member is null ? wrong!
            : PayoutBatch.Parse(day, hour, editions.Rulebook.Calendar) is { } batch ? TypedResults.Ok(await batches.ReadAsync(member.ShopId, batch, cancel))
            : Access.NotFound;
    }
}
