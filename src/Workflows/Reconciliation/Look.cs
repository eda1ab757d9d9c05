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
        var before = await around.LinesAsync(open.Select(d => d.LineId).OfType<Guid>().Distinct());
        var matter = lines.Concat(before).ToLookup(LineReading.MatterOf);
        var findings = (await OrdersAsync(statement, open, [.. matter[LineMatter.Refund]]))
            .And(await PayoutsAsync(statement, open, [.. matter[LineMatter.Payout], .. matter[LineMatter.Other]]));
        var periods = await around.PeriodsAsync();
        var wanted = Discrepancies.Wanted(shopId, findings, at => Holds((statement.From, statement.Until), at) || periods.Exists(p => Holds(p, at)), now, calendar);
        var known = open.Concat(await around.EndedAsync(wanted.Select(d => d.SubjectId))).ToList();
        return new()
        {
            Statements = [statement],
            StatementLines = [.. Lines(lines, findings)],
            Discrepancies = Discrepancies.Changes(wanted, known, now),
        };
    }

    async Task<Findings> OrdersAsync(AccountStatement statement, IReadOnlyList<Discrepancy> open, IReadOnlyList<StatementLine> lines)
    {
        var numbers = lines.Select(l => LineReading.OrderOf(l.MerchantOrder)!)
            .Concat(await around.OrdersReturnedOnAsync(statement.From, statement.Until))
            .Concat(await around.OrderNumbersAsync(open.Select(d => d.OrderId).OfType<Guid>().Distinct())).ToHashSet();
        var all = lines.Concat((await around.LinesOfOrdersAsync(numbers)).Where(l => LineReading.MatterOf(l) == LineMatter.Refund)).DistinctBy(l => l.Id)
            .ToLookup(l => LineReading.OrderOf(l.MerchantOrder)!);
        var (payables, refunds) = await around.ReturnedOnAsync(numbers);
        var order = payables.SelectMany(of => of).ToDictionary(p => p.Id, p => p.OrderNumber);
        var byHand = (await around.LinesByHandAsync(order.Where(p => numbers.Contains(p.Value)).Select(p => p.Key))).ToLookup(l => order[l.PaymentId!.Value]);
        var strange = await StrangeAsync(lines);
        var findings = numbers.Select(n => Matching.OfOrder([.. all[n].Concat(byHand[n]).DistinctBy(l => l.Id)], [.. payables[n]], refunds[n].ToHashSet(), strange)).ToList();
        return new([.. findings.SelectMany(f => f.Lines)], [.. findings.SelectMany(f => f.Missing)], [.. findings.SelectMany(f => f.Off)]);
    }

    /// <summary>Numbers in remarks that are not the line's own, as far as they are known as orders or refunds.</summary>
    Task<HashSet<string>> StrangeAsync(IReadOnlyList<StatementLine> lines) => around.KnownNumbersAsync(
        [.. lines.SelectMany(l => LineReading.NumbersIn(l.Remark).Where(number => l.MerchantOrder?.Contains(number, StringComparison.Ordinal) != true)).Distinct()]);

    async Task<Findings> PayoutsAsync(AccountStatement statement, IReadOnlyList<Discrepancy> open, IReadOnlyList<StatementLine> lines)
    {
        var payouts = await around.PayoutsAsync(lines, open.Select(d => d.VoucherId).OfType<Guid>().Distinct(), statement.From, statement.Until);
        var all = lines.Concat(await around.LinesOfVouchersAsync(payouts.Select(p => p.Id))).DistinctBy(l => l.Id).ToList();
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

    static bool Holds((DateTimeOffset From, DateTimeOffset Until) period, DateTimeOffset at) => period.From <= at && at < period.Until;
}
