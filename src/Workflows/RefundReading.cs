using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Reads what is stored of orders and their refunds, for what the platform tells of them.</summary>
public sealed class RefundReading(IDbContextFactory<ShopDb> databases, CaseFiles files)
{
    /// <summary>By order number, with what other orders have under the numbers told. Cases are not read: where an order has some, its books are busy.</summary>
    /// <param name="told">Numbers of refunds with their orders'.</param>
    internal async Task<IReadOnlyDictionary<string, RefundBooks>> BooksAsync(
        Guid shopId, IReadOnlyList<(string Refund, string Order)> told, CancellationToken cancel)
    {
        var (numbers, orderNumbers) = (told.Select(t => t.Refund).Distinct().ToList(), told.Select(t => t.Order).Distinct().ToList());
        await using var db = await databases.CreateDbContextAsync(cancel);
        var orders = await db.Orders.AsNoTracking().Where(o => o.ShopId == shopId && EF.Parameter(orderNumbers).Contains(o.Number)).ToListAsync(cancel);
        var ids = orders.Select(o => o.Id).ToList();
        // first of all that it sums up: it is compared again when the change is stored
        var money = await db.OrderMoney.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.OrderId)).ToDictionaryAsync(m => m.OrderId, cancel);
        var refunds = await db.PlatformRefunds.AsNoTracking().Where(r => r.ShopId == shopId
            && (EF.Parameter(orderNumbers).Contains(r.OrderNumber) || EF.Parameter(numbers).Contains(r.Number))).ToListAsync(cancel);
        var paid = await db.PlatformPayments.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.OrderId)
            || (p.ShopId == shopId && EF.Parameter(numbers).Contains(p.Number))).ToListAsync(cancel);
        var refunded = await db.Vouchers.AsNoTracking().Where(v => v.RefundNumber != null && (v.State == States.Paid || v.State == States.Reconciled)
            && (EF.Parameter(ids).Contains(v.OrderId) || (v.ShopId == shopId && EF.Parameter(numbers).Contains(v.RefundNumber)))).ToListAsync(cancel);
        var (payments, paidAs) = (paid.ToLookup(p => p.OrderId), paid.ToLookup(p => p.Number));
        var (vouchers, refundedAs) = (refunded.ToLookup(v => v.OrderId), refunded.ToLookup(v => v.RefundNumber!));
        var open = await OpenAsync(db, shopId, [.. ids, .. refunds.Select(r => r.Id), .. numbers.SelectMany(n => paidAs[n]).Select(p => p.Id),
            .. numbers.SelectMany(n => refundedAs[n]).Select(v => v.Id)], cancel);
        var busy = await BusyAsync(db, ids, cancel);
        return orderNumbers.ToDictionary(number => number, number =>
        {
            var order = orders.FirstOrDefault(o => o.Number == number);
            var mine = told.Where(t => t.Order == number).Select(t => t.Refund).ToHashSet();
            var own = refunds.Where(r => r.OrderNumber == number || mine.Contains(r.Number)).ToList();
            return new RefundBooks(shopId, number)
            {
                Order = order,
                Money = order is null ? null : money[order.Id],
                Refunds = own,
                Payments = order is null ? [] : [.. payments[order.Id]],
                Refunded = order is null ? [] : [.. vouchers[order.Id]],
                PaidElsewhere = [.. mine.SelectMany(n => paidAs[n]).Where(p => p.OrderId != order?.Id)],
                RefundedElsewhere = [.. mine.SelectMany(n => refundedAs[n]).Where(v => v.OrderId != order?.Id)],
                Open = [.. own.SelectMany(r => open[r.Id]), .. order is null ? [] : open[order.Id], .. mine.SelectMany(n => paidAs[n]).SelectMany(p => open[p.Id]),
                    .. mine.SelectMany(n => refundedAs[n]).SelectMany(v => open[v.Id])],
                Busy = order is not null && (busy.Contains(order.Id) || vouchers[order.Id].Any(v => v.State == States.Paid && mine.Contains(v.RefundNumber!))),
            };
        });
    }

    /// <summary>The orders that have cases which the platform's word may move.</summary>
    static Task<List<Guid>> BusyAsync(ShopDb db, List<Guid> orders, CancellationToken cancel) => db.Cases.Where(c => EF.Parameter(orders).Contains(c.OrderId)
        && c.CaseKind != CaseKind.NegativeReview && c.State != States.Closed).Select(c => c.OrderId).Distinct().ToListAsync(cancel);

    static async Task<ILookup<Guid, Discrepancy>> OpenAsync(ShopDb db, Guid shopId, List<Guid> subjects, CancellationToken cancel) =>
        (await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == shopId && d.EndedAt == null
            && (d.Kind == DiscrepancyKind.PlatformExcess || d.Kind == DiscrepancyKind.UnknownOrder || d.Kind == DiscrepancyKind.PlatformDiffers)
            && EF.Parameter(subjects).Contains(d.SubjectId)).ToListAsync(cancel)).ToLookup(d => d.SubjectId);

    /// <summary>The same of one order, with the cases that the platform's word may move.</summary>
    internal async Task<RefundBooks> WholeAsync(Guid shopId, string refund, string orderNumber, CancellationToken cancel)
    {
        var books = (await BooksAsync(shopId, [(refund, orderNumber)], cancel))[orderNumber];
        if (!books.Busy)
            return books;
        var read = new List<CaseFile>();
        foreach (var id in await CasesAsync(books, refund, cancel))
            if (await files.LoadAsync(id, cancel) is { } file)
                read.Add(file);
        return books with { Cases = read };
    }

    async Task<IReadOnlyList<Guid>> CasesAsync(RefundBooks books, string refund, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = await db.Cases.Where(c => c.OrderId == books.Order!.Id && c.CaseKind != CaseKind.NegativeReview && c.State != States.Closed)
            .OrderBy(c => c.Id).Select(c => c.Id).Take(CaseFiles.Most).ToListAsync(cancel);
        return [.. open.Union(books.Refunded.Where(v => v.RefundNumber == refund).Select(v => v.CaseId))];
    }
}
