using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>Reads one record as an order, collecting every problem on the way: a row is mended once, not once per mistake.</summary>
internal sealed partial class OrderFields(CsvRecord record, OrderColumns columns)
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

    /// <summary>The order, or null when <see cref="Problems"/> says why not.</summary>
    public OrderRow? Read()
    {
        if (record.Fault is { } fault)
        {
            var whole = fault == ProblemKind.WrongWidth || fault == ProblemKind.LineTooLong;
            Report(whole ? columns.Width : record.Fields.Count, fault, record.Raw);
            return null;
        }

        RefuseUnreadable();
        var order = Order();
        RefuseImpossibleTimes(order);
        RefuseUnpaid(order);
        return problems.Count == 0 ? order : null;
    }

    OrderRow Order() => new()
    {
        LineNumber = record.Line,
        Number = Number(),
        TotalFen = Amount(OrderColumn.Total, required: true),
        StayedPaidFen = Amount(OrderColumn.StayedPaid, required: true),
        RefundedFen = columns.Place(OrderColumn.Refunded) is null ? null : Amount(OrderColumn.Refunded, required: false),
        CreatedAt = Time(OrderColumn.CreatedAt) ?? default,
        PaidAt = Time(OrderColumn.PaidAt),
        ShippedAt = Time(OrderColumn.ShippedAt),
        BuyerNick = Text(OrderColumn.BuyerNick),
        BuyerAccount = PayeeAccount.Clean(Text(OrderColumn.BuyerAccount)),
        ReceiverName = Text(OrderColumn.ReceiverName),
        Address = Text(OrderColumn.ChangedAddress) ?? Text(OrderColumn.Address),
        Phone = Text(OrderColumn.Mobile) ?? Text(OrderColumn.Telephone),
        Title = Text(OrderColumn.Title),
        Quantity = Quantity(),
        Status = Text(OrderColumn.Status),
        Waybill = Text(OrderColumn.Waybill),
        Courier = Text(OrderColumn.Courier),
        SellerMemo = Text(OrderColumn.SellerMemo),
        BuyerMessage = Text(OrderColumn.BuyerMessage),
    };

    void RefuseImpossibleTimes(OrderRow order)
    {
        if (order.CreatedAt == default)
            Refuse(OrderColumn.CreatedAt, ProblemKind.Missing);
        else if (order.PaidAt < order.CreatedAt)
            Refuse(OrderColumn.PaidAt, ProblemKind.PaidBeforeCreated);
    }

    /// <summary>
    /// No money on an order that was never paid. A time of payment says that it was, where the report tells any; its state may say that it was not. Closed
    /// orders were paid where something was refunded.
    /// </summary>
    void RefuseUnpaid(OrderRow order)
    {
        var unpaid = columns.Place(OrderColumn.PaidAt) is not null ? Text(OrderColumn.PaidAt) is null
            : OrderStates.IsClosed(order.Status) && order.RefundedFen is null or 0;
        if (!unpaid && !OrderStates.IsBeforePayment(order.Status))
            return;
        if (order.StayedPaidFen > 0)
            Refuse(OrderColumn.StayedPaid, ProblemKind.NeverPaid);
        if (order.RefundedFen > 0)
            Refuse(OrderColumn.Refunded, ProblemKind.NeverPaid);
    }

    public void RefuseDuplicate() => Refuse(OrderColumn.Number, ProblemKind.DuplicateInFile);

    /// <summary>Whether the fields hold, at the number's place, digits only: so a row of a report begins.</summary>
    public static bool HoldsNumber(IReadOnlyList<string> fields, OrderColumns columns)
        => columns.Place(OrderColumn.Number) is { } place && place < fields.Count
            && Clean(fields[place]) is { Length: > 0 } number && number.All(char.IsAsciiDigit);

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

    string Number()
    {
        var number = Text(OrderColumn.Number);
        if (number is null)
            Refuse(OrderColumn.Number, ProblemKind.Missing);
        else if (number.Length > OrderNumber.Longest)
            Refuse(OrderColumn.Number, ProblemKind.TooLong);
        else if (Scientific().IsMatch(number))
            Refuse(OrderColumn.Number, ProblemKind.DamagedNumber);
        else if (number.Any(char.IsControl))
            Refuse(OrderColumn.Number, ProblemKind.ControlCharacter);
        else if (!OrderNumber.Holds(number))
            Refuse(OrderColumn.Number, ProblemKind.BadNumber);
        return number ?? "";
    }

    long Amount(OrderColumn column, bool required)
    {
        // 无退款申请 stands in 退款金额 where there is no request
        if (Text(column) is not { } text || (column == OrderColumn.Refunded && text == "无退款申请"))
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

    DateTimeOffset? Time(OrderColumn column)
    {
        if (Text(column) is not { } text)
            return null;
        if (DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Year is >= 2000 and < 2100)
            return new DateTimeOffset(time, ShopOffset).ToUniversalTime();
        Refuse(column, ProblemKind.BadTime);
        return null;
    }

    int? Quantity()
    {
        if (Text(OrderColumn.Quantity) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity <= 1_000_000)
            return quantity == 0 ? null : quantity;
        Refuse(OrderColumn.Quantity, ProblemKind.BadQuantity);
        return null;
    }

    string? Text(OrderColumn column)
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

    void Refuse(OrderColumn column, ProblemKind kind)
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
