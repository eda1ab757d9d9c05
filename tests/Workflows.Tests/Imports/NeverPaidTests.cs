using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

/// <summary>No money on an order that was never paid.</summary>
public sealed class NeverPaidTests
{
    const string Told = "订单编号,订单状态,总金额,买家实际支付金额,订单创建时间,订单付款时间,退款金额";
    const string Untold = "订单编号,订单状态,总金额,买家实际支付金额,订单创建时间,退款金额";

    [Theory]
    [InlineData("1,等待买家付款,10,10,2020-02-21 00:00:00,,0", "买家实际支付金额")]
    [InlineData("1,等待买家付款,10,10,2020-02-21 00:00:00,2020-02-21 00:00:09,0", "买家实际支付金额")]
    [InlineData("1,交易关闭,10,10,2020-02-21 00:00:00,,0", "买家实际支付金额")]
    [InlineData("1,交易关闭,10,0,2020-02-21 00:00:00,,10", "退款金额")]
    [InlineData("1,,10,0,2020-02-21 00:00:00,,10", "退款金额")]
    [InlineData("1,交易成功,10,10,2020-02-21 00:00:00,null,0", "买家实际支付金额")]
    public async Task Money_without_a_time_of_payment_or_before_it_is_a_contradiction(string row, string field)
    {
        var problem = Assert.Single(Assert.IsType<BadRow>(Assert.Single(await Reports.ReadAsync($"{Told}\n{row}\n"))).Problems);
        Assert.Equal((2, field, "neverPaid"), (problem.Line, problem.Field, problem.Code));
    }

    [Theory]
    [InlineData("1,等待买家付款,10,10,2020-02-21 00:00:00,0", "买家实际支付金额")]
    [InlineData("1,等待买家付款,10,0,2020-02-21 00:00:00,10", "退款金额")]
    [InlineData("1,交易关闭,10,10,2020-02-21 00:00:00,0", "买家实际支付金额")]
    public async Task Where_a_report_tells_no_time_of_payment_the_state_decides(string row, string field)
    {
        var problem = Assert.Single(Assert.IsType<BadRow>(Assert.Single(await Reports.ReadAsync($"{Untold}\n{row}\n"))).Problems);
        Assert.Equal((2, field, "neverPaid"), (problem.Line, problem.Field, problem.Code));
    }

    [Theory]
    [InlineData(Told, "1,等待买家付款,10,0,2020-02-21 00:00:00,,0", 0)]
    [InlineData(Told, "1,交易关闭,10,0,2020-02-21 00:00:00,,", 0)]
    [InlineData(Told, "1,交易关闭,10,0,2020-02-21 00:00:00,2020-02-21 00:00:09,10", 1000)]
    [InlineData(Told, "1,交易成功,10,10,2020-02-21 00:00:00,2020-02-21 00:00:09,0", 1000)]
    [InlineData(Untold, "1,交易关闭,10,0,2020-02-21 00:00:00,10", 1000)]
    [InlineData(Untold, "1,,10,10,2020-02-21 00:00:00,0", 1000)]
    public async Task What_was_paid_counts_and_what_was_not_is_an_order_without_money(string header, string row, long paidFen) =>
        Assert.Equal(paidFen, Assert.IsType<GoodRow>(Assert.Single(await Reports.ReadAsync($"{header}\n{row}\n"))).Order.PaidFen);

    [Fact]
    public async Task A_time_that_is_none_is_one_problem_not_two() =>
        Assert.Equal("badTime", (await Reports.ProblemAsync("1,39,39,上海,2020-02-21 00:00:00,昨天,0")).Code);

    [Theory]
    [InlineData("12 34")]
    [InlineData("12\u200b34")]
    [InlineData("１２３４")]
    [InlineData("12/34")]
    [InlineData("1234\u202e")]
    public async Task A_number_no_platform_writes_is_refused(string number) =>
        Assert.Equal(("订单编号", "badNumber"), Of(await Reports.ProblemAsync($"{number},39,0,上海,2020-02-21 00:00:00,,0")));

    static (string Field, string Code) Of(Domain.Imports.RowProblem problem) => (problem.Field, problem.Code);
}
