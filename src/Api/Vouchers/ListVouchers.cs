using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
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
    /// <param name="MoneyFen">Of these what is money and stands: without coupons, and without those that are void or were taken back; with the first page only.</param>
    /// <param name="CouponFen">What the coupons that stand come to; with the first page only.</param>
    public sealed record Response(IReadOnlyList<Voucher> Items, string? Next, int? Count, long? TotalFen, long? MoneyFen, long? CouponFen);

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
        var sum = after is null ? await SumAsync(all, cancel) : null;
        return TypedResults.Ok(new Response([.. found.Take(limit).Select(v => v.ShownTo(user.In(v.ShopId)))],
            found.Count <= limit ? null : new Cursor(null, found[limit - 1].Id).ToString(), sum?.Count, sum?.Fen, sum?.MoneyFen, sum?.CouponFen));
    }

    sealed record Sum(int Count, long Fen, long MoneyFen, long CouponFen);

    static async Task<Sum> SumAsync(IQueryable<Voucher> all, CancellationToken cancel)
    {
        var sums = await all.GroupBy(v => new { v.Channel, Stands = v.State != States.Voided && v.State != States.Reversed })
            .Select(g => new { g.Key.Channel, g.Key.Stands, Count = g.Count(), Fen = g.Sum(v => v.AmountFen) }).ToListAsync(cancel);
        return new(sums.Sum(s => s.Count), sums.Sum(s => s.Fen),
            sums.Where(s => s.Stands && s.Channel != Channel.Coupon).Sum(s => s.Fen), sums.Where(s => s.Stands && s.Channel == Channel.Coupon).Sum(s => s.Fen));
    }
}
