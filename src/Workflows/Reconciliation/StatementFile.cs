using System.Text.RegularExpressions;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Imports;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>
/// Reads Alipay's account statement (支付宝账务明细, domain.md 3.7): GB18030; lines of `#` at the head (title, account, period) and at the foot (end of the list,
/// totals, time of export). A file is taken whole or not at all: its foot must agree with its lines, and every line lies in its period.
/// </summary>
public sealed partial class StatementFile
{
    public const int MostLines = 500_000;

    readonly CsvLines lines;
    readonly StatementFoot foot = new();
    readonly List<StatementRow> rows = [];
    string? account;
    (DateTimeOffset From, DateTimeOffset Until)? period;
    StatementColumns? columns;

    StatementFile(Stream stream) => lines = new(stream);

    /// <summary>The statement of this period, or why the file is none. The stream stays the caller's.</summary>
    public static async Task<(StatementContent? Content, StatementRefused? Refused)> ReadAsync(
        Stream stream, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var file = new StatementFile(stream);
        return await file.WrongAsync(from, until, cancel) is { } refused ? (null, refused)
            : (new(file.account!, file.period!.Value.From, file.Covered, file.rows), null);
    }

    async Task<StatementRefused?> WrongAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        if ((await lines.PeekAsync(cancel)).IsEmpty)
            return lines.IsUtf8 ? StatementFaults.NotGb18030 : StatementFaults.Empty;
        var first = true;
        while (await lines.NextAsync(cancel) is { } line)
        {
            if (lines.IsUtf8)
                return StatementFaults.NotGb18030;
            if (first && !IsTitle(line.Text))
                return StatementFaults.NotAStatement;
            first = false;
            if (WrongLine(line, from, until) is { } wrong)
                return wrong;
        }
        return columns is null ? StatementFaults.NoHeader : foot.Wrong(rows) ?? WrongExport();
    }

    /// <summary>Of a period that was not over at the export only what lay before it is told: what is paid later misses no line.</summary>
    DateTimeOffset Covered => foot.Exported!.Value.AddSeconds(1) is var end && end < period!.Value.Until ? end : period!.Value.Until;

    StatementRefused? WrongExport() =>
        foot.Exported!.Value is var exported && exported <= period!.Value.From ? StatementFaults.ExportedBefore(exported.ToOffset(Domain.Time.ShopCalendar.Offset))
        : rows.Find(row => row.At > exported) is { } late ? StatementFaults.AfterExport(late.No, late.At.ToOffset(Domain.Time.ShopCalendar.Offset)) : null;

    StatementRefused? WrongLine(CsvLine line, DateTimeOffset from, DateTimeOffset until)
    {
        if (line.TooLong)
            return StatementFaults.WrongWidth(line.Number);
        var text = line.Text.Trim();
        if (text.Length == 0)
            return null;
        if (foot.Whole)
            return StatementFaults.AfterFoot(line.Number);
        if (!text.StartsWith('#'))
            return columns is null ? WrongHeader(line, from, until) : WrongRow(line);
        return columns is null ? WrongHead(text) : foot.Take(line.Number, text);
    }

    StatementRefused? WrongHead(string text)
    {
        if (Account().Match(text) is { Success: true } named)
            account = named.Groups[1].Value.Trim();
        if (!text.Contains("起始日期", StringComparison.Ordinal))
            return null;
        if (Instants().Matches(text) is not [var begin, var end] || StatementFields.TimeOf(begin.Value) is not { } from || StatementFields.TimeOf(end.Value) is not { } until
            || from >= until)
            return StatementFaults.BadPeriod(text);
        period = (from, Exclusive(until));
        return null;
    }

    StatementRefused? WrongHeader(CsvLine line, DateTimeOffset from, DateTimeOffset until)
    {
        if (account is null || period is not { } told)
            return StatementFaults.NoPeriod;
        if (told != (from, Exclusive(until)))
            return StatementFaults.WrongPeriod(told.From.ToOffset(Domain.Time.ShopCalendar.Offset), told.Until.ToOffset(Domain.Time.ShopCalendar.Offset));
        (columns, var refused) = Fields(line.Text) is { } header ? StatementColumns.Find(header) : (null, StatementFaults.NoHeader);
        return refused;
    }

    StatementRefused? WrongRow(CsvLine line)
    {
        if (foot.Begun)
            return StatementFaults.AfterFoot(line.Number);
        if (rows.Count == MostLines)
            return StatementFaults.TooMany(MostLines);
        if (Fields(line.Text) is not { } fields)
            return StatementFaults.WrongWidth(line.Number);
        var reading = new StatementFields(line, fields, columns!);
        if (reading.Read() is not { } row)
            return reading.Wrong;
        if (row.At < period!.Value.From || row.At >= period.Value.Until)
            return StatementFaults.OutOfPeriod(line.Number, row.At.ToOffset(Domain.Time.ShopCalendar.Offset));
        rows.Add(row);
        return null;
    }

    static bool IsTitle(string text) => text.TrimStart().StartsWith('#') && Normalise.ForMatching(text).Contains("支付宝账务明细", StringComparison.Ordinal);

    /// <summary>Null where a quote stays open: a statement has no line breaks within a field.</summary>
    static IReadOnlyList<string>? Fields(string line)
    {
        var fields = new CsvFields();
        return fields.Feed(line) == CsvProgress.Whole ? fields.Complete : null;
    }

    /// <summary>Some exports name the last second of the period and not the first after it.</summary>
    static DateTimeOffset Exclusive(DateTimeOffset until) =>
        until.ToOffset(Domain.Time.ShopCalendar.Offset) is { Hour: 23, Minute: 59, Second: 59 } ? until.AddSeconds(1) : until;

    [GeneratedRegex(@"账[号户][:：]\s*\[?\s*([^\]\s]+)\s*\]?")]
    private static partial Regex Account();

    [GeneratedRegex("[0-9]{4}年[0-9]{2}月[0-9]{2}日 [0-9]{2}:[0-9]{2}:[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")]
    private static partial Regex Instants();
}
