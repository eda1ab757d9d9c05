using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Risks;

/// <summary>
/// Vouchers that are not paid yet and have flags, the newest first. A page looks at so many vouchers and shows those with flags, so that one may be empty and
/// still have a next. For managers, supervisors and finance.
/// </summary>
public static class ListRisks
{
    const int MostFiles = 200;

    static readonly Parameter Limit = new("limit", ParameterType.Whole, "Vouchers looked at for a page, 20 unless said") { Min = 1, Max = 50 };

    public sealed record Item(Guid VoucherId, string Number, Guid CaseId, Guid ShopId, string State, string StateZh, long AmountFen, Guid? ProposedBy, IReadOnlyList<RiskView> Risks);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/risks", HandleAsync)
        .Takes(Parameters.Shop, Parameters.Cursor, Limit).Tells("ListRisks", "risks", "风险提示", "Vouchers with risk flags").Gives<Page<Item>>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ShopDb db, VoucherRisks risks, Workflows.Policies policies, TimeProvider time, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), RiskView.Readers);
        if (wrong is not null)
            return wrong;
        if (!query.After(out var after))
            return Queries.WrongCursor;
        State[] open = [States.Draft, States.AwaitingApproval, States.Signed, States.ReceivedByFinance];
        var unpaid = db.Vouchers.AsNoTracking().Where(v => shops.Contains(v.ShopId) && open.Contains(v.State));
        if (after is { } last)
            unpaid = unpaid.Where(v => v.Id.CompareTo(last) < 0);
        var (limit, now, items) = (query.Whole(Limit) ?? 20, time.GetUtcNow(), new List<Item>());
        var page = await unpaid.OrderByDescending(v => v.Id).Take(limit + 1).ToListAsync(cancel);
        foreach (var voucher in page.Take(limit))
        {
            var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == voucher.OrderId, cancel);
            var files = await db.Evidence.AsNoTracking().Where(e => e.CaseId == voucher.CaseId).OrderBy(e => e.Id).Take(MostFiles).ToListAsync(cancel);
            var weighed = await WeighedAsync(db, voucher, order, cancel);
            var limits = (await policies.InForceAsync(voucher.ShopId, now, cancel))?.Limits ?? Limits.Default;
            var flags = Domain.Money.Risks.Of(await risks.ReadAsync(new(voucher, order, files, weighed, null, null), now, cancel), voucher, limits);
            if (flags.Count > 0)
                items.Add(new(voucher.Id, voucher.Number, voucher.CaseId, voucher.ShopId, voucher.State.Code, voucher.State.Zh, voucher.AmountFen, voucher.ProposedBy,
                    RiskView.Of(flags, Languages.Of(http))));
        }
        return TypedResults.Ok(new Page<Item>(items, page.Count <= limit ? null : new Cursor(null, page[limit - 1].Id).ToString()));
    }

    static async Task<IReadOnlyList<Weighing>> WeighedAsync(ShopDb db, Voucher voucher, Order order, CancellationToken cancel)
    {
        var @case = await db.Cases.AsNoTracking().FirstAsync(c => c.Id == voucher.CaseId, cancel);
        var parcels = await db.Parcels.AsNoTracking().Where(p => p.CaseId == voucher.CaseId && p.WeightGrams != null).OrderBy(p => p.Id).Take(CaseFiles.Most).ToListAsync(cancel);
        return parcels.Count == 0 && @case.FoundGrams is null ? []
            : Weighing.Of(@case, order, parcels, await db.OrderLines.CountAsync(l => l.OrderId == order.Id, cancel));
    }
}
