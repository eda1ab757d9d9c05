using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>Every reason a statement can be refused for.</summary>
static class StatementFaults
{
    public static readonly StatementRefused
        Empty = new("emptyFile", "文件是空的", "the file is empty"),
        NotGb18030 = new("notGb18030", "文件是 UTF-8 编码：支付宝账务明细须为 GB18030 的原始文件，请勿另存", "the file is UTF-8: a statement is taken as Alipay wrote it, in GB18030; do not save it anew"),
        NotAStatement = new("notAStatement", "不是支付宝账务明细（首行须为 #支付宝账务明细查询；请先解压，xlsx 不可用）", "this is no account statement of Alipay: its first line is #支付宝账务明细查询 (unpack it first; xlsx is not taken)"),
        NoPeriod = new("periodMissing", "文件头缺少账号或起止日期", "the head lacks the account or the period"),
        NoHeader = new("headerMissing", "没有表头", "there is no header"),
        Cut = new("statementCut", "文件不完整：缺少列表结束、支出合计、收入合计或导出时间", "the file is cut: the end of the list, the totals or the time of export are missing");

    public static StatementRefused WrongPeriod(DateTimeOffset from, DateTimeOffset until) =>
        new("wrongPeriod", $"文件的期间是 {from:yyyy-MM-dd HH:mm:ss} 至 {until:yyyy-MM-dd HH:mm:ss}，与所选不同", $"the file is of {from:yyyy-MM-dd HH:mm:ss} until {until:yyyy-MM-dd HH:mm:ss}, which is not what was asked for");

    public static StatementRefused BadPeriod(string raw) => new("periodInvalid", $"起止日期无法读出：{raw}", $"the period cannot be read: {raw}");

    public static StatementRefused ColumnMissing(string name) => new("missingColumn", $"缺少列：{name}", $"a column is missing: {name}");

    public static StatementRefused ColumnTwice(string name) => new("duplicateColumn", $"列出现了两次：{name}", $"a column stands twice: {name}");

    public static StatementRefused TooMany(int most) => new("tooManyLines", $"超过 {most} 行：请按较短的期间导出", $"more than {most} lines: export a shorter period");

    public static StatementRefused WrongWidth(int line) => new("lineIncomplete", "这一行的列数与表头不一致，可能被截断", "the line has another number of fields than the header: it may be cut", line);

    public static StatementRefused Field(int line, string column, string what, string whatEn) => new("fieldInvalid", $"{column}：{what}", $"{column}: {whatEn}", line);

    public static StatementRefused OutOfPeriod(int line, DateTimeOffset at) =>
        new("outOfPeriod", $"发生时间 {at:yyyy-MM-dd HH:mm:ss} 不在文件的期间内", $"{at:yyyy-MM-dd HH:mm:ss} is not within the file's period", line);

    public static StatementRefused ExportedBefore(DateTimeOffset at) =>
        new("exportedBeforePeriod", $"导出时间 {at:yyyy-MM-dd HH:mm:ss} 早于文件的期间", $"the file was exported at {at:yyyy-MM-dd HH:mm:ss}, before its period began");

    public static StatementRefused AfterExport(int line, DateTimeOffset at) =>
        new("afterExport", $"发生时间 {at:yyyy-MM-dd HH:mm:ss} 晚于导出时间", $"{at:yyyy-MM-dd HH:mm:ss} is after the time of export", line);

    public static StatementRefused BadFoot(int line, string raw) => new("footInvalid", $"表尾无法读出：{raw}", $"a line of the foot cannot be read: {raw}", line);

    public static StatementRefused AfterFoot(int line) => new("afterFoot", "表尾之后还有内容", "something follows the foot", line);

    public static StatementRefused WrongFoot(int line, string which, StatementSum told, StatementSum counted) => new("footDiffers",
        $"{which}合计与明细不符：表尾 {told.Count} 笔 {Yuan.Format(told.Fen)} 元，明细 {counted.Count} 笔 {Yuan.Format(counted.Fen)} 元",
        $"the foot ({which}) says {told.Count} lines and ¥{Yuan.Format(told.Fen)}, the lines are {counted.Count} and ¥{Yuan.Format(counted.Fen)}", line);

    public static StatementRefused OtherContent(int line, string flow) =>
        new("flowNumberDiffers", $"账务流水号 {flow} 已从另一份文件导入，且内容不同", $"flow number {flow} came with another file, saying something else", line);
}
