using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class ReportQuirksTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_end_in_any_of_three_ways_and_are_counted_as_an_editor_does(string lineEnd)
    {
        var text = string.Join(lineEnd, [Reports.Header, "", .. Reports.Made(3)[1..], ",,,,,,", "9,1,1,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0"]);
        var orders = (await Reports.ReadAsync(text)).Select(entry => Assert.IsType<GoodRow>(entry).Order);
        Assert.Equal([("1", 3), ("2", 4), ("3", 5), ("9", 7)], orders.Select(order => (order.Number, order.LineNumber)));
    }

    [Fact]
    public async Task Columns_are_found_by_name_and_alias_wherever_they_stand()
    {
        const string text = "退款金额,买家昵称,　ＡＢ,创建时间,\"买家实付金额\",订 单 号,总金额\n1.5,小鱼儿,x,2020-02-21 08:00:00,2,77,3.50";
        var order = Assert.IsType<GoodRow>(Assert.Single(await Reports.ReadAsync(text))).Order;
        Assert.Equal(("77", "小鱼儿", 350L, 200L, 150L, 350L), (order.Number, order.BuyerNick, order.TotalFen, order.StayedPaidFen, order.RefundedFen, order.PaidFen));
        Assert.Equal(new(2020, 2, 21, 0, 0, 0, TimeSpan.Zero), order.CreatedAt);
    }

    [Fact]
    public async Task What_the_buyer_paid_is_what_stayed_and_what_was_returned()
    {
        var order = await Reports.OrderAsync("1,100.0,0.0,上海,2020-02-21 00:00:00,2020-02-21 00:00:02,100.0");
        Assert.Equal((0L, 10_000L, 10_000L), (order.StayedPaidFen, order.RefundedFen, order.PaidFen));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("无退款申请", 0)]
    [InlineData("0", 0)]
    [InlineData("0.1", 10)]
    [InlineData("-0.00", 0)]
    [InlineData("\"12,345,678.90\"", 1_234_567_890)]
    [InlineData("￥8元", 800)]
    [InlineData("0.07", 7)]
    public async Task Amounts_come_in_many_clothes(string written, long fen)
        => Assert.Equal(fen, (await Reports.OrderAsync($"1,39,39,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,{written}")).RefundedFen);

    [Theory]
    [InlineData("0.001")]
    [InlineData("1.")]
    [InlineData("1.230")]
    [InlineData("--1")]
    [InlineData("\"1,00\"")]
    [InlineData("1 2")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_amount_is_refused_and_never_rounded(string written)
        => Assert.Equal("badAmount", (await Reports.ProblemAsync($"1,39,39,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,{written}")).Code);

    [Fact]
    public async Task An_order_that_comes_again_is_repeated_where_it_says_the_same_and_refused_where_it_does_not()
    {
        var entries = await Reports.ReadAsync(
            $"{Reports.Header}\n7,39,39,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,0\n=\"7\",39.00,39元,上海,2020/2/21 0:00,2020-02-21 00:00:09,\n7,39,38,上海,2020-02-21 00:00:00,2020-02-21 00:00:09,1\n");
        Assert.IsType<GoodRow>(entries[0]);
        Assert.Equal(new RepeatedRow(3, "7"), entries[1]);
        var problem = Assert.Single(Assert.IsType<BadRow>(entries[2]).Problems);
        Assert.Equal((4, "订单编号", "duplicateInFile", "7"), (problem.Line, problem.Field, problem.Code, problem.Raw));
    }

    [Fact]
    public async Task An_address_the_buyer_changed_is_the_address()
    {
        var entries = await Reports.ReadAsync(
            "订单编号,总金额,买家实际支付金额,订单创建时间,收货地址,修改后的收货地址\n1,3,3,2020-02-21 00:00:00,上海,北京\n2,3,3,2020-02-21 00:00:00,上海,'null\n");
        Assert.Equal(["北京", "上海"], entries.Select(entry => Assert.IsType<GoodRow>(entry).Order.Address));
    }
}
