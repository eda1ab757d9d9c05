using System.Numerics;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Imports;

/// <summary>Reads what is stored of the orders a batch of rows names.</summary>
internal sealed class KnownOrders(IDbContextFactory<ShopDb> databases)
{
    /// <summary>By order number; what is not stored yet is left out.</summary>
    public async Task<IReadOnlyDictionary<string, KnownOrder>> ReadAsync(Guid shopId, IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var orders = await db.Orders.AsNoTracking().Where(o => o.ShopId == shopId && EF.Parameter(numbers).Contains(o.Number)).ToListAsync(cancel);
        if (orders.Count == 0)
            return new Dictionary<string, KnownOrder>();
        var ids = orders.Select(o => o.Id).ToList();
        // before the payments and vouchers it sums up: it is compared again when the batch is stored
        var money = await db.OrderMoney.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.OrderId)).ToDictionaryAsync(m => m.OrderId, cancel);
        var excesses = await db.Discrepancies.AsNoTracking().Where(d => d.ShopId == shopId && d.Kind == DiscrepancyKind.PlatformExcess && d.EndedAt == null
            && EF.Parameter(ids).Contains(d.SubjectId)).ToDictionaryAsync(d => d.SubjectId, cancel);
        var lines = (await db.OrderLines.AsNoTracking().Where(l => EF.Parameter(ids).Contains(l.OrderId)).ToListAsync(cancel)).ToLookup(l => l.OrderId);
        var payments = (await db.PlatformPayments.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.OrderId)).ToListAsync(cancel)).ToLookup(p => p.OrderId);
        var ours = (await db.Vouchers.Where(v => EF.Parameter(ids).Contains(v.OrderId) && v.Channel == Channel.Platform && (v.State == States.Paid || v.State == States.Reconciled))
            .Select(v => new { v.OrderId, v.AmountFen }).ToListAsync(cancel)).ToLookup(v => v.OrderId, v => v.AmountFen);
        return orders.ToDictionary(o => o.Number, o => Known(o, money[o.Id], [.. lines[o.Id]], payments[o.Id], ours[o.Id].Sum(), excesses.GetValueOrDefault(o.Id)));
    }

    /// <summary>
    /// A PostgreSQL that last counted an empty table takes the way over all orders of the shop for every batch. It counts by itself within a minute; until then,
    /// and whenever the table may have doubled, we ask for it.
    /// </summary>
    public async Task CountAnewAsync(int batches, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (BitOperations.IsPow2(batches) && !db.Database.IsSqlite())
            await db.Database.ExecuteSqlAsync($"""ANALYZE "Orders" """, cancel);
    }

    static KnownOrder Known(
        Order order, OrderMoney money, OrderLine[] lines, IEnumerable<PlatformPayment> payments, long ours, Discrepancy? excess)
    {
        var refunds = payments.Where(p => p.Kind is PlatformPaymentKind.Refund or PlatformPaymentKind.Advance)
            .ToLookup(p => p.FromOrderReport, p => p.AmountFen);
        return new(order, money, lines is [var only] ? only : null, (refunds[true].Count(), refunds[true].Sum()), refunds[false].Sum() + ours, excess);
    }
}
