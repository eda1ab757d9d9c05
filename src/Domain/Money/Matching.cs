namespace AfterSales.Domain.Money;

/// <summary>
/// Which line of a statement is which payment (domain.md 6): pure, over the lines and payables of one order, or of the shop's payouts. What a person
/// matched stays as it is.
/// </summary>
public static partial class Matching
{
    /// <summary>
    /// The refunds of one order: every line and every payable of it, whichever statement they came with. By refund number where the line names one, by
    /// equal amount, by several lines that make one payment together. What is left over is wrong in the way that explains it.
    /// </summary>
    /// <param name="refunds">Numbers of the order's refunds, as far as the platform told them.</param>
    /// <param name="strange">Numbers in remarks that are known to be of other orders or refunds.</param>
    public static Findings OfOrder(
        string order, IReadOnlyList<StatementLine> lines, IReadOnlyList<Payable> payables, IReadOnlySet<string> refunds, IReadOnlySet<string> strange)
    {
        var work = new OrderMatching(lines, payables);
        work.ByRefundNumber();
        work.ByAmount();
        work.BySum();
        work.Repeated();
        work.OtherAmount();
        return new([.. work.Found.Select(f => Remarked(f, order, refunds, strange))], work.Missing, work.Off);
    }

    static Finding Remarked(Finding found, string order, IReadOnlySet<string> refunds, IReadOnlySet<string> strange) =>
        found.Bucket == Bucket.Matched && LineReading.WrongRefundRemark(found.Line, order, refunds, strange) is { } wrong
            ? found with { Bucket = Bucket.RemarkBad, Zh = wrong.Zh, En = wrong.En } : found;

    /// <summary>In the order of the account.</summary>
    internal static IEnumerable<StatementLine> Sorted(IEnumerable<StatementLine> lines) =>
        lines.OrderBy(l => l.At).ThenBy(l => l.FlowNumber, StringComparer.Ordinal).ThenBy(l => l.Occurrence);

    internal static bool ByHand(StatementLine line) => line.Stage == MatchStage.ByHand;

    internal static bool IsFor(StatementLine line, Payable payable) => (payable.IsVoucher ? line.VoucherId : line.PaymentId) == payable.Id;

    internal static Finding Twice(StatementLine line, Payable? payable) => new(line, Bucket.DuplicatePaid, MatchStage.Number, payable,
        "同一笔付款的又一条流水", "Another line for the same payment");

    internal static Finding Nothing(StatementLine line, string zh, string en) => new(line, Bucket.PaidNotInSystem, Zh: zh, En: en);
}
