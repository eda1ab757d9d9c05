using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>Reads what may stand behind lines of a statement: orders with what was returned on them, vouchers, lines that came before. Some hundreds at a time.</summary>
sealed class Surroundings(ShopDb db, Guid shopId, CancellationToken cancel)
{
    const int AtOnce = 500;

    /// <summary>Orders as they were before it was asked which lines their payments have: who matches by hand meanwhile changes them.</summary>
    readonly Dictionary<Guid, Order> seen = [];

    public Order SeenOrder(Guid id) => seen[id];

    /// <summary>How far from a line's instant a voucher may have been paid and still be proposed for it.</summary>
    static readonly TimeSpan Around = TimeSpan.FromDays(4);

    /// <summary>What matching opened and may end; what a match by hand left is a supervisor's.</summary>
    public Task<List<Discrepancy>> OpenAsync() => db.Discrepancies.AsNoTracking().Where(d => d.ShopId == shopId && d.EndedAt == null
        && Discrepancies.OfMatching.Contains(d.Kind) && !(d.Kind == DiscrepancyKind.AmountDiff && d.SubjectId == d.LineId)).ToListAsync(cancel);

    /// <summary>Discrepancies about these subjects that a person has ended.</summary>
    public Task<List<Discrepancy>> EndedAsync(IEnumerable<Guid> subjects) => ManyAsync(subjects, some =>
        db.Discrepancies.Where(d => d.ShopId == shopId && d.EndedById != null && some.Contains(d.SubjectId)));

    public Task<List<StatementLine>> LinesAsync(IEnumerable<Guid> ids) =>
        ManyAsync(ids, some => db.StatementLines.Where(l => some.Contains(l.Id)));

    public Task<List<StatementLine>> LinesOfFlowsAsync(IEnumerable<string> flows) =>
        ManyAsync(flows, some => db.StatementLines.Where(l => l.ShopId == shopId && some.Contains(l.FlowNumber)));

    public Task<List<StatementLine>> LinesOfOrdersAsync(IEnumerable<string> orders) =>
        ManyAsync(orders.Select(LineReading.RefundOf), some => db.StatementLines.Where(l => l.ShopId == shopId && some.Contains(l.MerchantOrder!)));

    public Task<List<StatementLine>> LinesOfVouchersAsync(IEnumerable<Guid> vouchers) =>
        ManyAsync(vouchers, some => db.StatementLines.Where(l => l.ShopId == shopId && some.Contains(l.VoucherId!.Value)));

    /// <summary>Vouchers that were reversed though a line out is matched with them, or may be by what is seen now.</summary>
    public async Task<List<Payable>> ReversedAsync(IEnumerable<Guid> seen)
    {
        var reversed = db.Vouchers.AsNoTracking().Where(v => v.ShopId == shopId && v.State == States.Reversed);
        List<Voucher> vouchers =
        [
            .. await reversed.Where(v => db.StatementLines.Any(l => l.VoucherId == v.Id && l.OutFen > 0)).ToListAsync(cancel),
            .. await ManyAsync(seen, some => reversed.Where(v => some.Contains(v.Id))),
        ];
        var orders = Seen(await ManyAsync(vouchers.Select(v => v.OrderId).Distinct(), some => db.Orders.Where(o => some.Contains(o.Id))));
        return [.. vouchers.DistinctBy(v => v.Id).OrderBy(v => v.Id).Select(v => OfVoucher(v, orders[v.OrderId]))];
    }

    /// <summary>Lines in of these amounts from this instant on that stand for nothing yet.</summary>
    public Task<List<StatementLine>> LinesInAsync(IEnumerable<long> amounts, DateTimeOffset since) => ManyAsync(amounts, some => db.StatementLines.Where(l =>
        l.ShopId == shopId && l.At >= since && l.InFen > 0 && l.Bucket == null && some.Contains(l.InFen)));

    /// <summary>Lines that a person matched with one of these.</summary>
    public Task<List<StatementLine>> LinesByHandAsync(IEnumerable<Guid> payables) => ManyAsync(payables, some => db.StatementLines.Where(l =>
        l.ShopId == shopId && l.Stage == MatchStage.ByHand && (some.Contains(l.PaymentId!.Value) || some.Contains(l.VoucherId!.Value))));

    /// <summary>The oldest first.</summary>
    public Task<List<AccountStatement>> StatementsAsync() => db.Statements.AsNoTracking().Where(s => s.ShopId == shopId).OrderBy(s => s.Id).ToListAsync(cancel);

    /// <summary>Lines with one of these numbers of the account's own, 业务流水号.</summary>
    public Task<List<StatementLine>> LinesOfTradesAsync(IEnumerable<string> numbers) => ManyAsync(numbers, some =>
        db.StatementLines.Where(l => l.ShopId == shopId && l.OutFen > 0 && some.Contains(l.BusinessNumber!)));

    /// <summary>Orders by the Alipay number of their refunds.</summary>
    public async Task<Dictionary<string, string>> OrdersOfTradesAsync(IEnumerable<string> numbers) =>
        (await ManyAsync(numbers, some => db.PlatformRefunds.Where(r => r.ShopId == shopId && some.Contains(r.AlipayNumber!))))
            .DistinctBy(r => r.AlipayNumber).ToDictionary(r => r.AlipayNumber!, r => r.OrderNumber);

    /// <summary>Numbers of the orders on which the platform returned something in the period, as far as anybody knows.</summary>
    public async Task<List<string>> OrdersReturnedOnAsync(DateTimeOffset from, DateTimeOffset until)
    {
        var told = db.PlatformPayments.Where(p => p.ShopId == shopId && (p.Kind == PlatformPaymentKind.Refund || p.Kind == PlatformPaymentKind.Advance))
            .Join(db.Orders, p => p.OrderId, o => o.Id, (p, o) => new { o.Number, At = p.PaidAt ?? o.PaidAt ?? o.CreatedAt })
            .Where(p => p.At >= from && p.At < until).Select(p => p.Number);
        var dated = db.PlatformRefunds.Where(r => r.ShopId == shopId && r.PaymentId != null && r.EndedAt >= from && r.EndedAt < until).Select(r => r.OrderNumber);
        var ours = db.Vouchers.Where(v => v.ShopId == shopId && v.Channel == Channel.Platform && v.PaidAt >= from && v.PaidAt < until)
            .Join(db.Orders, v => v.OrderId, o => o.Id, (_, o) => o.Number);
        return [.. (await told.ToListAsync(cancel)).Concat(await dated.ToListAsync(cancel)).Concat(await ours.ToListAsync(cancel)).Distinct()];
    }

    public async Task<List<string>> OrderNumbersAsync(IEnumerable<Guid> ids) =>
        [.. (await ManyAsync(ids, some => db.Orders.Where(o => some.Contains(o.Id)))).Select(o => o.Number)];

    /// <summary>What was returned on these orders, by the platform or by us through it, and the refunds the platform told.</summary>
    public async Task<(ILookup<string, Payable> Payables, ILookup<string, PlatformRefund> Refunds)> ReturnedOnAsync(IReadOnlyCollection<string> numbers)
    {
        var orders = Seen(await ManyAsync(numbers, some => db.Orders.Where(o => o.ShopId == shopId && some.Contains(o.Number))));
        var payments = await ManyAsync(orders.Keys, some => db.PlatformPayments.Where(p => some.Contains(p.OrderId)));
        var refunds = await ManyAsync(numbers, some => db.PlatformRefunds.Where(r => r.ShopId == shopId && some.Contains(r.OrderNumber)));
        var ours = await ManyAsync(orders.Keys, some => db.Vouchers.Where(v => v.Channel == Channel.Platform && v.PaidAt != null && some.Contains(v.OrderId)));
        var ofPayment = refunds.Where(r => r.PaymentId is not null).ToLookup(r => r.PaymentId!.Value);
        var ofVoucher = refunds.Where(r => r.VoucherId is not null).ToLookup(r => r.VoucherId!.Value);
        var payables = payments.Where(p => p.Kind is PlatformPaymentKind.Refund or PlatformPaymentKind.Advance)
            .Select(p => OfPayment(p, ofPayment[p.Id].FirstOrDefault(), orders[p.OrderId]))
            .Concat(ours.Select(v => OfVoucher(v, orders[v.OrderId]) with { RefundNumber = v.RefundNumber ?? ofVoucher[v.Id].FirstOrDefault()?.Number }));
        return (payables.ToLookup(p => p.OrderNumber), refunds.ToLookup(r => r.OrderNumber));
    }

    /// <summary>Vouchers of the channel Alipay that these lines may be for, or that should have a line in the period.</summary>
    public async Task<List<Payable>> PayoutsAsync(IReadOnlyCollection<StatementLine> lines, IEnumerable<Guid> named, DateTimeOffset from, DateTimeOffset until)
    {
        var (begin, end) = (from - Around, until + Around);
        var own = lines.Select(l => l.MerchantOrder).OfType<string>().Distinct();
        var flows = lines.SelectMany(l => new[] { l.FlowNumber, l.BusinessNumber }).OfType<string>().Distinct();
        var alipay = db.Vouchers.AsNoTracking().Where(v => v.ShopId == shopId && v.Channel == Channel.Alipay);
        List<Voucher> found =
        [
            .. await alipay.Where(v => v.PaidAt >= begin && v.PaidAt < end).ToListAsync(cancel),
            .. await ManyAsync(own, some => alipay.Where(v => some.Contains(v.Number))),
            .. await ManyAsync(flows, some => alipay.Where(v => some.Contains(v.FlowNumber!))),
            .. await ManyAsync(named, some => alipay.Where(v => some.Contains(v.Id))),
        ];
        var vouchers = found.DistinctBy(v => v.Id).ToList();
        var orders = Seen(await ManyAsync(vouchers.Select(v => v.OrderId).Distinct(), some => db.Orders.Where(o => some.Contains(o.Id))));
        return [.. vouchers.Select(v => OfVoucher(v, orders[v.OrderId]))];
    }

    /// <summary>Of numbers found in remarks, those that are known as orders or refunds.</summary>
    public async Task<HashSet<string>> KnownNumbersAsync(IReadOnlyCollection<string> numbers) =>
    [
        .. (await ManyAsync(numbers, some => db.Orders.Where(o => o.ShopId == shopId && some.Contains(o.Number)))).Select(o => o.Number),
        .. (await ManyAsync(numbers, some => db.PlatformRefunds.Where(r => r.ShopId == shopId && some.Contains(r.Number)))).Select(r => r.Number),
    ];

    Dictionary<Guid, Order> Seen(IReadOnlyList<Order> orders)
    {
        foreach (var order in orders)
            seen.TryAdd(order.Id, order);
        return orders.ToDictionary(o => o.Id, o => seen[o.Id]);
    }

    static Payable OfPayment(PlatformPayment payment, PlatformRefund? refund, Order order) => new()
    {
        Id = payment.Id,
        IsVoucher = false,
        AmountFen = payment.AmountFen,
        At = payment.PaidAt ?? refund?.EndedAt ?? order.PaidAt ?? order.CreatedAt,
        OrderId = order.Id,
        OrderNumber = order.Number,
        RefundNumber = refund?.Number ?? (payment.Number.All(char.IsAsciiDigit) ? payment.Number : null),
    };

    public static Payable OfVoucher(Voucher voucher, Order order) => new()
    {
        Id = voucher.Id,
        IsVoucher = true,
        AmountFen = voucher.AmountFen,
        At = voucher.PaidAt ?? voucher.EnteredAt,
        OrderId = order.Id,
        OrderNumber = order.Number,
        CaseId = voucher.CaseId,
        Paid = voucher.PaidAt is not null,
        Expected = voucher.State == States.Paid,
        Number = voucher.Number,
        Remark = voucher.Remark,
        FlowNumber = voucher.FlowNumber,
        PayeeEnd = LineReading.EndOf(voucher.Payee ?? order.BuyerAccount),
        Payee = voucher.Payee ?? order.BuyerAccount,
        SignedAt = voucher.SignedAt,
        ReversedAt = voucher.State == States.Reversed ? voucher.EnteredAt : null,
    };

    async Task<List<T>> ManyAsync<T, TKey>(IEnumerable<TKey> keys, Func<TKey[], IQueryable<T>> query) where T : class
    {
        var found = new List<T>();
        foreach (var some in keys.Chunk(AtOnce))
            found.AddRange(await query(some).AsNoTracking().ToListAsync(cancel));
        return found;
    }
}
