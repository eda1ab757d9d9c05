using System.Text.RegularExpressions;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Money;

/// <summary>What a line of the statement is about, as far as it says so itself.</summary>
public enum LineMatter
{
    /// <summary>Sales, fees, transfers: not after-sales.</summary>
    None = 1,
    /// <summary>The platform returned money on an order.</summary>
    Refund,
    /// <summary>It looks like one of the shop's payouts.</summary>
    Payout,
    /// <summary>Money went out and nothing says what for: a payout only if it fits one.</summary>
    Other,
}

/// <summary>Reads what a line says of itself: orders by the platform's `T200P` number, payouts by number, form or words of the remark (domain.md 3.7 and 6).</summary>
public static partial class LineReading
{
    const string Refunds = "T200P";

    static readonly string[] Fees = ["收费", "佣金", "手续费", "服务费", "积分", "公益", "提现"];
    static readonly string[] Given = ["退款", "退货", "售后", "垫付", "补偿", "赔偿", "赔付", "返款", "退差", "差价"];
    static readonly string[] Returns = [.. Given, "运费"];

    /// <summary>The merchant's number of a refund on this order.</summary>
    public static string RefundOf(string orderNumber) => Refunds + orderNumber;

    /// <summary>The order in `T200P…`; null where the line names none.</summary>
    public static string? OrderOf(string? merchantOrder) =>
        merchantOrder is not null && merchantOrder.StartsWith(Refunds, StringComparison.OrdinalIgnoreCase) && merchantOrder.Length > Refunds.Length
            ? merchantOrder[Refunds.Length..] : null;

    public static LineMatter MatterOf(StatementLine line)
    {
        if (line.OutFen == 0 || IsFee(line))
            return LineMatter.None;
        if (OrderOf(line.MerchantOrder) is not null)
            return LineMatter.Refund;
        return LooksLikePayout(line) ? LineMatter.Payout : LineMatter.Other;
    }

    /// <summary>What the platform charges on an order carries the order's number too, and is no refund of it. A remark is no proof: one that also speaks of giving back is no fee.</summary>
    static bool IsFee(StatementLine line)
    {
        if (Holds(line.BusinessType, "退款") || VoucherNumber().IsMatch(line.MerchantOrder ?? ""))
            return false;
        return Fees.Any(word => Holds(line.BusinessType, word)) || (Fees.Any(word => Holds(line.Remark, word)) && !Given.Any(word => Holds(line.Remark, word)));
    }

    static bool LooksLikePayout(StatementLine line) =>
        VoucherNumber().IsMatch(line.MerchantOrder ?? "") || Returns.Any(word => Holds(line.Remark, word) || Holds(line.BusinessType, word))
        || PayoutRemark().IsMatch(line.Remark ?? "") || RemarkWords.FoundIn(line.Remark ?? "").Count > 0;

    /// <summary>What is wrong with the remark of a refund: a machine writes it, so it is readable and names its own order and no other.</summary>
    /// <param name="known">Numbers of the order's refunds, where they are known.</param>
    /// <param name="strange">Numbers in remarks that are known to be of other orders or refunds.</param>
    public static (string Zh, string En)? WrongRefundRemark(StatementLine line, string own, IReadOnlySet<string> known, IReadOnlySet<string> strange)
    {
        var remark = line.Remark ?? "";
        if (string.IsNullOrWhiteSpace(remark))
            return ("备注为空", "The remark is empty");
        if (!remark.EnumerateRunes().All(Normalise.IsVisible))
            return ("备注含无法读出的字节或控制字符", "The remark holds unreadable bytes or control characters");
        if (NamedOrder().Matches(remark).FirstOrDefault(named => named.Groups[1].Value != own) is { } order)
            return ($"备注写的是另一订单 {order.Groups[1].Value}", $"The remark names another order, {order.Groups[1].Value}");
        if (NamedRefund().Matches(remark).FirstOrDefault(named => known.Count > 0 && !known.Contains(named.Groups[1].Value)) is { } refund)
            return ($"备注写的是另一退款 {refund.Groups[1].Value}", $"The remark names another refund, {refund.Groups[1].Value}");
        return NumbersIn(remark).FirstOrDefault(number => number != own && !known.Contains(number) && strange.Contains(number)) is { } other
            ? ($"备注写的是另一订单或退款 {other}", $"The remark names another order or refund, {other}") : null;
    }

    /// <summary>What is wrong with the remark of a payout: it is the voucher's, letter by letter, and never speaks of a review.</summary>
    public static (string Zh, string En)? WrongPayoutRemark(StatementLine line, string? ofVoucher)
    {
        if (RemarkWords.FoundIn(line.Remark ?? "") is [var word, ..])
            return ($"备注含禁用词“{word}”", $"The remark says \"{word}\", which is forbidden");
        return ofVoucher is null || (line.Remark ?? "").Trim() == ofVoucher.Trim() ? null
            : ($"备注与凭证的“{ofVoucher}”不同", $"The remark is not the voucher's \"{ofVoucher}\"");
    }

    /// <summary>Numbers of vouchers anywhere in the line.</summary>
    public static IReadOnlySet<string> VouchersNamed(StatementLine line) =>
        AnyVoucher().Matches($"{line.MerchantOrder} {line.BusinessNumber} {line.Title} {line.Remark}").Select(m => m.Value).ToHashSet();

    /// <summary>Long numbers in a text: of orders, refunds or payments.</summary>
    public static IEnumerable<string> NumbersIn(string? text) => LongNumber().Matches(text ?? "").Select(m => m.Value);

    /// <summary>The last four letters or digits of an account, of a mail address of what stands before the @; null where they are hidden.</summary>
    public static string? EndOf(string? account)
    {
        var name = (account ?? "").Split('@')[0];
        var shown = string.Concat(name.Reverse().SkipWhile(c => c is ')' or '）' or ' ').TakeWhile(char.IsAsciiLetterOrDigit).Take(4).Reverse());
        return shown.Length < 4 ? null : shown.ToUpperInvariant();
    }

    /// <summary>Whether two accounts cannot be the same one, as far as both are shown: what asterisks hide may be anything, a mere name says nothing.</summary>
    public static bool AreApart(string? one, string? other)
    {
        var (a, b) = (AccountIn(one), AccountIn(other));
        if (!a.Any(char.IsAsciiLetterOrDigit) || !b.Any(char.IsAsciiLetterOrDigit))
            return false;
        if (!a.Contains('*') && !b.Contains('*'))
            return a != b;
        var ((aStart, aEnd), (bStart, bEnd)) = (Shown(a), Shown(b));
        var (start, end) = (Math.Min(aStart.Length, bStart.Length), Math.Min(aEnd.Length, bEnd.Length));
        return aStart[..start] != bStart[..start] || aEnd[^end..] != bEnd[^end..];

        static (string Start, string End) Shown(string account) => (account.Split('*')[0], account.Split('*')[^1]);
    }

    /// <summary>An account without the name before it: `小王(138****1234)`.</summary>
    static string AccountIn(string? text) => (text ?? "").TrimEnd(')', '）', ' ').Split('(', '（', ' ')[^1].ToUpperInvariant();

    static bool Holds(string? text, string word) => text?.Contains(word, StringComparison.Ordinal) == true;

    [GeneratedRegex(@"\ASH[0-9]{14}\z")]
    private static partial Regex VoucherNumber();

    [GeneratedRegex("SH[0-9]{14}(?![0-9])")]
    private static partial Regex AnyVoucher();

    [GeneratedRegex(@"\A[^_]{2,40}_[^_]{1,20}\z")]
    private static partial Regex PayoutRemark();

    [GeneratedRegex(@"(?:T200P|订单(?:编号|号)?[:：\s\[]*)([0-9]+)")]
    private static partial Regex NamedOrder();

    [GeneratedRegex(@"退款(?:编号|单号)[:：\s\[]*([0-9]+)")]
    private static partial Regex NamedRefund();

    [GeneratedRegex("[0-9]{12,}")]
    private static partial Regex LongNumber();
}
