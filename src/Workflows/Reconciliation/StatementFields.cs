using System.Globalization;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Imports;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>Reads one line of a statement; the first thing wrong with it refuses the file. Only texts that decide nothing may hold unreadable bytes.</summary>
sealed class StatementFields(CsvLine line, IReadOnlyList<string> fields, StatementColumns columns)
{
    const int LongestNumber = 64;
    const int LongestText = 2000;
    const long MostFen = 100_000_000_000;
    const char Broken = '\uFFFD';

    static readonly string[] TimeForms = ["yyyy-MM-dd HH:mm:ss", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss", "yyyy年MM月dd日 HH:mm:ss"];

    public StatementRefused? Wrong { get; private set; }

    public StatementRow? Read()
    {
        if (fields.Count < columns.Width || fields.Skip(columns.Width).Any(field => !string.IsNullOrWhiteSpace(field)))
            Wrong = StatementFaults.WrongWidth(line.Number);
        if (Wrong is not null)
            return null;
        var row = new StatementRow
        {
            No = line.Number,
            FlowNumber = Number(StatementColumn.FlowNumber, true) ?? "",
            BusinessNumber = Number(StatementColumn.BusinessNumber, false),
            MerchantOrder = Number(StatementColumn.MerchantOrder, false),
            Title = Text(StatementColumn.Title),
            At = Time(),
            CounterAccount = Text(StatementColumn.CounterAccount),
            InFen = Amount(StatementColumn.In, '+'),
            OutFen = Amount(StatementColumn.Out, '-'),
            BalanceFen = Balance(),
            BusinessType = Text(StatementColumn.BusinessType),
            Remark = Text(StatementColumn.Remark),
        };
        if (row.InFen > 0 == row.OutFen > 0)
            Refuse(StatementColumn.Out, "收入与支出须恰有一项大于0", "a line is either income or expense, above 0");
        return Wrong is null ? row : null;
    }

    public static DateTimeOffset? TimeOf(string text) =>
        DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is >= 2000 and < 2100
            ? new DateTimeOffset(time, ShopCalendar.Offset).ToUniversalTime() : null;

    /// <summary>Yuan with or without the sign of its column: 支出 is written as -12.30 or as 12.30.</summary>
    public static long? FenOf(string text, char sign) =>
        Yuan.TryParseFen(text.StartsWith(sign) ? text[1..] : text, out var fen) && fen <= MostFen ? fen : null;

    string? Number(StatementColumn column, bool required)
    {
        // the form in which finance's own entries are kept, or they would not meet
        var number = PaymentNumber.Clean(Text(column));
        if (number is null && required)
            Refuse(column, "必填项为空", "must not be blank");
        else if (number is not null && (number.Length > LongestNumber || number.Any(c => c == Broken || char.IsControl(c))))
            Refuse(column, "过长或含有无法读出的字节", "is too long or holds unreadable bytes");
        return number;
    }

    DateTimeOffset Time()
    {
        if (TimeOf(Text(StatementColumn.At) ?? "") is { } at)
            return at;
        Refuse(StatementColumn.At, "不是有效的时间", "is not a time");
        return default;
    }

    long Amount(StatementColumn column, char sign)
    {
        if (Text(column) is not { } text)
            return 0;
        if (FenOf(text, sign) is { } fen)
            return fen;
        Refuse(column, $"不是金额：{text}", $"is not an amount: {text}");
        return 0;
    }

    long? Balance()
    {
        if (Text(StatementColumn.Balance) is not { } text)
            return null;
        if (FenOf(text, '-') is { } fen)
            return text.StartsWith('-') ? -fen : fen;
        Refuse(StatementColumn.Balance, $"不是金额：{text}", $"is not an amount: {text}");
        return null;
    }

    string? Text(StatementColumn column)
    {
        if (columns.Place(column) is not { } place || fields[place].Replace(CsvLines.Unreadable, Broken).Trim() is not { Length: > 0 } text)
            return null;
        if (text.Length > LongestText)
            Refuse(column, "过长", "is too long");
        // neither database keeps NUL in a text; it stays visible as what it is, a broken character
        return text.Replace('\0', Broken);
    }

    void Refuse(StatementColumn column, string zh, string en) => Wrong ??= StatementFaults.Field(line.Number, StatementColumns.NameOf(column), zh, en);
}
