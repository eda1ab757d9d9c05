using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>What reading an order report yields, in the order of the file: nothing else exists.</summary>
public abstract record OrderReportEntry
{
    private protected OrderReportEntry() { }
}

/// <summary>An order that can be stored.</summary>
public sealed record GoodRow(OrderRow Order) : OrderReportEntry;

/// <summary>The same order once more in the same file, saying the same: nothing to store, nothing wrong.</summary>
public sealed record RepeatedRow(int Line, string Number) : OrderReportEntry;

/// <summary>A row that is not imported, with every reason found (at least one). The rows around it are kept.</summary>
public sealed record BadRow(int Line, IReadOnlyList<RowProblem> Problems) : OrderReportEntry;

/// <summary>
/// The file is not an order report that can be read: always the last entry, and the only one save for code tooManyRows,
/// where the rows before it have been given.
/// </summary>
public sealed record ReportRefused(string Code, string Zh, string En) : OrderReportEntry;
