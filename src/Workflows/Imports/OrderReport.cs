namespace AfterSales.Workflows.Imports;

/// <summary>The platform's order report (订单报表). Besides its block of the file it holds some tens of bytes an order.</summary>
public sealed class OrderReport(Stream stream) : Report(stream)
{
    /// <summary>More orders than this in one file are refused: what remembers the numbers must have a bound.</summary>
    public const int MostOrders = 1_000_000;

    readonly SeenOrders seen = new();
    ReportColumns<OrderColumn>? columns;

    private protected override bool IsFull => seen.Count > MostOrders;

    private protected override ReportRefused? Open(IReadOnlyList<string> header, CsvRecords records)
    {
        (columns, var refused) = ReportColumns<OrderColumn>.Find(OrderColumns.All, header);
        if (columns is { } found)
            records.Expect(found.Width, fields => OrderFields.HoldsNumber(fields, found, OrderColumn.Number));
        return refused;
    }

    private protected override ReportEntry Entry(CsvRecord record)
    {
        var fields = new OrderFields(record, columns!);
        if (fields.Read() is { } order)
        {
            switch (seen.See(order))
            {
                case Sighting.First:
                    return new GoodRow(order);
                case Sighting.Same:
                    return new RepeatedRow(record.Line, order.Number);
            }

            fields.RefuseDuplicate();
        }

        return new BadRow(record.Line, fields.Problems);
    }
}
