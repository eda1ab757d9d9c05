using AfterSales.Domain.Wording;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>What is read from a statement; each name stands for a header and its aliases.</summary>
enum StatementColumn { FlowNumber, BusinessNumber, MerchantOrder, Title, At, CounterAccount, In, Out, Balance, BusinessType, Remark }

/// <summary>Finds the columns by name, compared as letters and digits only: brackets of either width, signs and tabs do not count. Never by position.</summary>
sealed class StatementColumns
{
    static readonly (StatementColumn Column, bool Required, string[] Names)[] Known =
    [
        (StatementColumn.FlowNumber,     true,  ["账务流水号"]),
        (StatementColumn.BusinessNumber, false, ["业务流水号"]),
        (StatementColumn.MerchantOrder,  true,  ["商户订单号"]),
        (StatementColumn.Title,          false, ["商品名称"]),
        (StatementColumn.At,             true,  ["发生时间", "入账时间"]),
        (StatementColumn.CounterAccount, false, ["对方账号", "对方账户"]),
        (StatementColumn.In,             true,  ["收入金额元", "收入金额", "收入元"]),
        (StatementColumn.Out,            true,  ["支出金额元", "支出金额", "支出元"]),
        (StatementColumn.Balance,        false, ["账户余额元", "账户余额", "余额元"]),
        (StatementColumn.BusinessType,   false, ["业务类型"]),
        (StatementColumn.Remark,         true,  ["备注"]),
    ];

    readonly Dictionary<StatementColumn, int> places = [];

    /// <summary>How many fields a line has; blanks behind the last named column do not count.</summary>
    public int Width { get; private init; }

    public static (StatementColumns? Columns, StatementRefused? Refused) Find(IReadOnlyList<string> header)
    {
        var names = header.Select(Normalise.ForMatching).ToList();
        var found = new StatementColumns { Width = names.FindLastIndex(name => name.Length > 0) + 1 };
        foreach (var (column, required, aliases) in Known)
        {
            var places = Enumerable.Range(0, names.Count).Where(i => aliases.Contains(names[i])).ToList();
            if (places.Count > 1)
                return (null, StatementFaults.ColumnTwice(aliases[0]));
            if (places is [var place])
                found.places[column] = place;
            else if (required)
                return (null, StatementFaults.ColumnMissing(aliases[0]));
        }
        return (found, null);
    }

    public int? Place(StatementColumn column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The column as the file's readers know it.</summary>
    public static string NameOf(StatementColumn column) => Known.First(known => known.Column == column).Names[0];
}
