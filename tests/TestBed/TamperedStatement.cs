using System.Globalization;
using System.Text;

namespace AfterSales.TestBed;

/// <summary>One refund as an order report tells it: the order, when it was paid, what was returned in fen.</summary>
public sealed record ToldRefund(string Order, DateTime PaidAt, long Fen)
{
    /// <summary>The refunds in the platform's order report, read by column name from its plain text.</summary>
    public static IReadOnlyList<ToldRefund> In(string report)
    {
        var lines = File.ReadAllLines(report);
        var header = lines[0].TrimStart('\uFEFF').Split(',').Select(name => name.Trim()).ToList();
        var (order, paid, returned) = (header.IndexOf("订单编号"), header.IndexOf("订单付款时间"), header.IndexOf("退款金额"));
        return [.. lines.Skip(1).Select(line => line.Split(','))
            .Select(fields => (Fields: fields, Fen: (long)(decimal.Parse(fields[returned], CultureInfo.InvariantCulture) * 100)))
            .Where(row => row.Fen > 0)
            .Select(row => new ToldRefund(row.Fields[order], DateTime.Parse(row.Fields[paid], CultureInfo.InvariantCulture), row.Fen))];
    }
}

/// <summary>
/// A statement for refunds, among sales and fees, of which one line in a hundred was dropped, doubled, changed by a fen or given a broken remark in its bytes.
/// Its foot fits all the same. Some refunds are in several lines, as an order report knows only their sum.
/// </summary>
public sealed class TamperedStatement
{
    readonly Random random;
    readonly StatementWriter writer;
    readonly HashSet<string> several = [];
    long flow;

    public TamperedStatement(IReadOnlyList<ToldRefund> refunds, int seed, int everyNth)
    {
        random = new(seed);
        From = refunds.Min(r => r.PaidAt).Date;
        Until = refunds.Max(r => r.PaidAt).Date.AddDays(15);
        writer = new(From, Until);
        foreach (var refund in refunds)
            AddRefund(refund);
        LinesBefore = writer.Lines.Count;
        AddOthers(refunds);
        Bytes = writer.Write();
        foreach (var order in refunds.Where(r => r.Fen > 1).Select(r => r.Order).OrderBy(_ => random.Next()).Take(refunds.Count / everyNth).ToList())
            Tamper(order, random.Next(4));
        TamperedBytes = writer.Write();
    }

    public DateTime From { get; }
    public DateTime Until { get; }

    /// <summary>How many lines of refunds there are, untampered.</summary>
    public int LinesBefore { get; }

    /// <summary>The file as it should be.</summary>
    public byte[] Bytes { get; }

    /// <summary>The file as it was sent.</summary>
    public byte[] TamperedBytes { get; }

    /// <summary>What a reconciliation has to find, "kind order", and nothing else.</summary>
    public SortedSet<string> Expected { get; } = new(StringComparer.Ordinal);

    void AddRefund(ToldRefund refund)
    {
        var parts = refund.Fen > 100 && random.Next(20) == 0 ? random.Next(2, 4) : 1;
        if (parts > 1)
            several.Add(refund.Order);
        var left = refund.Fen;
        for (var part = parts; part > 0; part--)
        {
            var fen = part == 1 ? left : random.NextInt64(1, left - part + 1);
            left -= fen;
            writer.Add(NextFlow(), $"T200P{refund.Order}", refund.PaidAt.AddMinutes(random.Next(10, 12 * 24 * 60)), fen, $"售后退款-T200P{refund.Order}");
        }
    }

    /// <summary>Sales, what the platform charges on the same orders, a transfer: none of it is after-sales.</summary>
    void AddOthers(IReadOnlyList<ToldRefund> refunds)
    {
        foreach (var refund in refunds.Where(_ => random.Next(5) == 0))
        {
            writer.Add(NextFlow(), $"T200P{refund.Order}", refund.PaidAt, 0, $"收款-T200P{refund.Order}", "在线支付", refund.Fen);
            writer.Add(NextFlow(), $"T200P{refund.Order}", refund.PaidAt.AddSeconds(1), Math.Max(1, refund.Fen / 20), $"天猫佣金（类目）[T200P{refund.Order}]", "收费");
        }
        writer.Add(NextFlow(), "", From.AddDays(1), 500_000, "货款", "转账");
    }

    void Tamper(string order, int how)
    {
        var at = random.Next(2) == 0 ? writer.Lines.FindIndex(l => IsRefund(l, order)) : writer.Lines.FindLastIndex(l => IsRefund(l, order));
        var line = writer.Lines[at];
        switch (how)
        {
            case 0:
                writer.Lines.RemoveAt(at);
                Expected.Add($"{(several.Contains(order) ? "AmountDiff" : "InSystemNotPaid")} {order}");
                break;
            case 1:
                writer.Lines.Add(random.Next(2) == 0 ? line : line with { Flow = NextFlow(), At = line.At.AddSeconds(1) });
                Expected.Add($"DuplicatePaid {order}");
                break;
            case 2:
                writer.Lines[at] = line with { OutFen = line.OutFen + (line.OutFen > 1 && random.Next(2) == 0 ? -1 : 1) };
                Expected.Add($"AmountDiff {order}");
                break;
            default:
                writer.Lines[at] = line with { Remark = Broken(line.Remark, order) };
                Expected.Add($"RemarkBad {order}");
                break;
        }
    }

    /// <summary>Bytes that are no characters, a control character, nothing, or another order.</summary>
    byte[] Broken(byte[] remark, string order)
    {
        var broken = remark.ToArray();
        switch (random.Next(4))
        {
            case 0:
                broken[random.Next(8)] = 0xFF;
                return broken;
            case 1:
                broken[^1] = 0x1B;
                return broken;
            case 2:
                return [];
            default:
                return Encoding.ASCII.GetBytes($"T200P{order}7");
        }
    }

    static bool IsRefund(StatementWriter.Line line, string order) => line.Merchant == $"T200P{order}" && line.Type == "交易退款";

    string NextFlow() => string.Create(CultureInfo.InvariantCulture, $"2020{++flow:D16}");
}
