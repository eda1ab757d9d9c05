using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// The platform's refund report (退款报表) in every layout it has had: 38 columns in 2017, then with tags, then 支付单号 for 支付宝交易号 and without the buyer's
/// name. What is not needed is not read.
/// </summary>
public sealed class RefundReport(Stream stream) : Report(stream)
{
    ReportColumns<RefundColumn>? columns;

    private protected override ReportRefused? Open(IReadOnlyList<string> header, CsvRecords records)
    {
        (columns, var refused) = ReportColumns<RefundColumn>.Find(RefundColumns.All, header);
        if (columns is { } found)
            records.Expect(found.Width, fields => RefundFields.HoldsNumber(fields, found, RefundColumn.Number));
        return refused;
    }

    private protected override ReportEntry Entry(CsvRecord record)
    {
        var fields = new RefundFields(record, columns!);
        return fields.Read() is { } refund ? new GoodRefund(record.Line, refund) : new BadRow(record.Line, fields.Problems);
    }
}

/// <summary>What is read from a refund report; each name stands for a header and its aliases.</summary>
internal enum RefundColumn
{
    Number,
    Order,
    Amount,
    Status,
    AppliedAt,
    RefundEndedAt,
    EndedAt,
    ModifiedAt,
    ReturnedAt,
    TimeoutAt,
    Alipay,
    Reason,
}

/// <summary>The columns of a refund report.</summary>
internal static class RefundColumns
{
    // a report has both 退款完结时间 and 完结时间; either may be blank
    public static readonly ColumnNames<RefundColumn>[] All =
    [
        new(RefundColumn.Number,        true,  ["退款编号", "退款单号"]),
        new(RefundColumn.Order,         true,  ["订单编号", "主订单编号", "订单号"]),
        new(RefundColumn.Amount,        true,  ["买家退款金额", "退款金额", "申请退款金额"]),
        new(RefundColumn.Status,        true,  ["退款状态"]),
        new(RefundColumn.AppliedAt,     true,  ["退款的申请时间", "退款申请时间", "申请时间"]),
        new(RefundColumn.RefundEndedAt, false, ["退款完结时间"]),
        new(RefundColumn.EndedAt,       false, ["完结时间"]),
        new(RefundColumn.ModifiedAt,    false, ["修改时间", "退款修改时间", "最后修改时间"]),
        new(RefundColumn.ReturnedAt,    false, ["买家退货时间"]),
        new(RefundColumn.TimeoutAt,     false, ["超时时间"]),
        new(RefundColumn.Alipay,        false, ["支付宝交易号", "支付单号"]),
        new(RefundColumn.Reason,        false, ["买家退款原因", "退款原因"]),
    ];
}

/// <summary>Reads one record as what the platform tells of a refund.</summary>
internal sealed class RefundFields(CsvRecord record, ReportColumns<RefundColumn> columns) : ReportFields<RefundColumn>(record, columns)
{
    /// <summary>The refund, or null when the problems say why not.</summary>
    public ToldRefund? Read()
    {
        if (!IsWhole())
            return null;
        var refund = Refund();
        return Problems.Count == 0 ? refund : null;
    }

    ToldRefund Refund()
    {
        var refundEnded = Time(RefundColumn.RefundEndedAt);
        var ended = refundEnded ?? Time(RefundColumn.EndedAt);
        DateTimeOffset?[] times = [Time(RefundColumn.ModifiedAt), ended, Time(RefundColumn.ReturnedAt), Time(RefundColumn.AppliedAt)];
        // a report does not always say when something changed last: then the latest of what it does say
        var modified = times[0] ?? times.Max();
        if (modified is null)
            Refuse(RefundColumn.AppliedAt, ProblemKind.Missing);
        if (ended < times[3])
            Refuse(refundEnded is null ? RefundColumn.EndedAt : RefundColumn.RefundEndedAt, ProblemKind.EndedBeforeApplied);
        return new(Number(RefundColumn.Number), Number(RefundColumn.Order), Status(), Amount(RefundColumn.Amount, required: true), modified ?? default)
        {
            AlipayNumber = Text(RefundColumn.Alipay),
            Reason = Text(RefundColumn.Reason),
            AppliedAt = times[3],
            TimeoutAt = Time(RefundColumn.TimeoutAt),
            EndedAt = ended,
        };
    }

    RefundStatus Status()
    {
        var text = Text(RefundColumn.Status);
        if (text is null)
            Refuse(RefundColumn.Status, ProblemKind.Missing);
        else if (RefundStates.Read(text) is { } status)
            return status;
        else
            Refuse(RefundColumn.Status, ProblemKind.UnknownStatus);
        return RefundStatus.WaitSellerAgree;
    }
}
