using System.Text;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// Cuts a stream of UTF-8 or GB18030 into physical lines (CRLF, LF or CR) and decodes each alone, so that bytes which mean
/// nothing spoil one line and not the file: in both encodings no byte of a longer character is a line break, comma or quote.
/// Holds one block and one line, however long the file.
/// </summary>
internal sealed class CsvLines(Stream stream)
{
    /// <summary>Stands in the text for bytes that are no character of the encoding; itself never a character.</summary>
    public const char Unreadable = '\uFFFF';

    const int LongestLineBytes = 64 * 1024;
    const int KeptOfLongLine = 120;

    static readonly Encoding Utf8 = Encoding.GetEncoding(
        "utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Unreadable.ToString()));
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Unreadable.ToString()))!;

    readonly byte[] block = new byte[2 * LongestLineBytes];
    int start;
    int end;
    int number;
    bool ended;
    bool afterReturn;
    Encoding? encoding;

    public long BytesRead { get; private set; }

    /// <summary>It was settled by a mark at the beginning or the first line that is not ASCII.</summary>
    public bool IsUtf8 => encoding == Utf8;

    /// <summary>The first bytes of the file, to tell a spreadsheet or an archive from text.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancel)
    {
        while (end - start < 8 && await FillAsync(cancel)) { }
        if (block.AsSpan(start, end - start).StartsWith("\uFEFF"u8))
        {
            encoding = Utf8;
            start += 3;
        }

        return block.AsMemory(start, Math.Min(end - start, 8));
    }

    public async ValueTask<CsvLine?> NextAsync(CancellationToken cancel)
    {
        var searched = 0;
        while (true)
        {
            SkipLineFeedOfPair();
            var at = block.AsSpan(start + searched, end - start - searched).IndexOfAny((byte)'\r', (byte)'\n');
            if (at >= 0)
                return Line(searched + at, hasBreak: true);
            if (end - start > LongestLineBytes)
                return await LongLineAsync(cancel);
            searched = end - start;
            if (!await FillAsync(cancel))
                return end > start ? Line(end - start, hasBreak: false) : null;
        }
    }

    void SkipLineFeedOfPair()
    {
        if (!afterReturn || start == end)
            return;
        afterReturn = false;
        if (block[start] == '\n')
            start++;
    }

    CsvLine Line(int length, bool hasBreak)
    {
        var tooLong = length > LongestLineBytes;
        var line = new CsvLine(++number, Decode(block.AsSpan(start, tooLong ? KeptOfLongLine : length)), tooLong);
        start += length;
        if (hasBreak)
            afterReturn = block[start++] == '\r';
        return line;
    }

    async ValueTask<CsvLine?> LongLineAsync(CancellationToken cancel)
    {
        var line = new CsvLine(++number, Decode(block.AsSpan(start, KeptOfLongLine)), TooLong: true);
        while (true)
        {
            var at = block.AsSpan(start, end - start).IndexOfAny((byte)'\r', (byte)'\n');
            if (at >= 0)
            {
                start += at;
                afterReturn = block[start++] == '\r';
                return line;
            }

            start = end;
            if (!await FillAsync(cancel))
                return line;
        }
    }

    async ValueTask<bool> FillAsync(CancellationToken cancel)
    {
        if (ended)
            return false;
        if (start > 0)
        {
            block.AsSpan(start, end - start).CopyTo(block);
            end -= start;
            start = 0;
        }

        var read = await stream.ReadAsync(block.AsMemory(end), cancel);
        ended = read == 0;
        end += read;
        BytesRead += read;
        return !ended;
    }

    /// <summary>The first line that is not plain ASCII (the header, which is Chinese) settles the encoding.</summary>
    string Decode(ReadOnlySpan<byte> bytes)
    {
        if (encoding is null && bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            encoding = System.Text.Unicode.Utf8.IsValid(bytes) ? Utf8 : Gb18030;
        return (encoding ?? Utf8).GetString(bytes);
    }
}
