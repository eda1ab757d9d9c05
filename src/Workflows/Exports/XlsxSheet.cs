using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AfterSales.Domain.Money;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AfterSales.Workflows.Exports;

/// <summary>
/// An export as XLSX: amounts are numbers with two decimals, everything else is text in cells of the format text, so that nothing becomes a formula or a rounded
/// number, not even when a cell is edited. The header stays in sight, the last row has the totals. Written row by row.
/// </summary>
public static partial class XlsxSheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const uint Words = 1, Yuans = 2, BoldWords = 3, BoldYuans = 4;

    /// <param name="to">Must be seekable: the directory of the file is written last.</param>
    public static async Task WriteAsync(Sheet sheet, bool chinese, Stream to, CancellationToken cancel)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = Styles();
        var page = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(page))
            await RowsAsync(writer, sheet, chinese, cancel);
        book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
            new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name(chinese), SheetId = 1, Id = book.GetIdOfPart(page) }));
    }

    static async Task RowsAsync(OpenXmlWriter writer, Sheet sheet, bool chinese, CancellationToken cancel)
    {
        var totals = new long[sheet.Columns.Count];
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) =>
            new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Kind == CellKind.Amount ? 14 : 22, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        Write(writer, sheet.Columns.Select(c => (object?)(chinese ? c.Zh : c.En)), true);
        await foreach (var row in sheet.Rows.WithCancellation(cancel))
        {
            Cells.Add(totals, sheet, row);
            Write(writer, row, false);
        }
        Write(writer, Cells.TotalRow(sheet, totals, chinese), true);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Write(OpenXmlWriter writer, IEnumerable<object?> cells, bool bold)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell is long fen
                ? new Cell { StyleIndex = bold ? BoldYuans : Yuans, DataType = CellValues.Number, CellValue = new CellValue(Yuan.Format(fen)) }
                : new Cell
                {
                    StyleIndex = bold ? BoldWords : Words,
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(new Text(Plain(Cells.Text(cell))) { Space = SpaceProcessingModeValues.Preserve }),
                });
        writer.WriteEndElement();
    }

    /// <summary>What XML cannot hold becomes a replacement character; what the format would read as an escape is written as itself.</summary>
    static string Plain(string text)
    {
        text = Escape().Replace(text, "_x005F_");
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                plain.Append(text, i++, 2);
            else
                plain.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        return plain.ToString();
    }

    static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.00" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), Format(49, 0), Format(164, 0), Format(49, 1), Format(164, 1)) { Count = 5 });

    // 49 is the format's own number for text
    static CellFormat Format(uint number, uint font) => new() { NumberFormatId = number, FontId = font, ApplyNumberFormat = true, ApplyFont = true };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
