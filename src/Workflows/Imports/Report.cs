using System.Runtime.CompilerServices;
using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Reads a report of the platform from a stream, row by row: CSV in UTF-8 or GB18030, columns by name, bad rows told apart and the good ones kept. Holds one
/// block of the file. The stream stays the caller's.
/// </summary>
public abstract class Report
{
    readonly CsvLines lines;
    bool started;

    private protected Report(Stream stream) => lines = new(stream);

    /// <summary>How many bytes of the stream have been read, for progress.</summary>
    public long BytesRead => lines.BytesRead;

    public static Report Of(ImportKind kind, Stream stream) => kind == ImportKind.Refunds ? new RefundReport(stream) : new OrderReport(stream);

    /// <summary>Why this file is no report of the kind; null where it is one. Reads its header and first row.</summary>
    public static async ValueTask<ReportRefused?> RefusalAsync(ImportKind kind, Stream file, CancellationToken cancel)
    {
        await foreach (var first in Of(kind, file).ReadAsync(cancel))
            return first as ReportRefused;
        return null;
    }

    /// <summary>The rows in the order of the file. Can be asked for once.</summary>
    public async IAsyncEnumerable<ReportEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (started)
            throw new InvalidOperationException("A report is read once: its stream does not begin again.");
        started = true;

        var records = new CsvRecords(lines);
        var (header, refused) = await ReadHeaderAsync(records, cancel);
        if ((refused ?? Open(header!, records)) is { } why)
        {
            yield return why;
            yield break;
        }

        while (await records.NextAsync(cancel) is { } record)
        {
            yield return Entry(record);
            if (IsFull)
            {
                yield return Refusals.TooManyRows;
                yield break;
            }
        }
    }

    /// <summary>Finds its columns in the header, or says why it has none.</summary>
    private protected abstract ReportRefused? Open(IReadOnlyList<string> header, CsvRecords records);

    private protected abstract ReportEntry Entry(CsvRecord record);

    /// <summary>No more rows are read: what remembers them must have a bound.</summary>
    private protected virtual bool IsFull => false;

    async ValueTask<(IReadOnlyList<string>? Header, ReportRefused? Refused)> ReadHeaderAsync(CsvRecords records, CancellationToken cancel)
    {
        var beginning = await lines.PeekAsync(cancel);
        if (!BeginsLikeText(beginning.Span))
            return (null, Refusals.NotCsv);
        if (await records.NextAsync(cancel) is not { } header)
            return (null, Refusals.Empty);
        // UTF-16 has a NUL in every other byte of its commas
        if (header.Raw.Contains(CsvLines.Unreadable) || header.Raw.Contains('\0'))
            return (null, Refusals.UnreadableEncoding);
        return header.Fault is null ? (header.Fields, null) : (null, Refusals.UnreadableHeader);
    }

    /// <summary>Zip (xlsx), OLE (xls), gzip, PDF, 7z and web pages say in their first bytes what they are.</summary>
    static bool BeginsLikeText(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> ole = [0xD0, 0xCF, 0x11, 0xE0], gzip = [0x1F, 0x8B];
        return !bytes.StartsWith("PK"u8) && !bytes.StartsWith(ole) && !bytes.StartsWith(gzip)
            && !bytes.StartsWith("%PDF"u8) && !bytes.StartsWith("7z"u8) && !bytes.StartsWith("<"u8);
    }
}
