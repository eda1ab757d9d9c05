using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>
/// One look at the account: new lines, and everything that is still open, against what the books say. An order is always looked at whole, with the lines of
/// every statement, for an order report tells only the sum of its refunds.
/// </summary>
sealed class Look(ShopDb db, Guid shopId, ShopCalendar calendar, DateTimeOffset now, CancellationToken cancel)
{
    readonly Surroundings around = new(db, shopId, cancel);

    /// <summary>The lines with their buckets, the lines of before that are seen differently now, and the discrepancies that follow.</summary>
    /// <param name="statement">The statement that covers the new lines; what it covers and has no line is missing.</param>
    public async Task<Change> AtAsync(AccountStatement statement, IReadOnlyList<StatementLine> lines)
    {
        var open = await around.OpenAsync();
        List<StatementLine> all = [.. lines, .. await around.LinesAsync(open.Select(d => d.LineId).OfType<Guid>().Distinct())];
        var outside = all.Where(l => LineReading.MatterOf(l) is LineMatter.Payout or LineMatter.Other).ToList();
        var orders = await around.OrdersOfTradesAsync(outside.Select(l => l.BusinessNumber).OfType<string>().Distinct());
        var refunds = all.Where(l => LineReading.MatterOf(l) == LineMatter.Refund || OfTrade(l, orders) is not null).ToList();
        var findings = (await OrdersAsync(statement, open, refunds, orders)).And(await PayoutsAsync(statement, open, [.. outside.Except(refunds)]));
        var reversals = await Reversals.FindAsync(around, [.. findings.Lines.Select(Seen), .. lines.Where(l => l.InFen > 0)]);
        findings = findings with { Lines = [.. findings.Lines, .. reversals.Back] };
        List<AccountStatement> statements = [.. await around.StatementsAsync(), statement];
        var wanted = Discrepancies.Wanted(shopId, findings, at => statements.Find(s => s.From <= at && at < s.Until)?.Id, now, calendar)
            .Concat(reversals.Asked(shopId, now, calendar)).ToList();
        var known = open.Concat((await around.EndedAsync(wanted.Select(d => d.SubjectId))).Where(reversals.StillSaysSo)).ToList();
        List<Saved<StatementLine>> saved = [.. Lines(lines, findings)];
        return new()
        {
            Statements = [statement],
            StatementLines = saved,
            Orders = [.. Touched(findings, saved)],
            Discrepancies = Discrepancies.Changes(wanted, known, now),
        };
    }

    async Task<Findings> OrdersAsync(
        AccountStatement statement, IReadOnlyList<Discrepancy> open, IReadOnlyList<StatementLine> lines, IReadOnlyDictionary<string, string> ofTrade)
    {
        var numbers = lines.Select(l => OrderOf(l, ofTrade)!)
            .Concat(await around.OrdersReturnedOnAsync(statement.From, statement.Until))
            .Concat(await around.OrderNumbersAsync(open.Select(d => d.OrderId).OfType<Guid>().Distinct())).ToHashSet();
        var (payables, refunds) = await around.ReturnedOnAsync(numbers);
        var trades = refunds.SelectMany(of => of).Where(r => r.AlipayNumber is not null).DistinctBy(r => r.AlipayNumber).ToDictionary(r => r.AlipayNumber!, r => r.OrderNumber);
        var before = (await around.LinesOfOrdersAsync(numbers)).Concat(await around.LinesOfTradesAsync(trades.Keys)).Where(l => OrderOf(l, trades) is not null);
        // of a line that was read twice the later reading counts: somebody may have matched it by hand in between
        var all = before.Concat(lines).DistinctBy(l => l.Id).ToLookup(l => OrderOf(l, ofTrade) ?? OrderOf(l, trades)!);
        var order = payables.SelectMany(of => of).ToDictionary(p => p.Id, p => p.OrderNumber);
        var byHand = (await around.LinesByHandAsync(order.Keys)).ToLookup(l => order[(l.PaymentId ?? l.VoucherId)!.Value]);
        var strange = await StrangeAsync(lines);
        var findings = numbers.Select(n => Matching.OfOrder(
            n, [.. byHand[n].Concat(all[n]).DistinctBy(l => l.Id)], [.. payables[n]], refunds[n].Select(r => r.Number).ToHashSet(), strange)).ToList();
        return new([.. findings.SelectMany(f => f.Lines)], [.. findings.SelectMany(f => f.Missing)], [.. findings.SelectMany(f => f.Off)]);
    }

    static string? OrderOf(StatementLine line, IReadOnlyDictionary<string, string> ofTrade) =>
        LineReading.MatterOf(line) == LineMatter.Refund ? LineReading.OrderOf(line.MerchantOrder) : OfTrade(line, ofTrade);

    /// <summary>Of a line that names no order: the one whose refund has the line's number at Alipay.</summary>
    static string? OfTrade(StatementLine line, IReadOnlyDictionary<string, string> ofTrade) =>
        LineReading.MatterOf(line) is LineMatter.Payout or LineMatter.Other && line.BusinessNumber is { } number && ofTrade.TryGetValue(number, out var order) ? order : null;

    /// <summary>Numbers in remarks that are not the line's own, as far as they are known as orders or refunds.</summary>
    Task<HashSet<string>> StrangeAsync(IReadOnlyList<StatementLine> lines) => around.KnownNumbersAsync(
        [.. lines.SelectMany(l => LineReading.NumbersIn(l.Remark).Where(number => l.MerchantOrder?.Contains(number, StringComparison.Ordinal) != true)).Distinct()]);

    async Task<Findings> PayoutsAsync(AccountStatement statement, IReadOnlyList<Discrepancy> open, IReadOnlyList<StatementLine> lines)
    {
        var payouts = await around.PayoutsAsync(lines, open.Select(d => d.VoucherId).OfType<Guid>().Distinct(), statement.From, statement.Until);
        var before = (await around.LinesOfVouchersAsync(payouts.Select(p => p.Id))).Where(l => l.OutFen > 0);
        var all = before.Concat(lines).DistinctBy(l => l.Id).ToList();
        return Matching.OfPayouts(all, payouts);
    }

    IEnumerable<Saved<StatementLine>> Lines(IReadOnlyList<StatementLine> lines, Findings findings)
    {
        var found = findings.Lines.ToDictionary(f => f.Line.Id);
        var anew = lines.Select(l => l.Id).ToHashSet();
        foreach (var line in lines)
            yield return new(found.TryGetValue(line.Id, out var finding) ? Seen(finding) : line, null);
        foreach (var finding in findings.Lines.Where(f => !anew.Contains(f.Line.Id)))
            if (Seen(finding) is var seen && seen != finding.Line)
                yield return new(seen with { Version = finding.Line.Version + 1 }, finding.Line.Version);
    }

    /// <summary>Orders of what has a line now: who matches another one with it by hand at the same moment meets the import there, and one of the two reads again.</summary>
    IEnumerable<Saved<Order>> Touched(Findings findings, IReadOnlyList<Saved<StatementLine>> saved)
    {
        var anew = saved.Select(l => l.Row.Id).ToHashSet();
        return findings.Lines.Where(f => f.For is not null && f.Line.OutFen > 0 && anew.Contains(f.Line.Id)).Select(f => f.For!.OrderId).Distinct().Select(around.SeenOrder)
            .Select(order => new Saved<Order>(order with { Version = order.Version + 1 }, order.Version));
    }

    /// <summary>The line as it is seen now; when it was matched is when it was first.</summary>
    StatementLine Seen(Finding found)
    {
        var seen = found.Line with
        {
            Bucket = found.Bucket,
            Stage = found.Stage,
            VoucherId = found.For is { IsVoucher: true } voucher ? voucher.Id : null,
            PaymentId = found.For is { IsVoucher: false } payment ? payment.Id : null,
        };
        return seen with { MatchedAt = seen.Bucket == Bucket.Matched ? found.Line.MatchedAt ?? now : null };
    }
}
