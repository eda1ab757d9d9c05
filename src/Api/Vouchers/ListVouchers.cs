using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Exports;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Vouchers;

/// <summary>Vouchers of the reader's shops, newest first, with how many there are and what they come to. Not for the warehouse.</summary>
public static class ListVouchers
{
    static readonly Parameter
        From = new("from", ParameterType.Instant, "Drafted at this instant or later"),
        Until = new("until", ParameterType.Instant, "Drafted before this instant") { After = From };

    /// <param name="Count">Of all that fit, not of this page; with the first page only.</param>
    /// <param name="TotalFen">The sum of their amounts, whatever became of them; with the first page only.</param>
    public sealed record Response(IReadOnlyList<Voucher> Items, string? Next, int? Count, long? TotalFen);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/vouchers", HandleAsync)
        .Takes([Parameters.Shop, .. VoucherParameters.All, From, Until, Parameters.Cursor, Parameters.Limit])
        .Tells("ListVouchers", "vouchers", "凭证列表", "List vouchers").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CurrentUser user, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), ShowVoucher.Readers);
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Http.Queries.WrongCursor;
        var all = ExportSheets.DraftedIn(VoucherParameters.Read(query).Of(db.Vouchers.Where(v => shops.Contains(v.ShopId))), query.Instant(From), query.Instant(Until));
        var vouchers = after is { } last ? all.Where(v => v.Id.CompareTo(last) < 0) : all;
        var limit = query.PageSize();
        var found = await vouchers.OrderByDescending(v => v.Id).Take(limit + 1).ToListAsync(cancel);
        var sum = after is null ? await all.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Fen = g.Sum(v => v.AmountFen) }).FirstOrDefaultAsync(cancel) : null;
        return TypedResults.Ok(new Response([.. found.Take(limit).Select(v => v.ShownTo(user.In(v.ShopId)))],
            found.Count <= limit ? null : new Cursor(null, found[limit - 1].Id).ToString(), after is null ? sum?.Count ?? 0 : null, after is null ? sum?.Fen ?? 0 : null));
    }
}
