using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Reconciliation;

namespace AfterSales.Workflows.Seeding;

/// <summary>One line of a sample shop's account. Amounts are fen, one of them 0.</summary>
sealed record SampleLine(string Flow, string MerchantOrder, DateTimeOffset At, long InFen, long OutFen, string Type, string Remark);

/// <summary>Writes the account statement of a sample shop, with head, columns, foot and encoding of the real ones: it is read as any other file is.</summary>
sealed class SampleStatement(string account, DateTimeOffset from, DateTimeOffset until)
{
    /// <summary>What lay on the account at first, fen.</summary>
    const long Opening = 20_000_00;

    static readonly Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public string FileName => $"支付宝账务明细_{Wall(from):yyyyMMdd}-{Wall(until.AddSeconds(-1)):yyyyMMdd}.csv";

    /// <summary>The lines as finance's desk takes them, and the file's hash.</summary>
    public async Task<(StatementContent Content, SentFile File)> ReadAsync(IReadOnlyList<SampleLine> lines, DateTimeOffset exported, CancellationToken cancel)
    {
        var bytes = gb18030.GetBytes(Write(lines, exported));
        using var stream = new MemoryStream(bytes);
        var (content, refused) = await StatementFile.ReadAsync(stream, from, until, cancel);
        return content is not null ? (content, new(FileName, Convert.ToHexStringLower(SHA256.HashData(bytes))))
            : throw new InvalidOperationException($"The sample's statement is none: {refused!.En}");
    }

    string Write(IReadOnlyList<SampleLine> lines, DateTimeOffset exported)
    {
        var (text, balance) = (new StringBuilder(), Opening);
        Put(text, $"#支付宝账务明细查询\r\n#账号：[{account}]\r\n#起始日期：[{Stamp(from)}]   终止日期：[{Stamp(until)}]\r\n");
        Put(text, $"#-----------------------------------------账务明细列表----------------------------------------\r\n");
        Put(text, $"账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注\r\n");
        foreach (var line in lines.OrderBy(l => l.At).ThenBy(l => l.Flow, StringComparer.Ordinal))
        {
            balance += line.InFen - line.OutFen;
            Put(text, $"{line.Flow}\t,\t,{line.MerchantOrder}\t,售后\t,{Wall(line.At):yyyy-MM-dd HH:mm:ss},\t,{(line.InFen > 0 ? Yuan.Format(line.InFen) : "")},");
            Put(text, $"{(line.OutFen > 0 ? $"-{Yuan.Format(line.OutFen)}" : "")},{Yuan.Format(balance)},支付宝,{line.Type},{line.Remark}\t\r\n");
        }
        Put(text, $"#-----------------------------------------账务明细列表结束------------------------------------\r\n");
        Put(text, $"#支出合计：{lines.Count(l => l.OutFen > 0)}笔，共-{Yuan.Format(lines.Sum(l => l.OutFen))}元\r\n");
        Put(text, $"#收入合计：{lines.Count(l => l.InFen > 0)}笔，共{Yuan.Format(lines.Sum(l => l.InFen))}元\r\n#导出时间：[{Stamp(exported)}]\r\n");
        return text.ToString();
    }

    static void Put(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));

    static DateTimeOffset Wall(DateTimeOffset at) => at.ToOffset(ShopCalendar.Offset);

    static string Stamp(DateTimeOffset at) => Wall(at).ToString("yyyy年MM月dd日 HH:mm:ss", CultureInfo.InvariantCulture);
}
