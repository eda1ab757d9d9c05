using System.Text;

namespace AfterSales.Workflows.Exports;

/// <summary>
/// An export as CSV (RFC 4180): UTF-8 with its mark, CRLF, quotes where needed. A text that a spreadsheet would take for a formula, and one that begins with an
/// apostrophe, gets an apostrophe before it: who takes off one leading apostrophe has every text as it was.
/// </summary>
public static class CsvSheet
{
    public const string MediaType = "text/csv";

    public static async Task WriteAsync(Sheet sheet, bool chinese, Stream to, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        var totals = new long[sheet.Columns.Count];
        await LineAsync(writer, sheet.Columns.Select(c => (object?)(chinese ? c.Zh : c.En)));
        await foreach (var row in sheet.Rows.WithCancellation(cancel))
        {
            Cells.Add(totals, sheet, row);
            await LineAsync(writer, row);
        }
        await LineAsync(writer, Cells.TotalRow(sheet, totals, chinese));
    }

    static Task LineAsync(StreamWriter writer, IEnumerable<object?> cells) => writer.WriteLineAsync(string.Join(',', cells.Select(Field)));

    static string Field(object? cell)
    {
        var text = cell is string words ? Harmless(words) : Cells.Text(cell);
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'', ..] ? $"'{text}" : text;
}
