namespace AfterSales.Domain.Money;

/// <summary>The shop's own payouts by Alipay: by number, then by remark, then, for a person to confirm, by the payee.</summary>
public static partial class Matching
{
    static readonly TimeSpan
        RemarkWithin = TimeSpan.FromDays(1),
        PayeeWithin = TimeSpan.FromDays(3),
        // how far the account's clock and ours may differ
        Clocks = TimeSpan.FromMinutes(1);

    /// <summary>Payouts: lines that went out and are no platform refunds, against vouchers of the channel Alipay.</summary>
    /// <param name="lines">Every line that may be for one of the vouchers.</param>
    public static Findings OfPayouts(IReadOnlyList<StatementLine> lines, IReadOnlyList<Payable> vouchers)
    {
        var sorted = Sorted(lines).ToList();
        var taken = sorted.Where(ByHand).Select(l => l.VoucherId).OfType<Guid>().ToHashSet();
        sorted.RemoveAll(ByHand);
        var found = new List<Finding>();
        var off = new List<(Payable, long)>();
        var byNumber = vouchers.SelectMany(v => new[] { (Number: v.Number, v), (Number: v.FlowNumber, v) }).Where(n => n.Number is not null).ToLookup(n => n.Number!, n => n.v);
        var numbered = sorted.ToLookup(line => NumbersOf(line).SelectMany(number => byNumber[number]).FirstOrDefault());
        foreach (var one in numbered.Where(n => n.Key is not null))
            found.AddRange(OfNumber(one.Key!, [.. one], !taken.Add(one.Key!.Id), off));
        var byAmount = vouchers.Where(v => v.Paid).ToLookup(v => v.AmountFen);
        foreach (var line in numbered[null])
            found.Add(ByRemark(line, byAmount[line.OutFen], taken) ?? ByPayee(line, byAmount[line.OutFen], taken) ?? Unexplained(line));
        return new(found, [.. vouchers.Where(v => v is { Paid: true, Expected: true } && !taken.Contains(v.Id))], off);
    }

    /// <summary>Ours first, which names the payout; then the account's, as finance wrote it down when paying.</summary>
    static IEnumerable<string> NumbersOf(StatementLine line) => new[] { line.MerchantOrder, line.FlowNumber, line.BusinessNumber }.OfType<string>();

    /// <summary>A payout is made once under its number: the first line of its amount is it, another one paid it again.</summary>
    static IEnumerable<Finding> OfNumber(Payable voucher, IReadOnlyList<StatementLine> lines, bool takenBefore, List<(Payable, long)> off)
    {
        if (!voucher.Paid)
            return lines.Select(line => Nothing(line, $"凭证 {voucher.Number} 未标记为已付", $"Voucher {voucher.Number} is not marked paid") with { For = voucher });
        var first = takenBefore ? null : lines.FirstOrDefault(l => l.OutFen == voucher.AmountFen) ?? lines[0];
        if (first is not null && first.OutFen != voucher.AmountFen)
            off.Add((voucher, first.OutFen - voucher.AmountFen));
        return lines.Select(line => line == first ? Judged(line, voucher, MatchStage.Number) : Twice(line, voucher));
    }

    static Finding Judged(StatementLine line, Payable voucher, MatchStage stage)
    {
        if (line.OutFen != voucher.AmountFen)
        {
            var (zh, en) = OrderMatching.Differs(line.OutFen, voucher.AmountFen);
            return new(line, Bucket.AmountDiff, stage, voucher, zh, en);
        }
        if (WentAstray(line, voucher) is { } astray)
            return new(line, Bucket.PaidNotInSystem, stage, voucher, astray.Zh, astray.En);
        return LineReading.WrongPayoutRemark(line, voucher.Remark) is { } wrong
            ? new(line, Bucket.RemarkBad, stage, voucher, wrong.Zh, wrong.En) : new(line, Bucket.Matched, stage, voucher);
    }

    /// <summary>Number or remark fit, and yet it is not what was signed: whoever pays writes both, so a person finds out.</summary>
    static (string Zh, string En)? WentAstray(StatementLine line, Payable voucher) =>
        LineReading.AreApart(line.CounterAccount, voucher.Payee)
            ? ($"流水的对方账号不是凭证 {voucher.Number} 的收款账号，请核实钱付给了谁", $"The account on the line is not the payee of voucher {voucher.Number}: find out who got the money")
        : line.At + Clocks < voucher.SignedAt
            ? ($"流水早于凭证 {voucher.Number} 的签批，请核实是哪笔付款", $"The line is older than the signature of voucher {voucher.Number}: find out which payment it is")
        : null;

    static Finding? ByRemark(StatementLine line, IEnumerable<Payable> vouchers, HashSet<Guid> taken)
    {
        var fits = vouchers.Where(v => v.Remark is not null && v.Remark.Trim() == line.Remark?.Trim()
            && Apart(line, v) <= RemarkWithin).OrderBy(v => WentAstray(line, v) is not null).ThenBy(v => Apart(line, v)).ToList();
        if (fits.FirstOrDefault(v => !taken.Contains(v.Id)) is not { } voucher)
            return fits is [var paid, ..] ? Twice(line, paid) with { Stage = MatchStage.Remark } : null;
        taken.Add(voucher.Id);
        return line.Occurrence > 1 ? Twice(line, voucher) : Judged(line, voucher, MatchStage.Remark);
    }

    /// <summary>A proposal: it stays an alarm until a person says so, and the voucher it may be for is not missed meanwhile.</summary>
    static Finding? ByPayee(StatementLine line, IEnumerable<Payable> vouchers, HashSet<Guid> taken)
    {
        var voucher = vouchers.Where(v => !taken.Contains(v.Id) && v.PayeeEnd is not null
            && v.PayeeEnd == LineReading.EndOf(line.CounterAccount) && Apart(line, v) <= PayeeWithin).MinBy(v => Apart(line, v));
        if (voucher is null)
            return null;
        taken.Add(voucher.Id);
        return new(line, Bucket.PaidNotInSystem, MatchStage.Payee, voucher,
            $"金额与收款账号尾号与凭证 {voucher.Number} 相符，请人工确认", $"Amount and end of the payee's account fit voucher {voucher.Number}: a person confirms it");
    }

    static Finding Unexplained(StatementLine line) => LineReading.MatterOf(line) == LineMatter.Payout
        ? Nothing(line, "像补偿或退款的支出，系统中没有对应凭证", "Looks like a payout or refund, and no voucher here fits it") : new(line, null);

    static TimeSpan Apart(StatementLine line, Payable voucher) => (line.At - voucher.At).Duration();
}
