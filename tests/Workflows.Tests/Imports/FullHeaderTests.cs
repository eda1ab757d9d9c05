using System.Text;
using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class FullHeaderTests
{
    const string FullHeader =
        "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,"
        + "收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,"
        + "订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,打款商家金额";

    static readonly string Full = FullHeader + "\r\n"
        + FullRow(
            ("订单编号", "=\"888000111222333444\""), ("买家会员名", "小鱼儿"), ("总金额", "\"1,205.50元\""), ("买家实际支付金额", "1205.50元\t"),
            ("订单状态", "\"卖家已发货，等待买家确认\"\t"), ("买家留言", "\"请发顺丰,\r\n\"\"不要\"\"周末\""), ("收货人姓名", "王小明"),
            ("收货地址 ", "\"浙江省 杭州市\r\n西湖区\""), ("联系电话 ", "'0571-88880000"), ("联系手机", "'13800000000"),
            ("订单创建时间", "2020-02-21 00:00:00"), ("订单付款时间 ", "2020/2/21 0:01"), ("宝贝标题 ", "茶具套装\t"), ("物流单号 ", "\t9876543210\t"),
            ("物流公司", "顺丰速运"), ("订单备注", "\"老客户, 送滤网\""), ("宝贝总数量", "2"), ("修改后的收货地址", "'null"), ("打款商家金额", "0.00元"))
        + FullRow(
            ("订单编号", "\"=\"\"888000111222333445\"\"\""), ("总金额", "¥35"), ("买家实际支付金额", "0.00"), ("订单状态", "等待买家付款"),
            ("联系电话 ", "021-66660000"), ("订单创建时间", "2020/2/1 9:05"), ("订单付款时间 ", "\t"), ("宝贝总数量", "0"));

    static string FullRow(params (string Header, string Written)[] fields)
    {
        var written = fields.ToDictionary(field => field.Header, field => field.Written);
        var row = string.Join(',', FullHeader.Split(',').Select(header => written.Remove(header, out var field) ? field : ""));
        Assert.Empty(written);
        return row + "\r\n";
    }

    static readonly OrderRow Shipped = new()
    {
        LineNumber = 2,
        Number = "888000111222333444",
        BuyerNick = "小鱼儿",
        TotalFen = 120_550,
        StayedPaidFen = 120_550,
        RefundedFen = null,
        CreatedAt = new(2020, 2, 20, 16, 0, 0, TimeSpan.Zero),
        PaidAt = new(2020, 2, 20, 16, 1, 0, TimeSpan.Zero),
        ReceiverName = "王小明",
        Address = "浙江省 杭州市\n西湖区",
        Phone = "13800000000",
        Title = "茶具套装",
        Quantity = 2,
        Status = "卖家已发货，等待买家确认",
        Waybill = "9876543210",
        Courier = "顺丰速运",
        SellerMemo = "老客户, 送滤网",
        BuyerMessage = "请发顺丰,\n\"不要\"周末",
    };

    static readonly OrderRow NeverPaid = new()
    {
        LineNumber = 5,
        Number = "888000111222333445",
        TotalFen = 3_500,
        StayedPaidFen = 0,
        RefundedFen = null,
        CreatedAt = new(2020, 2, 1, 1, 5, 0, TimeSpan.Zero),
        Phone = "021-66660000",
        Status = "等待买家付款",
    };

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    [InlineData("GB18030", true)]
    public async Task The_platforms_full_header_is_read_with_all_its_quirks(string encoding, bool withMark)
    {
        byte[] bytes = encoding == "utf-8" ? Encoding.UTF8.GetBytes(Full) : Reports.Gb18030.GetBytes(Full);
        byte[] mark = encoding == "utf-8" ? [0xEF, 0xBB, 0xBF] : [0x84, 0x31, 0x95, 0x33];
        var entries = await Reports.ReadAsync(withMark ? [.. mark, .. bytes] : bytes);
        Assert.Equal([new GoodRow(Shipped), new GoodRow(NeverPaid)], entries);
    }

    [Fact]
    public async Task It_does_not_matter_where_the_stream_is_cut()
    {
        var whole = await Reports.ReadAsync(Full);
        for (var size = 1; size <= 7; size++)
            Assert.Equal(whole, await Reports.ReadAsync(new Trickle(Encoding.UTF8.GetBytes(Full), size)));
    }
}
