using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>Every reason a whole file can be refused for.</summary>
internal static class Refusals
{
    public static readonly ReportRefused Empty = new("emptyFile", "文件是空的", "the file is empty");

    public static readonly ReportRefused NotCsv = new(
        "notCsv",
        "这不是 CSV 文件（可能是 xlsx、xls、zip 或网页）：请先另存为 CSV 再导入",
        "this is not a CSV file (perhaps xlsx, xls, zip or a web page): save it as CSV first");

    public static readonly ReportRefused UnreadableEncoding = new(
        "unreadableEncoding",
        "表头无法按 UTF-8 或 GB18030 读出",
        "the header is neither UTF-8 nor GB18030");

    public static readonly ReportRefused UnreadableHeader = new(
        "unreadableHeader",
        "表头的引号没有闭合或过长",
        "the header is too long, or a quote in it is never closed");

    public static readonly ReportRefused TooManyRows = new(
        "tooManyRows",
        $"超过 {OrderReport.MostOrders} 个订单，其后的行没有读取：请分成几个文件导入",
        $"more than {OrderReport.MostOrders} orders, the rows after that were not read: split the file");

    public static readonly ReportRefused TooManyRefused = new(
        "tooManyRefused",
        $"已拒绝 {ImportRun.MostRefused} 行，其后的行没有读取；已导入的订单保留，请改正后重新导入",
        $"{ImportRun.MostRefused} rows were refused, the rows after that were not read; what was imported stays: correct the file and send it again");

    public static ReportRefused ColumnsMissing(IEnumerable<string> names)
        => new("missingColumn", $"缺少列：{string.Join('、', names)}", $"columns are missing: {string.Join(", ", names)}");

    public static ReportRefused ColumnTwice(string name)
        => new("duplicateColumn", $"列出现了两次：{name}", $"a column stands twice: {name}");
}
