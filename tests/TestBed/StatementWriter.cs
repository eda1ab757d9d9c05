using System.Globalization;
using System.Text;

namespace AfterSales.TestBed;

/// <summary>
/// Writes account statements as Alipay does, from nothing but the layout of the file: GB18030, `#` lines at head and foot, tabs behind numbers, times of the shop.
/// Shares no code with the product that reads them.
/// </summary>
public sealed class StatementWriter(DateTime from, DateTime until)
{
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    const string Header = "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";

    /// <summary>One line; the remark as bytes, for that is where files are broken. Amounts in fen, one of them 0.</summary>
    public sealed record Line(string Flow, string Merchant, DateTime At, long InFen, long OutFen, string Type, byte[] Remark)
    {
        public string Business { get; init; } = "";
        public string Account { get; init; } = "";
    }

    public List<Line> Lines { get; } = [];

    /// <summary>支出 as -12.30, or as 12.30.</summary>
    public bool Signed { get; init; } = true;
    public string ColumnsLine { get; init; } = Header;

    /// <summary>The next morning, unless it is said.</summary>
    public DateTime Exported { get; init; } = until.AddHours(9);

    public void Add(string flow, string merchant, DateTime at, long outFen, string remark, string type = "交易退款", long inFen = 0, string account = "") =>
        Lines.Add(new(flow, merchant, at, inFen, outFen, type, Gb18030.GetBytes(remark)) { Account = account });

    /// <summary>The file; its foot fits its lines.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        Put(file, $"#支付宝账务明细查询\r\n#账号：[20885000000000000156]\r\n#起始日期：[{Stamp(from)}]   终止日期：[{Stamp(until)}]\r\n");
        Put(file, $"#-----------------------------------------账务明细列表----------------------------------------\r\n{ColumnsLine}\r\n");
        long balance = 100_000_000_00;
        foreach (var line in Lines.OrderBy(l => l.At))
        {
            balance += line.InFen - line.OutFen;
            Put(file, $"{line.Flow}\t,{line.Business}\t,{line.Merchant}\t,售后\t,{line.At:yyyy-MM-dd HH:mm:ss},{line.Account}\t,"
                + $"{(line.InFen > 0 ? Yuan(line.InFen) : "")},{(line.OutFen > 0 ? (Signed ? "-" : "") + Yuan(line.OutFen) : "")},{Yuan(balance)},支付宝,{line.Type},");
            file.Write(line.Remark);
            Put(file, "\t\r\n");
        }
        Put(file, "#-----------------------------------------账务明细列表结束------------------------------------\r\n");
        Put(file, $"#支出合计：{Lines.Count(l => l.OutFen > 0)}笔，共{(Signed ? "-" : "")}{Yuan(Lines.Sum(l => l.OutFen))}元\r\n");
        Put(file, $"#收入合计：{Lines.Count(l => l.InFen > 0)}笔，共{Yuan(Lines.Sum(l => l.InFen))}元\r\n#导出时间：[{Stamp(Exported)}]\r\n");
        return file.ToArray();
    }

    static void Put(MemoryStream file, string text) => file.Write(Gb18030.GetBytes(text));

    static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");

    static string Stamp(DateTime at) => at.ToString("yyyy年MM月dd日 HH:mm:ss", CultureInfo.InvariantCulture);
}
