namespace AfterSales.Domain.Money;

/// <summary>The lines and payables of one order on the way to each other: each step takes away what it explains.</summary>
sealed class OrderMatching
{
    /// <summary>More lines of one order than this are compared as a whole only, not in every combination.</summary>
    const int MostCombined = 14;

    readonly List<StatementLine> lines;
    readonly List<(Payable Payable, long LeftFen)> open;
    readonly List<StatementLine> copies;

    public OrderMatching(IReadOnlyList<StatementLine> all, IReadOnlyList<Payable> payables)
    {
        var sorted = Matching.Sorted(all).ToList();
        var byHand = sorted.Where(Matching.ByHand).ToList();
        copies = [.. sorted.Where(l => !Matching.ByHand(l) && l.Occurrence > 1)];
        lines = [.. sorted.Where(l => !Matching.ByHand(l) && l.Occurrence == 1)];
        open = [.. payables.Where(p => p.Paid).OrderBy(p => p.At).ThenBy(p => p.Id).Select(p => Rest(p, byHand)).Where(p => p.LeftFen > 0)];
        Found = [];
    }

    public List<Finding> Found { get; }
    public List<Payable> Missing { get; } = [];
    public List<(Payable Payable, long ByFen)> Off { get; } = [];

    /// <summary>A line that names a refund is of that refund, whatever its amount.</summary>
    public void ByRefundNumber()
    {
        foreach (var line in lines.ToList())
        {
            var named = LineReading.NumbersIn(line.Remark).Concat(LineReading.NumbersIn(line.BusinessNumber)).ToHashSet();
            if (open.FirstOrDefault(p => p.Payable.RefundNumber is { } number && named.Contains(number)) is { Payable: not null } payable)
                Take(payable, [line], line.OutFen == payable.LeftFen);
            else if (Found.FirstOrDefault(f => f.For?.RefundNumber is { } number && named.Contains(number)) is { } before)
                Repeat(line, before.For!);
        }
    }

    public void ByAmount()
    {
        foreach (var payable in open.ToList())
            if (lines.FirstOrDefault(l => l.OutFen == payable.LeftFen) is { } line)
                Take(payable, [line], true);
    }

    /// <summary>Several lines for one payment, or one line for what was told in several; at last everything against everything.</summary>
    public void BySum()
    {
        foreach (var payable in open.OrderByDescending(p => p.LeftFen).ToList())
            if (Sum(lines, l => l.OutFen, payable.LeftFen) is { } several)
                Take(payable, several, true);
        foreach (var line in lines.ToList())
            if (Sum(open, p => p.LeftFen, line.OutFen) is { } told)
            {
                Take(told[0], [line], true);
                open.RemoveAll(told.Contains);
            }
        if (open.Count == 0 || lines.Sum(l => l.OutFen) != open.Sum(p => p.LeftFen))
            return;
        Take(open[0], [.. lines], true);
        open.Clear();
    }

    /// <summary>A line with the amount of one that was matched, when nothing else has that amount: the same payment again.</summary>
    public void Repeated()
    {
        foreach (var line in lines.ToList())
            if (Found.FirstOrDefault(f => f.Bucket == Bucket.Matched && f.Line.OutFen == line.OutFen) is { } before)
                Repeat(line, before.For!);
    }

    /// <summary>What is left: another amount, nothing here, or no line.</summary>
    public void OtherAmount()
    {
        if (open is [var only] && lines.Count > 0)
            Take(only, [.. lines], false);
        foreach (var line in lines.OrderByDescending(l => l.OutFen).TakeWhile(_ => open.Count > 0).ToList())
            if (open.Count > 0)
                Take(open.MinBy(p => Math.Abs(p.LeftFen - line.OutFen)), [line], false);
        foreach (var line in lines)
            Found.Add(Matching.Nothing(line, "平台订单号对应的订单没有这笔退款记录", "No refund of this amount is known for the order it names"));
        foreach (var copy in copies)
            Found.Add(Matching.Twice(copy, Found.FirstOrDefault(f => f.Line.FlowNumber == copy.FlowNumber)?.For));
        Missing.AddRange(open.Where(p => p.Payable.Expected).Select(p => p.Payable));
    }

    void Take((Payable Payable, long LeftFen) payable, IReadOnlyList<StatementLine> taken, bool agrees)
    {
        open.Remove(payable);
        lines.RemoveAll(taken.Contains);
        var sum = taken.Sum(l => l.OutFen);
        if (!agrees && payable.Payable.Expected)
            Off.Add((payable.Payable, sum - payable.LeftFen));
        var (zh, en) = agrees ? ("", "") : Differs(sum, payable.LeftFen);
        Found.AddRange(taken.Select(line => new Finding(line, agrees ? Bucket.Matched : Bucket.AmountDiff, MatchStage.Number, payable.Payable, zh, en)));
    }

    void Repeat(StatementLine line, Payable payable)
    {
        lines.Remove(line);
        Found.Add(Matching.Twice(line, payable));
    }

    /// <summary>What a person matched is taken off; what they explained is no longer expected.</summary>
    static (Payable Payable, long LeftFen) Rest(Payable payable, List<StatementLine> byHand)
    {
        var explained = byHand.Where(l => Matching.IsFor(l, payable)).ToList();
        return explained.Count == 0 ? (payable, payable.AmountFen)
            : (payable with { Expected = false }, Math.Max(0, payable.AmountFen - explained.Sum(l => l.OutFen)));
    }

    internal static (string Zh, string En) Differs(long lineFen, long bookFen) =>
        ($"流水 {Yuan.Format(lineFen)} 元，系统 {Yuan.Format(bookFen)} 元", $"The statement has ¥{Yuan.Format(lineFen)}, the books ¥{Yuan.Format(bookFen)}");

    /// <summary>The fewest items, in their order, that make the sum exactly, two or more; null where none do.</summary>
    static List<T>? Sum<T>(IReadOnlyList<T> items, Func<T, long> fen, long sum)
    {
        if (items.Count is < 2 or > MostCombined)
            return null;
        return Enumerable.Range(3, (1 << items.Count) - 3).Where(set => int.PopCount(set) > 1)
            .Select(set => items.Where((_, i) => (set >> i & 1) == 1))
            .Where(some => some.Sum(fen) == sum).MinBy(some => some.Count())?.ToList();
    }
}
