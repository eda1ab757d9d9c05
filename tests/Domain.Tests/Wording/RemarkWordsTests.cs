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
    public void Words_about_reviews_are_found_however_they_are_written(string text, params string[] words) =>
        Assert.Equal(words, RemarkWords.FoundIn(text));

    [Theory]
    [InlineData("掉色质量补偿_测试客服甲")]
    [InlineData("退货运费_慧兰")]
    [InlineData("")]
    public void An_honest_remark_holds_none(string text) => Assert.Empty(RemarkWords.FoundIn(text));
}
