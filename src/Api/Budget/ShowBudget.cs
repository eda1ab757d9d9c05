using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Budget;

/// <summary>
/// What a shop gave in a month against its budget, day by day, and when 80 and 100 percent were reached by which voucher. For managers, supervisors, finance.
/// </summary>
public static class ShowBudget
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/budget", HandleAsync)
        .Takes(Parameters.Shop, Months.Month).Tells("ShowBudget", "policies", "预算执行", "The burn-down of a month's budget").Gives<BudgetOfMonth>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, BudgetQueries budgets, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop), Role.Manager, Role.Supervisor, Role.Finance);
        if (member is null)
            return wrong!;
        var (first, wrongMonth) = http.Query.MonthOr(time.GetUtcNow());
        return wrongMonth is not null ? wrongMonth : TypedResults.Ok(await budgets.OfAsync(member.ShopId, first, cancel));
    }
}
