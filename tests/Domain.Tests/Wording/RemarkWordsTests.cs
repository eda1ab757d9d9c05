using AfterSales.Domain.Wording;
using Xunit;

namespace AfterSales.Domain.Tests.Wording;

public sealed class RemarkWordsTests
{
    [Theory]
    [InlineData("删除中评_慧兰", "删除", "中评")]
    [InlineData("好 评 返 现", "好评", "返现")]
    [InlineData("改\u200B评补偿", "改评")]
    [InlineData("差\u3164评补偿", "差评")]
    [InlineData("中＿评", "中评")]
    [InlineData("差評補償", "差评")]
    [InlineData("改\u115F评\0", "改评")]
    [InlineData("删评_慧兰", "删评")]
    [InlineData("删差补偿", "删差")]
    [InlineData("把评价改了", "评价改")]
    [InlineData("Shan Chu_慧兰", "shanchu")]
    [InlineData("ｈａｏｐｉｎｇ fan-xian", "haoping", "fanxian")]
    [InlineData("chaping gaiping", "gaiping", "chaping")]
    [InlineData("h删q除", "删除")]
    [InlineData("删1除", "删除")]
    [InlineData("删X除中X评", "删除", "中评")]
    [InlineData("好я评", "好评")]
    [InlineData("好の评返の现", "好评", "返现")]
    [InlineData("好א评", "好评")]
    [InlineData("删ㄧ除", "删除")]
    [InlineData("hao1ping2补偿", "haoping")]
    [InlineData("fan返xian_慧兰", "fanxian")]
    [InlineData("五星追评补偿", "追评", "五星")]
    public void Words_about_reviews_are_found_however_they_are_written(string text, params string[] words) =>
        Assert.Equal(words, RemarkWords.FoundIn(text));

    [Theory]
    [InlineData("掉色质量补偿_测试客服甲")]
    [InlineData("退货运费_慧兰")]
    [InlineData("掉色质量补偿_agent1")]
    [InlineData("运费5元_Chen Haoran")]
    [InlineData("中号换大号_小评")]
    [InlineData("")]
    public void An_honest_remark_holds_none(string text) => Assert.Empty(RemarkWords.FoundIn(text));
}
