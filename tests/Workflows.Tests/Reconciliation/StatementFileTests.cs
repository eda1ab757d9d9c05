using System.Text;
using AfterSales.TestBed;
using AfterSales.Workflows.Reconciliation;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>The statement as a file: its quirks are read, whatever is wrong with it refuses it whole.</summary>
public sealed class StatementFileTests
{
    static readonly DateTime Day = new(2026, 3, 1);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注")]
    [InlineData(false, "账务流水号\t,业务流水号\t,商户订单号\t,商品名称\t,发生时间\t,对方账号\t,收入金额(+元)\t,支出金额(-元)\t,账户余额(元)\t,交易渠道\t,业务类型\t,备注\t,")]
    public async Task Columns_are_found_by_name_and_expenses_read_with_sign_or_without(bool signed, string columns)
    {
        var (content, refused) = await ReadAsync(Written(signed, columns));
        Assert.Null(refused);
        Assert.Equal(("20885000000000000156", 2, 1), (content!.Account, content.Out.Count, content.In.Count));
        Assert.Equal((12_34L + 5_00, 99_99L), (content.Out.Fen, content.In.Fen));
        var row = content.Rows[0];
        Assert.Equal(("F1", "SH20260301000001", "破损补偿_小张", 12_34L), (row.FlowNumber, row.MerchantOrder, row.Remark, row.OutFen));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(8)), row.At);
        Assert.Equal(6, row.No);
    }

    [Fact]
    public async Task Broken_bytes_in_a_remark_are_kept_as_such_and_a_period_may_name_its_last_second()
    {
        var text = StatementWriter.Gb18030.GetString(Written()).Replace("终止日期：[2026年03月02日 00:00:00]", "终止日期：[2026年03月01日 23:59:59]", StringComparison.Ordinal);
        var bytes = StatementWriter.Gb18030.GetBytes(text);
        bytes[bytes.AsSpan().IndexOf(StatementWriter.Gb18030.GetBytes("破损补偿"))] = 0xFF;
        var (content, refused) = await ReadAsync(bytes);
        Assert.Null(refused);
        Assert.Contains('\uFFFD', content!.Rows[0].Remark!);
        Assert.Equal(Instant(Day.AddDays(1)), content.Until);
    }

    public static TheoryData<string, string, string> Wrongs => new()
    {
        { "#支付宝账务明细查询", "账单", "notAStatement" },
        { "#账号：[20885000000000000156]", "#", "periodMissing" },
        { "2026年03月02日 00:00:00", "2026年03月32日 00:00:00", "periodInvalid" },
        { "账务流水号,", "流水,", "missingColumn" },
        { "交易渠道", "备注", "duplicateColumn" },
        { "F2\t,", "\t,", "fieldInvalid" },
        { "-12.34", "-12.345", "fieldInvalid" },
        { "-12.34", "+12.34", "fieldInvalid" },
        { "-12.34", "", "fieldInvalid" },
        { "2026-03-01 09:00:00", "2026-03-01 25:00:00", "fieldInvalid" },
        { "2026-03-01 09:00:00", "2026-03-02 00:00:00", "outOfPeriod" },
        { ",支付宝,转账,破损补偿_小张\t", "", "lineIncomplete" },
        { "破损补偿_小张\t", "破损补偿_小张\t,又一列", "lineIncomplete" },
        { "-12.34", "-12.35", "footDiffers" },
        { "2笔", "3笔", "footDiffers" },
        { "共99.99元", "共99.98元", "footDiffers" },
        { "共99.99元", "共99.99", "footInvalid" },
        { "账务明细列表结束", "账务明细列表", "footInvalid" },
        { "#导出时间：[2026年03月02日 09:00:00]\r\n", "", "statementCut" },
        { "09:00:00]\r\n", "09:00", "statementCut" },
        { "2026年03月02日 09:00:00", "2026年03月01日 10:30:00", "afterExport" },
        { "2026年03月02日 09:00:00", "2026年02月28日 09:00:00", "exportedBeforePeriod" },
        { "2026年03月02日 09:00:00", "2026年03月32日 09:00:00", "statementCut" },
        { "#收入合计：1笔，共99.99元\r\n", "", "statementCut" },
        { "09:00:00]\r\n", "09:00:00]\r\nF9,,,,2026-03-01 09:00:00,,,-1.00,,,,\r\n", "afterFoot" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task What_is_wrong_refuses_the_file_with_a_reason(string written, string instead, string code)
    {
        var text = StatementWriter.Gb18030.GetString(Written());
        var at = text.IndexOf(written, StringComparison.Ordinal);
        if (written.StartsWith("09:00:00]", StringComparison.Ordinal))
            at = text.LastIndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0, written);
        var (content, refused) = await ReadAsync(StatementWriter.Gb18030.GetBytes(text[..at] + instead + text[(at + written.Length)..]));
        Assert.Null(content);
        Assert.Equal(code, refused!.Code);
        Assert.All([refused.Zh, refused.En], Assert.NotEmpty);
    }

    [Fact]
    public async Task Every_cut_of_the_file_is_refused()
    {
        var bytes = Written();
        // without its very last line break it is whole
        for (var length = bytes.Length - 3; length > 0; length--)
            Assert.NotNull((await ReadAsync(bytes[..length])).Refused);
        Assert.Null((await ReadAsync(bytes[..^2])).Refused);
    }

    [Fact]
    public async Task Another_encoding_another_kind_of_file_and_an_empty_one_are_refused()
    {
        var text = StatementWriter.Gb18030.GetString(Written());
        Assert.Equal("notGb18030", (await ReadAsync(Encoding.UTF8.GetBytes(text))).Refused!.Code);
        Assert.Equal("notGb18030", (await ReadAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)])).Refused!.Code);
        Assert.Equal("notAStatement", (await ReadAsync([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 8, 0])).Refused!.Code);
        Assert.Equal("notAStatement", (await ReadAsync(Encoding.Unicode.GetBytes(text))).Refused!.Code);
        Assert.Equal("emptyFile", (await ReadAsync([])).Refused!.Code);
        var wrong = await StatementFile.ReadAsync(new MemoryStream(Written()), Instant(Day), Instant(Day.AddDays(2)), Cancel);
        Assert.Equal("wrongPeriod", wrong.Refused!.Code);
    }

    static byte[] Written(bool signed = true, string? columns = null)
    {
        var writer = columns is null ? new StatementWriter(Day, Day.AddDays(1)) { Signed = signed } : new(Day, Day.AddDays(1)) { Signed = signed, ColumnsLine = columns };
        writer.Add("F1", "SH20260301000001", Day.AddHours(9), 12_34, "破损补偿_小张", "转账");
        writer.Add("F2", "T200P1", Day.AddHours(10), 5_00, "售后退款");
        writer.Add("F3", "T200P1", Day.AddHours(11), 0, "收款", "在线支付", 99_99);
        return writer.Write();
    }

    static async Task<(StatementContent? Content, StatementRefused? Refused)> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await StatementFile.ReadAsync(stream, Instant(Day), Instant(Day.AddDays(1)), Cancel);
    }

    static DateTimeOffset Instant(DateTime shopTime) => new(shopTime, TimeSpan.FromHours(8));
}
