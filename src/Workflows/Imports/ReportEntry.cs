using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>What reading a report yields, in the order of the file: nothing else exists.</summary>
public abstract record ReportEntry
{
    private protected ReportEntry() { }
}

/// <summary>An order that can be stored.</summary>
public sealed record GoodRow(OrderRow Order) : ReportEntry;

/// <summary>A refund that can be taken in.</summary>
public sealed record GoodRefund(int Line, ToldRefund Refund) : ReportEntry;

/// <summary>The same order once more in the same file, saying the same: nothing to store, nothing wrong.</summary>
public sealed record RepeatedRow(int Line, string Number) : ReportEntry;

/// <summary>A row that is not imported, with every reason found (at least one). The rows around it are kept.</summary>
public sealed record BadRow(int Line, IReadOnlyList<RowProblem> Problems) : ReportEntry;

/// <summary>
/// The file is no report that can be read: always the last entry, and the only one save for code tooManyRows,
/// where the rows before it have been given.
/// </summary>
public sealed record ReportRefused(string Code, string Zh, string En) : ReportEntry;
