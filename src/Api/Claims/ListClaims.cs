using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Claims;

/// <summary>Claims on couriers and suppliers of the reader's shops, the newest first, with what is late about each.</summary>
public static class ListClaims
{
    static readonly Parameter
        State = Parameter.OfChoice<ClaimState>("state", "Where it stands"),
        Against = Parameter.OfChoice<ClaimAgainst>("against", "On whom"),
        Debtor = new("debtor", ParameterType.Text, "The courier's or supplier's name, whole"),
        Late = new("late", ParameterType.YesNo, "True: something should have been done by now; false: nothing"),
        Case = new("caseId", ParameterType.Id, "Of this case");

    /// <param name="OwedFen">What is still to come.</param>
    /// <param name="Late">What should have been done by now.</param>
    public sealed record ClaimLine(Claim Claim, string CaseNumber, string OrderNumber, long OwedFen, ClaimStep? Late);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/claims", HandleAsync)
        .Takes(Parameters.Shop, State, Against, Debtor, Late, Case, Parameters.Cursor, Parameters.Limit)
        .Tells("ListClaims", "claims", "索赔列表", "List claims").Gives<Page<ClaimLine>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, TimeProvider time, CancellationToken cancel)
    {
        var (query, now) = (http.Query, time.GetUtcNow());
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var claims = Matching(db.Claims.Where(c => shops.Contains(c.ShopId)), query, now);
        if (!query.After(out var after))
            return Queries.WrongCursor;
        if (after is { } last)
            claims = claims.Where(c => c.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var rows = await (
            from claim in claims.OrderByDescending(c => c.Id).Take(limit + 1)
            join c in db.Cases on claim.CaseId equals c.Id
            join o in db.Orders on claim.OrderId equals o.Id
            orderby claim.Id descending
            select new { claim, Case = c.Number, Order = o.Number }).AsNoTracking().ToListAsync(cancel);
        return Pages.Of([.. rows.Select(r => new ClaimLine(r.claim, r.Case, r.Order, r.claim.OwedFen, r.claim.Late(now)))], limit, line => line.Claim.Id);
    }

    static IQueryable<Claim> Matching(IQueryable<Claim> claims, IQueryCollection query, DateTimeOffset now)
    {
        if (query.Choice<ClaimState>(State) is { } state)
            claims = claims.Where(c => c.State == state);
        if (query.Choice<ClaimAgainst>(Against) is { } against)
            claims = claims.Where(c => c.Against == against);
        if (query.Text(Debtor) is { } debtor)
            claims = claims.Where(c => c.Debtor == debtor);
        if (query.Id(Case) is { } @case)
            claims = claims.Where(c => c.CaseId == @case);
        // as Claim.Late says it
        var (chased, filed) = (now - Claim.ToBeChasedEvery, now - Claim.ToBeEndedIn);
        return query.YesNo(Late) switch
        {
            true => claims.Where(c => (c.State == ClaimState.ToFile && c.FileBy <= now) || (c.State == ClaimState.Filed && (c.FiledAt <= filed || (c.ChasedAt ?? c.FiledAt) <= chased))),
            false => claims.Where(c => (c.State != ClaimState.ToFile || c.FileBy > now) && (c.State != ClaimState.Filed || (c.FiledAt > filed && (c.ChasedAt ?? c.FiledAt) > chased))),
            null => claims,
        };
    }
}
