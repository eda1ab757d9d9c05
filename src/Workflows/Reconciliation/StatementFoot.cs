using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>The lines of `#` behind the list: its end, both totals, the time of export. All four, whole and in this file's words, or the file was cut.</summary>
sealed partial class StatementFoot
{
    (int Line, StatementSum Sum)? income;
    (int Line, StatementSum Sum)? expense;

    public bool Begun { get; private set; }

    /// <summary>When the file was exported; null until that has been read.</summary>
    public DateTimeOffset? Exported { get; private set; }

    /// <summary>The time of export has been read: it is the last line.</summary>
    public bool Whole => Exported is not null;

    public StatementRefused? Take(int line, string text)
    {
        if (text.Contains("列表结束", StringComparison.Ordinal))
        {
            Begun = true;
            return null;
        }
        if (text.Contains("合计", StringComparison.Ordinal))
            return Begun && Totals().Match(text) is { Success: true } totals && TakeTotal(line, totals) ? null : StatementFaults.BadFoot(line, text);
        if (!text.Contains("导出时间", StringComparison.Ordinal))
            return Begun ? null : StatementFaults.BadFoot(line, text);
        if (ExportTime().Match(text) is not { Success: true } told || StatementFields.TimeOf(told.Groups[1].Success ? told.Groups[1].Value : told.Groups[2].Value) is not { } at)
            return StatementFaults.Cut with { Line = line };
        Exported = at;
        return null;
    }

    /// <summary>What is wrong with the foot, now that all lines are read.</summary>
    public StatementRefused? Wrong(IReadOnlyList<StatementRow> rows)
    {
        if (!Begun || !Whole || income is not { } told || expense is not { } spent)
            return StatementFaults.Cut;
        var (ins, outs) = (StatementSum.Of(rows, r => r.InFen), StatementSum.Of(rows, r => r.OutFen));
        return spent.Sum != outs ? StatementFaults.WrongFoot(spent.Line, "支出", spent.Sum, outs)
            : told.Sum != ins ? StatementFaults.WrongFoot(told.Line, "收入", told.Sum, ins) : null;
    }

    bool TakeTotal(int line, Match totals)
    {
        var expenses = totals.Groups[1].Value == "支出";
        if (!int.TryParse(totals.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || StatementFields.FenOf(totals.Groups[3].Value, expenses ? '-' : '+') is not { } fen || (expenses ? expense : income) is not null)
            return false;
        if (expenses)
            expense = (line, new(count, fen));
        else
            income = (line, new(count, fen));
        return true;
    }

    [GeneratedRegex(@"\A#\s*(支出|收入)合计[:：]\s*([0-9]+)\s*笔\s*[,，]\s*共\s*([+-]?[0-9.,]+)\s*元\s*\z")]
    private static partial Regex Totals();

    [GeneratedRegex(@"\A#\s*导出时间[:：]\s*(?:\[\s*((?:[0-9]{4}年[0-9]{2}月[0-9]{2}日|[0-9]{4}-[0-9]{2}-[0-9]{2}) [0-9]{2}:[0-9]{2}:[0-9]{2})\s*\]|((?:[0-9]{4}年[0-9]{2}月[0-9]{2}日|[0-9]{4}-[0-9]{2}-[0-9]{2}) [0-9]{2}:[0-9]{2}:[0-9]{2}))[\s,]*\z")]
    private static partial Regex ExportTime();
}
