using System.Globalization;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows.Exports;

/// <summary>How cells are written, whatever the file.</summary>
static class Cells
{
    public static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        long fen => Yuan.Format(fen),
        DateTimeOffset at => at.ToOffset(ShopCalendar.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };

    /// <summary>The last row: the word for it first, then the totals.</summary>
    public static IReadOnlyList<object?> TotalRow(Sheet sheet, long[] totals, bool chinese) =>
        [.. sheet.Columns.Select((column, i) => column.Total ? (object?)totals[i] : i == 0 ? chinese ? "合计" : "Total" : null)];

    public static void Add(long[] totals, Sheet sheet, IReadOnlyList<object?> row)
    {
        for (var i = 0; i < totals.Length; i++)
            if (sheet.Columns[i].Total && row[i] is long fen)
                totals[i] += fen;
    }
}
