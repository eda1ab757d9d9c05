using System.Globalization;
using System.Text;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Platform;

/// <summary>Refund reports as the platform writes them: the headers of its three layouts, and rows that say what a test wants of them.</summary>
static class RefundFiles
{
    /// <summary>2017: 38 columns.</summary>
    public const string Layout2017 = "订单编号,退款编号,支付宝交易号,订单付款时间,商家编码,退款完结时间,买家会员名称,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,是否需要退货,"
        + "退款的申请时间,超时时间,退款状态,货物状态,退货物流信息,发货物流信息,客服介入状态,卖家真实姓名,卖家退货地址,卖家邮编,卖家电话,卖家手机,退货物流单号,退货物流公司,"
        + "买家退款原因,买家退款说明,买家退货时间,责任方,售中或售后,商家备注,完结时间,部分退款/全部退款,审核操作人,举证超时,是否零秒响应,退款操作人";

    public const string LayoutWithTags = Layout2017 + ",退款原因标签,业务类型,是否帮他退款,帮他退款操作账号";

    /// <summary>The newest: 支付单号, 商品 id and 售后类型, and no buyer.</summary>
    public static readonly string LayoutNewest = LayoutWithTags.Replace("支付宝交易号", "支付单号", StringComparison.Ordinal)
        .Replace("是否需要退货", "售后类型", StringComparison.Ordinal).Replace("买家会员名称,", "", StringComparison.Ordinal)
        .Replace("宝贝标题", "商品 id,宝贝标题", StringComparison.Ordinal) + ",备注标签";

    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static string Row(
        string header, string order, string refund, string amount, string status = "退款成功", string applied = "2026-03-01 09:00:00", string ended = "2026-03-01 10:00:00",
        string alipay = "2026030122001", string timeout = "", string reason = "与商家协商一致退款") => string.Join(',', header.Split(',').Select(name => name switch
        {
            "订单编号" => $"=\"\"{order}\"\"",
            "退款编号" => $"'{refund}",
            "支付宝交易号" or "支付单号" => alipay,
            "退款完结时间" => ended,
            "买家退款金额" => amount,
            "退款的申请时间" => applied,
            "超时时间" => timeout,
            "退款状态" => status,
            "买家退款原因" => reason,
            "宝贝标题" => "茶具 六件套",
            "部分退款/全部退款" => "全部退款",
            _ => "",
        }).Select(field => field.StartsWith("=\"\"", StringComparison.Ordinal) ? $"\"{field}\"" : field.Contains('，', StringComparison.Ordinal) ? $"\"{field}\"" : field));

    public static string ShopTime(DateTimeOffset instant) => instant.ToOffset(ShopCalendar.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    extension(TestShop shop)
    {
        public Task<ImportRun> ImportRefundsAsync(params IReadOnlyList<string> lines) =>
            shop.ImportAsync(ImportKind.Refunds, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

        public async Task<ImportRun> ImportAsync(ImportKind kind, byte[] file)
        {
            var cancel = TestContext.Current.CancellationToken;
            var run = new ImportRun { Id = Guid.CreateVersion7(shop.Clock.Now), ShopId = shop.Id, Kind = kind, FileName = "report.csv", AskedAt = shop.Clock.Now, SeenAt = shop.Clock.Now };
            Assert.Equal(Committed.Yes, await shop.Database.Commit.SaveAsync(new() { Imports = [new(run, null)] }, cancel));
            using var stream = new MemoryStream(file);
            return (await shop.Get<ReportImport>().RunAsync(run, stream, null, cancel))!;
        }
    }
}
