namespace AfterSales.Domain.Money;

/// <summary>
/// Money that really left for vouchers which were reversed: the books say that it is back, so every line out is asked back until a line in brings it. The line
/// out stays matched, for it is that payment.
/// </summary>
public static class Recovery
{
    /// <summary>What came back, and what is still missing.</summary>
    /// <param name="lines">Lines out that are matched with the vouchers, and lines in that may bring them back.</param>
    public static (IReadOnlyList<Finding> Back, IReadOnlyList<Finding> Missing) Of(IReadOnlyList<Payable> reversed, IReadOnlyList<StatementLine> lines)
    {
        var sorted = Matching.Sorted(lines).ToList();
        var came = sorted.Where(l => l.InFen > 0).ToList();
        var (back, missing) = (new List<Finding>(), new List<Finding>());
        foreach (var (voucher, left) in reversed.SelectMany(v => sorted.Where(l => Left(l, v)).Select(l => (v, l))))
        {
            var line = came.Where(l => l.InFen == left.OutFen && l.At >= left.At && StageOf(l, voucher) is not null).OrderBy(l => StageOf(l, voucher)).FirstOrDefault();
            if (line is null)
                missing.Add(new(left, Bucket.PaidNotInSystem, left.Stage, voucher,
                    $"凭证 {voucher.Number} 已冲销，而这笔钱确已付出、流水中未见退回：请向收款人追回",
                    $"Voucher {voucher.Number} was reversed, but this money left and no line shows it coming back: get it back from the payee"));
            else
                back.Add(new(line, Bucket.Matched, line.VoucherId is null ? StageOf(line, voucher) : line.Stage, voucher));
            came.RemoveAll(l => l == line);
        }
        return (back, missing);
    }

    /// <summary>Whether this line is how the voucher's money went. One that only may be it is an alarm of its own, and so is one that paid it again.</summary>
    public static bool Left(StatementLine line, Payable voucher) =>
        line.OutFen > 0 && line.VoucherId == voucher.Id && line.Bucket is Bucket.Matched or Bucket.AmountDiff or Bucket.RemarkBad;

    /// <summary>By the voucher's number, or by the account it went to: a transfer, for what a buyer pays for an order has the order's number.</summary>
    static MatchStage? StageOf(StatementLine line, Payable voucher)
    {
        if (line.VoucherId is { } known)
            return known == voucher.Id ? MatchStage.Number : null;
        var named = LineReading.VouchersNamed(line);
        if (named.Count > 0)
            return named.Contains(voucher.Number!) ? MatchStage.Number : null;
        return string.IsNullOrEmpty(line.MerchantOrder) && voucher.PayeeEnd is { } end && end == LineReading.EndOf(line.CounterAccount)
            && !LineReading.AreApart(line.CounterAccount, voucher.Payee) ? MatchStage.Payee : null;
    }
}
