using AfterSales.Domain.Money;
using Xunit;

namespace AfterSales.Domain.Tests.Money;

public sealed class AlipayRemarkTests
{
    [Theory]
    [InlineData("色差补偿_测试客服甲")]
    [InlineData("退货运费_慧兰")]
    [InlineData("赠品漏发补偿（第2件）_Anna 王")]
    [InlineData("丢件_甲")]
    public void Content_and_the_agents_name_make_a_remark(string remark) => Assert.Empty(AlipayRemark.Check(remark));

    [Fact]
    public void Content_holds_2_to_40_and_the_name_1_to_20_characters()
    {
        static string Remark(int content, int name) => $"{new string('补', content)}_{new string('甲', name)}";
        Assert.Empty(AlipayRemark.Check(Remark(2, 1)));
        Assert.Empty(AlipayRemark.Check(Remark(40, 20)));
        Assert.All([Remark(1, 1), Remark(41, 1), Remark(2, 0), Remark(2, 21)], remark => Assert.Single(AlipayRemark.Check(remark)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("补偿")]
    [InlineData("补偿慧兰")]
    [InlineData("_慧兰")]
    [InlineData("补偿_")]
    [InlineData("色差_补偿_慧兰")]
    [InlineData("色差补偿＿慧兰")]
    [InlineData("色差＿补偿_慧兰")]
    [InlineData("  _慧兰")]
    [InlineData("色差补偿_ ")]
    [InlineData("！！！_慧兰")]
    public void A_remark_that_does_not_say_what_for_and_by_whom_is_refused(string? remark) =>
        Assert.Contains("_", Assert.Single(AlipayRemark.Check(remark)).En, StringComparison.Ordinal);

    [Theory]
    [InlineData("色差补偿_慧兰\n")]
    [InlineData("色差\0补偿_慧兰")]
    [InlineData("色差\t补偿_慧兰")]
    [InlineData("色差\u007F补偿_慧兰")]
    [InlineData("色差\u200B补偿_慧兰")]
    [InlineData("色差\u202E补偿_慧兰")]
    [InlineData("色差\u2028补偿_慧兰")]
    [InlineData("色差\u3164补偿_慧兰")]
    public void No_control_and_nothing_invisible_reaches_the_statement(string remark) =>
        Assert.Contains("invisible", Assert.Single(AlipayRemark.Check(remark)).En, StringComparison.Ordinal);

    /// <summary>Not as data of a theory: an attribute is stored as UTF-8, which half a pair does not survive.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_a_whole_one_is_not()
    {
        Assert.All(["色差\uD800补偿_慧兰", "色差补偿_慧兰\uDC00", "\uDC00\uD800色差补偿_慧兰"], remark => Assert.Single(AlipayRemark.Check(remark)));
        Assert.Empty(AlipayRemark.Check("色差补偿_\U00020BB7慧"));
    }

    [Theory]
    [InlineData("删除中评_慧兰", 2)]
    [InlineData("好评返现_慧兰", 2)]
    [InlineData("差 评补偿_慧兰", 1)]
    [InlineData("改，评补偿_慧兰", 1)]
    [InlineData("差評补偿_慧兰", 1)]
    [InlineData("质量补偿_差评", 1)]
    public void A_payout_is_never_for_a_review(string remark, int words)
    {
        var findings = AlipayRemark.Check(remark);
        Assert.Equal(words, findings.Count);
        Assert.All(findings, f => Assert.Contains("评价", f.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_split_by_what_nobody_sees_is_refused_for_both_reasons() =>
        Assert.Equal(2, AlipayRemark.Check("差\u115F评补偿_慧兰").Count);

    [Fact]
    public void More_than_100_characters_do_not_fit_a_transfer() =>
        Assert.Contains(AlipayRemark.Check(new string('补', 101)), f => f.Zh.Contains("100", StringComparison.Ordinal));
}
