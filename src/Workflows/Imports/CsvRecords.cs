namespace AfterSales.Workflows.Imports;

/// <summary>
/// Joins physical lines into records. The reason this is not CsvHelper: there a quote that is never closed swallows every row
/// up to the next quote, or ends the reading; here the row with the quote is refused and reading goes on at the line after it
/// that begins like a record. A record has at most <see cref="MostLines"/> lines, so that looking ahead stays cheap.
/// </summary>
internal sealed class CsvRecords(CsvLines lines)
{
    const int MostLines = 64;
    const int LongestRecord = 64 * 1024;

    readonly Stack<CsvLine> ahead = new();
    int? width;
    Func<IReadOnlyList<string>, bool> hasNumber = _ => false;

    /// <summary>After the header: how many fields a record has, and whether fields hold an order number in its place.</summary>
    public void Expect(int fields, Func<IReadOnlyList<string>, bool> orderNumberIn)
    {
        width = fields;
        hasNumber = orderNumberIn;
    }

    public async ValueTask<CsvRecord?> NextAsync(CancellationToken cancel)
    {
        while (await NextLineAsync(cancel) is { } first)
        {
            if (first.TooLong)
                return new(first.Number, [], first.Text, ProblemKind.LineTooLong);
            if (string.IsNullOrWhiteSpace(first.Text))
                continue;
            var record = await JoinAsync(first, cancel);
            // a spreadsheet ends its table with rows of nothing but commas
            if (record.Fault is not null || record.Fields.Any(field => !string.IsNullOrWhiteSpace(field)))
                return record;
        }

        return null;
    }

    async ValueTask<CsvRecord> JoinAsync(CsvLine first, CancellationToken cancel)
    {
        var fields = new CsvFields();
        var taken = new List<CsvLine>(1) { first };
        var length = first.Text.Length;
        var progress = fields.Feed(first.Text);
        while (progress == CsvProgress.QuoteOpen && taken.Count < MostLines && length <= LongestRecord
            && await NextLineAsync(cancel) is { } next)
        {
            taken.Add(next);
            if (next.TooLong)
                break;
            length += next.Text.Length + 1;
            progress = fields.Feed(next.Text);
        }

        var fault = progress switch
        {
            CsvProgress.QuoteOpen => ProblemKind.QuoteOpen,
            CsvProgress.TextAfterQuote => ProblemKind.TextAfterQuote,
            _ => width is { } expected && fields.Complete.Count != expected ? ProblemKind.WrongWidth : null,
        };
        if (fault is not null)
            GiveBack(taken);
        return new(first.Number, fields.Complete, first.Text, fault);
    }

    /// <summary>Where a record ends is not known once its quotes are wrong: the first line that begins like one is read again.</summary>
    void GiveBack(List<CsvLine> taken)
    {
        var resume = taken.FindIndex(1, BeginsLikeARecord);
        for (var i = taken.Count - 1; resume >= 0 && i >= resume; i--)
            ahead.Push(taken[i]);
    }

    bool BeginsLikeARecord(CsvLine line)
    {
        if (line.TooLong)
            return true;
        var fields = new CsvFields();
        return (fields.Feed(line.Text) == CsvProgress.Whole && fields.Complete.Count == width) || hasNumber(fields.Complete);
    }

    async ValueTask<CsvLine?> NextLineAsync(CancellationToken cancel)
        => ahead.TryPop(out var line) ? line : await lines.NextAsync(cancel);
}
