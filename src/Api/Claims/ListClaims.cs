using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Claims;

/// <summary>Courier claims of the reader's shops, the newest first.</summary>
public static class ListClaims
{
    static readonly Parameter
        State = Parameter.OfChoice<ClaimState>("state", "Where it stands"),
        Case = new("caseId", ParameterType.Id, "Of this case");

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/claims", HandleAsync)
        .Takes(Parameters.Shop, State, Case, Parameters.Cursor, Parameters.Limit)
        .Tells("ListClaims", "claims", "快递索赔列表", "List courier claims").Gives<Page<CourierClaim>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var claims = db.Claims.Where(c => shops.Contains(c.ShopId));
        if (query.Choice<ClaimState>(State) is { } state)
            claims = claims.Where(c => c.State == state);
        if (query.Id(Case) is { } @case)
            claims = claims.Where(c => c.CaseId == @case);
        if (!query.After(out var after))
            return Queries.WrongCursor;
        if (after is { } last)
            claims = claims.Where(c => c.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        return Pages.Of(await claims.OrderByDescending(c => c.Id).Take(limit + 1).ToListAsync(cancel), limit, c => c.Id);
    }
}
