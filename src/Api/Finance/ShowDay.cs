using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Finance;

namespace AfterSales.Api.Finance;

/// <summary>What finance has before it now: the next batch, what to receive and pay, what failed, what to explain, which month to close. Finance and supervisors.</summary>
public static class ShowDay
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/finance/day", HandleAsync)
        .Takes(Parameters.Shop).Tells("ShowFinanceDay", "finance", "财务今日", "Finance's day").Gives<FinanceDay>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, FinanceDays days, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop), Role.Finance, Role.Supervisor);
        return member is null ? wrong! : TypedResults.Ok(await days.ReadAsync(member.ShopId, cancel));
    }
}
