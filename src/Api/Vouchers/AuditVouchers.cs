using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Vouchers;

/// <summary>
/// Vouchers to audit, the newest first: one in twenty of those that were paid, and all that are linked to a review, overridden or reversed. A page looks at so
/// many vouchers and shows those to audit, so that one may be empty and still have a next. For supervisors.
/// </summary>
public static class AuditVouchers
{
    static readonly Parameter Limit = new("limit", ParameterType.Whole, "Vouchers looked at for a page, 50 unless said") { Min = 1, Max = 200 };

    public sealed record Item(
        Guid VoucherId, string Number, Guid CaseId, Guid ShopId, string State, string StateZh, long AmountFen, DateTimeOffset? PaidAt, IReadOnlyList<AuditReason> Reasons);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/vouchers/audit", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Limit).Tells("AuditVouchers", "vouchers", "凭证抽查", "Vouchers to audit").Gives<Page<Item>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var (shops, wrong) = access.ToShops(http.Query.Id(Parameters.Shop), Role.Supervisor);
        if (wrong is not null)
            return wrong;
        if (!http.Query.After(out var after))
            return Queries.WrongCursor;
        var paid = db.Vouchers.AsNoTracking().Where(v => shops.Contains(v.ShopId) && v.PaidAt != null);
        if (after is { } last)
            paid = paid.Where(v => v.Id.CompareTo(last) < 0);
        var limit = http.Query.Whole(Limit) ?? 50;
        string[] signing = [Moves.Sign.Code, Moves.Approve.Code];
        var page = await paid.OrderByDescending(v => v.Id).Take(limit + 1).Select(v => new
        {
            Voucher = v,
            Review = db.Cases.Any(c => c.CaseKind == CaseKind.NegativeReview && (c.Id == v.CaseId || (c.LinkedTo == v.CaseId && !c.Merged))),
            Reason = db.History.Any(h => h.CaseId == v.CaseId && h.SubjectId == v.Id && h.Kind == HistoryKind.Move && h.Role == Role.Supervisor
                && signing.Contains(h.Act) && h.Detail.Contains("\"reason\":")),
        }).ToListAsync(cancel);
        var items = page.Take(limit).Select(p => (p.Voucher, Why: Why(p.Voucher, p.Review, p.Reason))).Where(x => x.Why.Count > 0)
            .Select(x => new Item(x.Voucher.Id, x.Voucher.Number, x.Voucher.CaseId, x.Voucher.ShopId, x.Voucher.State.Code, x.Voucher.State.Zh, x.Voucher.AmountFen,
                x.Voucher.PaidAt, x.Why)).ToList();
        return TypedResults.Ok(new Page<Item>(items, page.Count <= limit ? null : new Cursor(null, page[limit - 1].Voucher.Id).ToString()));
    }

    static List<AuditReason> Why(Voucher voucher, bool review, bool overridden)
    {
        (AuditReason Reason, bool Holds)[] reasons =
        [
            (AuditReason.Drawn, AuditSample.Draws(voucher.Number)), (AuditReason.ReviewLinked, review), (AuditReason.Overridden, overridden),
            (AuditReason.Reversed, voucher.State == States.Reversed),
        ];
        return [.. reasons.Where(r => r.Holds).Select(r => r.Reason)];
    }
}
