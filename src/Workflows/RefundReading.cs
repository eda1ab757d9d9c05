using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Reads what is stored of orders and their refunds, for what the platform tells of them.</summary>
public sealed class RefundReading(IDbContextFactory<ShopDb> databases, CaseFiles files)
{
    /// <summary>By order number. Cases are not read: where an order has some, its books are busy.</summary>
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
        var payments = (await db.PlatformPayments.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.OrderId)).ToListAsync(cancel)).ToLookup(p => p.OrderId);
        var vouchers = (await db.Vouchers.AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.OrderId) && v.RefundNumber != null
            && (v.State == States.Paid || v.State == States.Reconciled)).ToListAsync(cancel)).ToLookup(v => v.OrderId);
        var subjects = ids.Concat(refunds.Select(r => r.Id)).ToList();
        var open = (await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == shopId && d.EndedAt == null
            && (d.Kind == DiscrepancyKind.PlatformExcess || d.Kind == DiscrepancyKind.UnknownOrder) && EF.Parameter(subjects).Contains(d.SubjectId))
            .ToListAsync(cancel)).ToLookup(d => d.SubjectId);
        var busy = await db.Cases.Where(c => EF.Parameter(ids).Contains(c.OrderId) && c.CaseKind != CaseKind.NegativeReview && c.State != States.Closed)
            .Select(c => c.OrderId).Distinct().ToListAsync(cancel);
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
                Open = [.. own.SelectMany(r => open[r.Id]), .. order is null ? [] : open[order.Id]],
                Busy = order is not null && (busy.Contains(order.Id) || vouchers[order.Id].Any(v => v.State == States.Paid && mine.Contains(v.RefundNumber!))),
            };
        });
    }

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
