using System.Runtime.CompilerServices;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Reads the platform's order report (订单报表) from a stream, row by row: UTF-8 or GB18030, columns by name,
/// bad rows told apart and the good ones kept. Holds one block of the file and
/// some tens of bytes an order. The stream stays the caller's.
/// </summary>
public sealed class OrderReport(Stream stream)
{
    /// <summary>More orders than this in one file are refused: what remembers the numbers must have a bound.</summary>
    public const int MostOrders = 1_000_000;

    readonly CsvLines lines = new(stream);
    bool started;

    /// <summary>How many bytes of the stream have been read, for progress.</summary>
    public long BytesRead => lines.BytesRead;

    /// <summary>The rows in the order of the file. Can be asked for once.</summary>
    public async IAsyncEnumerable<OrderReportEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (started)
            throw new InvalidOperationException("A report is read once: its stream does not begin again.");
        started = true;

        var records = new CsvRecords(lines);
        var (columns, refused) = await ReadHeaderAsync(records, cancel);
        if (columns is null)
        {
            yield return refused!;
            yield break;
        }

        records.Expect(columns.Width, fields => OrderFields.HoldsNumber(fields, columns));
        var seen = new SeenOrders();
        while (await records.NextAsync(cancel) is { } record)
        {
            yield return Entry(new OrderFields(record, columns), record.Line, seen);
            if (seen.Count > MostOrders)
            {
                yield return Refusals.TooManyRows;
                yield break;
            }
        }
    }

    /// <summary>Why this file is no order report; null where it is one. Reads its header and first row.</summary>
    public static async ValueTask<ReportRefused?> RefusalAsync(Stream file, CancellationToken cancel)
    {
        await foreach (var first in new OrderReport(file).ReadAsync(cancel))
            return first as ReportRefused;
        return null;
    }

    static OrderReportEntry Entry(OrderFields fields, int line, SeenOrders seen)
    {
        if (fields.Read() is { } order)
        {
            switch (seen.See(order))
            {
                case Sighting.First:
                    return new GoodRow(order);
                case Sighting.Same:
                    return new RepeatedRow(line, order.Number);
            }

            fields.RefuseDuplicate();
        }

        return new BadRow(line, fields.Problems);
    }

    async ValueTask<(OrderColumns? Columns, ReportRefused? Refused)> ReadHeaderAsync(CsvRecords records, CancellationToken cancel)
    {
        var beginning = await lines.PeekAsync(cancel);
        if (!BeginsLikeText(beginning.Span))
            return (null, Refusals.NotCsv);
        if (await records.NextAsync(cancel) is not { } header)
            return (null, Refusals.Empty);
        // UTF-16 has a NUL in every other byte of its commas
        if (header.Raw.Contains(CsvLines.Unreadable) || header.Raw.Contains('\0'))
            return (null, Refusals.UnreadableEncoding);
        return header.Fault is null ? OrderColumns.Find(header.Fields) : (null, Refusals.UnreadableHeader);
    }

    /// <summary>Zip (xlsx), OLE (xls), gzip, PDF, 7z and web pages say in their first bytes what they are.</summary>
    static bool BeginsLikeText(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> ole = [0xD0, 0xCF, 0x11, 0xE0], gzip = [0x1F, 0x8B];
        return !bytes.StartsWith("PK"u8) && !bytes.StartsWith(ole) && !bytes.StartsWith(gzip)
            && !bytes.StartsWith("%PDF"u8) && !bytes.StartsWith("7z"u8) && !bytes.StartsWith("<"u8);
    }
}
