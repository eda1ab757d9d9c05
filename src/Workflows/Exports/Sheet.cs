namespace AfterSales.Workflows.Exports;

/// <summary>What stands in a column.</summary>
public enum CellKind
{
    /// <summary>Words, and numbers of orders, vouchers and cases: never a number to calculate with.</summary>
    Text = 1,
    /// <summary>Fen; written as yuan with two decimals.</summary>
    Amount,
    /// <summary>An instant; written as shop time.</summary>
    Instant,
}

/// <summary>One column of an export; an amount that is summed up has its total in the last row.</summary>
public sealed record Column(string Zh, string En, CellKind Kind = CellKind.Text, bool Total = false);

/// <summary>An export, its rows read one after the other while they are written. Cells: string, long (fen), DateTimeOffset or null.</summary>
public sealed record Sheet(string Code, string Zh, string En, IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    public string Name(bool chinese) => chinese ? Zh : En;
}
