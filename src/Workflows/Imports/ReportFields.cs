using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>Reads the fields of one record, collecting every problem on the way: a row is mended once, not once per mistake.</summary>
internal abstract partial class ReportFields<TColumn>(CsvRecord record, ReportColumns<TColumn> columns) where TColumn : struct, Enum
{
    const int LongestText = 2000;
    const int LongestRaw = 40;
    const long MostFen = 100_000_000_000;

    static readonly TimeSpan ShopOffset = TimeSpan.FromHours(8);
    static readonly string[] TimeForms =
        ["yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm"];

    readonly List<RowProblem> problems = [];
    readonly HashSet<int> spoiled = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    protected ReportColumns<TColumn> Columns => columns;

    protected int Line => record.Line;

    /// <summary>Whether the record can be read at all; where not, its fault is reported.</summary>
    protected bool IsWhole()
    {
        if (record.Fault is { } fault)
        {
            var whole = fault == ProblemKind.WrongWidth || fault == ProblemKind.LineTooLong;
            Report(whole ? columns.Width : record.Fields.Count, fault, record.Raw);
            return false;
        }

        RefuseUnreadable();
        return true;
    }

    /// <summary>Whether the fields hold, at the number's place, digits only: so a row of a report begins.</summary>
    public static bool HoldsNumber(IReadOnlyList<string> fields, ReportColumns<TColumn> columns, TColumn number)
        => columns.Place(number) is { } place && place < fields.Count
            && Clean(fields[place]) is { Length: > 0 } text && text.All(char.IsAsciiDigit);

    void RefuseUnreadable()
    {
        for (var place = 0; place < record.Fields.Count; place++)
        {
            var field = record.Fields[place];
            if (field.Contains(CsvLines.Unreadable))
                Report(place, ProblemKind.UnreadableBytes, field);
            else if (field.Any(c => char.IsControl(c) && c is not ('\t' or '\n')))
                Report(place, ProblemKind.ControlCharacter, field);
        }
    }

    protected string Number(TColumn column)
    {
        var number = Text(column);
        if (number is null)
            Refuse(column, ProblemKind.Missing);
        else if (number.Length > OrderNumber.Longest)
            Refuse(column, ProblemKind.TooLong);
        else if (Scientific().IsMatch(number))
            Refuse(column, ProblemKind.DamagedNumber);
        else if (!OrderNumber.Holds(number))
            Refuse(column, ProblemKind.BadNumber);
        else if (number.Any(char.IsControl))
            Refuse(column, ProblemKind.ControlCharacter);
        return number ?? "";
    }

    /// <param name="nothing">A word that stands where there is no amount.</param>
    protected long Amount(TColumn column, bool required, string? nothing = null)
    {
        if (Text(column) is not { } text || text == nothing)
        {
            if (required)
                Refuse(column, ProblemKind.Missing);
            return 0;
        }

        var minus = text.IndexOf('-');
        if (!Yuan.TryParseFen(minus < 0 ? text : text.Remove(minus, 1), out var fen) || fen > MostFen)
            Refuse(column, ProblemKind.BadAmount);
        else if (minus >= 0 && fen > 0)
            Refuse(column, ProblemKind.NegativeAmount);
        else
            return fen;
        return 0;
    }

    protected DateTimeOffset? Time(TColumn column)
    {
        if (Text(column) is not { } text)
            return null;
        if (DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Year is >= 2000 and < 2100)
            return new DateTimeOffset(time, ShopOffset).ToUniversalTime();
        Refuse(column, ProblemKind.BadTime);
        return null;
    }

    protected string? Text(TColumn column)
    {
        if (columns.Place(column) is not { } place || Clean(record.Fields[place]) is not { Length: > 0 } text)
            return null;
        if (text.Length > LongestText)
            Refuse(column, ProblemKind.TooLong);
        return text == "null" ? null : text;
    }

    /// <summary>Without blanks around it, Excel's text mark (="…") and the ' that keeps a spreadsheet from counting.</summary>
    static string Clean(string field)
    {
        var text = Trim(field);
        if (text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"'))
            text = Trim(text[2..^1]);
        return text.StartsWith('\'') ? Trim(text[1..]) : text;
    }

    static string Trim(string text) => text.Trim().Trim('\uFEFF', '\u200B').Trim();

    protected void Refuse(TColumn column, ProblemKind kind)
    {
        if (columns.Place(column) is { } place)
            Report(place, kind, record.Fields[place]);
    }

    /// <summary>The first problem of a field is the one to mend.</summary>
    void Report(int place, ProblemKind kind, string raw)
    {
        if (spoiled.Add(place))
            problems.Add(new(record.Line, columns.Header(place), kind.Code, kind.Zh, kind.En, Shorten(raw)));
    }

    static string Shorten(string raw)
    {
        var length = Math.Min(raw.Length, LongestRaw);
        if (length < raw.Length && char.IsHighSurrogate(raw[--length - 1]))
            length--;
        var text = length < raw.Length ? raw[..length] + "…" : raw;
        return string.Concat(text.Select(c => char.IsControl(c) || c == CsvLines.Unreadable ? '\uFFFD' : c));
    }

    [GeneratedRegex(@"\A[0-9](\.[0-9]+)?[eE]\+[0-9]+\z")]
    private static partial Regex Scientific();
}
