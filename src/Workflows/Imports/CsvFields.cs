using System.Text;

namespace AfterSales.Workflows.Imports;

/// <summary>How far a record has come after one more line.</summary>
internal enum CsvProgress
{
    Whole,
    QuoteOpen,
    TextAfterQuote,
}

/// <summary>
/// The fields of one record, fed line by line. A quote opens a field only at its beginning, also behind blanks and behind the
/// = of Excel's text mark (="…"); anywhere else it is a character like any other.
/// </summary>
internal sealed class CsvFields
{
    readonly List<string> fields = [];
    readonly StringBuilder quoted = new();
    bool open;

    /// <summary>The fields that are complete; the one a fault lies in is the next.</summary>
    public IReadOnlyList<string> Complete => fields;

    public CsvProgress Feed(string line)
    {
        var at = 0;
        if (open)
            quoted.Append('\n');
        do
        {
            if (!open && !OpensQuote(line, ref at))
            {
                var comma = line.IndexOf(',', at);
                fields.Add(comma < 0 ? line[at..] : line[at..comma]);
                at = comma < 0 ? line.Length : comma;
            }
            else if (TakeQuoted(line, ref at) is not CsvProgress.Whole and var progress)
            {
                return progress;
            }
        }
        while (at++ < line.Length);

        return CsvProgress.Whole;
    }

    static bool OpensQuote(string line, ref int at)
    {
        var i = SkipBlanks(line, at);
        if (i < line.Length && line[i] == '=')
            i++;
        if (i >= line.Length || line[i] != '"')
            return false;
        at = i + 1;
        return true;
    }

    CsvProgress TakeQuoted(string line, ref int at)
    {
        open = true;
        while (true)
        {
            var quote = line.IndexOf('"', at);
            quoted.Append(line, at, (quote < 0 ? line.Length : quote) - at);
            if (quote < 0)
                return CsvProgress.QuoteOpen;
            at = quote + 1;
            if (at == line.Length || line[at] != '"')
                break;
            quoted.Append('"');
            at++;
        }

        at = SkipBlanks(line, at);
        if (at < line.Length && line[at] != ',')
            return CsvProgress.TextAfterQuote;
        open = false;
        fields.Add(quoted.ToString());
        quoted.Clear();
        return CsvProgress.Whole;
    }

    static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        return at;
    }
}
