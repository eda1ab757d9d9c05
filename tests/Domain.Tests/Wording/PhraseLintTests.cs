using AfterSales.Domain.Wording;
using Xunit;

namespace AfterSales.Domain.Tests.Wording;

public sealed class PhraseLintTests
{
    [Theory]
    [InlineData("非常抱歉给您带来不便，我们马上为您处理。")]
    [InlineData("亲，实在对不起，是我们发货时漏装了，今天17:00前给您补发，单号稍后告诉您。")]
    [InlineData("美女您好，非常抱歉，请您拍一下外箱、面单和破损处的照片，我们核实后马上为您赔付。")]
    [InlineData("我们马上核实是不是我们的问题，一小时内给您答复。")]
    [InlineData("这绝对不是您的问题，请您放心。")]
    [InlineData("这款暂时缺货，到货时间还没有确定，您看是退款还是换一款？")]
    [InlineData("谢谢您的评价，我们已根据您的评价改进了包装。")]
    [InlineData("若您愿意，欢迎在问题解决后如实补充您的评价。")]
    [InlineData("我们不管是哪一方的责任，都会先为您处理好。")]
    [InlineData("快递显示包裹已丢失，我们先给您退款，再向快递公司索赔，您不用等。")]
    [InlineData("亲，退货运费由我们承担，退回后请把单号发给我。")]
    [InlineData("这件是100%纯棉，亲肤透气，洗涤请您用30度以下的水。")]
    public void An_ordinary_polite_message_passes_without_a_word(string text) => Assert.Empty(PhraseLint.Check(text));

    [Theory]
    [InlineData("您好，这不是我们的问题，我们不负责哦", "不是我们的问题", "我们不负责")]
    [InlineData("亲，这个不关我们的事", "不关我们的事")]
    [InlineData("亲，这款我们不补货了", "不补货")]
    [InlineData("亲，特价商品一律不退，不退不换", "一律不退", "不退不换")]
    [InlineData("亲，绝对不可能给您退的", "绝对不可能", "不可能给您退")]
    [InlineData("您好，我也没办法", "我也没办法")]
    [InlineData("您自己弄坏的，只能怪您自己", "您自己弄坏", "只能怪您")]
    [InlineData("亲，你是在找借口，你在找借口", "您在找借口")]
    [InlineData("亲，我们没有任何责任", "我们没有任何责任")]
    [InlineData("亲，这么便宜还想要什么质量", "这么便宜还")]
    [InlineData("您投诉也没用", "投诉也没用")]
    [InlineData("亲，这是国家级品质，最高级面料，最佳选择", "国家级", "最高级", "最佳")]
    [InlineData("亲，麻烦您点这个删除链接 https://rate.taobao.com/abc", "删除链接", "rate.taobao.com")]
    [InlineData("亲，麻烦您把差评删一下，改成好评，给您返现10元", "差评删", "改成好评", "返现")]
    [InlineData("亲，您修改评价后我们再补偿您", "修改评价")]
    [InlineData("亲，非常抱歉，删一下中评可以退20元", "删一下中评")]
    [InlineData("亲，您改一下评价我们返您5元", "改一下评价")]
    [InlineData("亲，麻烦您修改一下评价，我们补偿您10元", "修改一下评价")]
    [InlineData("亲，追评改成五星给您红包", "改成五星")]
    [InlineData("亲，您把那条评论去掉，我们返您20元", "评论去掉")]
    [InlineData("亲，您删下评价，退您20", "删下评价")]
    [InlineData("亲，给您5元红包，麻烦晒图五分好评", "晒图五分")]
    [InlineData("亲，好评晒图截图给客服领红包", "好评晒图")]
    public void What_the_shop_forbids_is_found_and_blocks(string text, params string[] phrases)
    {
        var blocking = PhraseLint.Check(text).Where(f => f.Blocks).ToList();
        Assert.Superset(phrases.ToHashSet(), blocking.Select(f => f.Phrase).ToHashSet());
        Assert.All(blocking, f => Assert.True(f.Zh.Length > 0 && f.En.Length > 0));
        Assert.False(PhraseLint.IsPolite(text));
    }

    [Theory]
    [InlineData("满意的话五颗星截图发我，送您一个小礼品")]
    [InlineData("亲，h评返10")]
    [InlineData("亲，Ｈ评后退您5元")]
    [InlineData("亲，hp截图返5元")]
    [InlineData("亲，好平送红包")]
    [InlineData("亲，5颗星晒图给红包")]
    [InlineData("亲，5星截图领现金")]
    [InlineData("亲，麻烦五星，晒图后返您3元")]
    [InlineData("亲，送您一份小礼物，方便的话五颗星")]
    [InlineData("亲，五星评价的话给您5元红包")]
    [InlineData("亲，好评后补您10元")]
    [InlineData("亲, give us a five-star review and we pay you 10 yuan")]
    [InlineData("亲, leave a good review, we'll send you a gift")]
    [InlineData("亲, 10 yuan for a 5-star review")]
    public void A_reward_for_a_review_is_found_with_words_between(string text) => Assert.Contains(PhraseLint.Check(text), f => f.Blocks && f.En == "offers a benefit for a review");

    [Theory]
    [InlineData("亲，加微信聊，给您红包")]
    [InlineData("亲，加我vx")]
    [InlineData("亲，加一下V信")]
    [InlineData("亲，您加V，我们私聊")]
    [InlineData("亲，加个wechat吧")]
    [InlineData("亲，我们微信上聊")]
    [InlineData("亲，方便加QQ吗")]
    [InlineData("亲, please add me on WeChat")]
    public void Who_leads_a_buyer_off_the_platform_is_stopped(string text) => Assert.Contains(PhraseLint.Check(text), f => f.Blocks && f.En == "leads the buyer away from the platform");

    [Theory]
    [InlineData("亲，五颗星的包装我们会继续努力")]
    [InlineData("亲，退款会返到您的支付宝")]
    [InlineData("亲，您的评价我们看到了")]
    [InlineData("亲，谢谢您的五星，漏发的礼品明天给您补寄")]
    [InlineData("亲，谢谢您的好评，漏发赠品今天补发")]
    [InlineData("亲，您用微信支付的，退款会退回您的微信零钱")]
    [InlineData("亲，破损处给您5元红包补偿")]
    [InlineData("亲，这款是加V领的")]
    [InlineData("亲，HP打印机的屏幕请您截图给我看一下")]
    [InlineData("亲，请您把付款页面截图发我")]
    [InlineData("亲, thank you for your review, we refund you 10 yuan for the scratch")]
    [InlineData("亲, your refund goes back to WeChat Pay")]
    public void Thanks_refunds_and_gifts_left_out_pass(string text) => Assert.Empty(PhraseLint.Check(text));

    [Theory]
    [InlineData("亲，这不 是 我 们 的 问 题")]
    [InlineData("亲，这不.是/我们~的问题")]
    [InlineData("亲，这不\u200B是\u200D我们的\u00AD问题")]
    [InlineData("亲，这不\u115F是我\u3164们的\uFFA0问\u1160题")]
    [InlineData("亲，这不\0是我们的问题")]
    [InlineData("亲，這不是我們的問題")]
    [InlineData("亲，这不是我们的问\U000E0100题")]
    public void A_forbidden_phrase_is_found_in_whatever_disguise(string text) =>
        Assert.Contains("不是我们的问题", PhraseLint.Check(text).Select(f => f.Phrase));

    /// <summary>Not as data of a theory: an attribute is stored as UTF-8, which half a pair does not survive.</summary>
    [Fact]
    public void Half_a_surrogate_pair_neither_hides_a_phrase_nor_stops_the_check()
    {
        Assert.Equal("不是我们的问题", Assert.Single(PhraseLint.Check("亲，\uDC00这不是我们\uD83D的问题\uD800")).Phrase);
        Assert.False(PhraseLint.IsPolite("\uD800\0"));
    }

    [Theory]
    [InlineData("亲，点 ｒａｔｅ．ＴＡＯＢＡＯ．ｃｏｍ")]
    [InlineData("亲，点 ⓡⓐⓣⓔ。𝐭𝐚𝐨𝐛𝐚𝐨.com")]
    public void A_link_to_the_review_is_found_in_any_letters(string text) =>
        Assert.Contains("rate.taobao.com", PhraseLint.Check(text).Select(f => f.Phrase));

    [Theory]
    [InlineData("非常抱歉，我们马上处理。")]
    [InlineData("非常抱歉，我亲自为你查一下物流。")]
    [InlineData("抱歉，这件亲子装亲肤面料已经补发。")]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\0")]
    public void A_message_without_an_honorific_is_not_sent(string text)
    {
        var finding = PhraseLint.Check(text)[^1];
        Assert.True(finding.Blocks);
        Assert.Contains("敬语", finding.Zh, StringComparison.Ordinal);
        Assert.False(PhraseLint.IsPolite(text));
    }

    [Theory]
    [InlineData("亲，自己的包裹给忘了，真对不起")]
    [InlineData("亲亲，非常抱歉")]
    [InlineData("美女，非常抱歉")]
    public void Any_of_the_shops_honorifics_will_do(string text) => Assert.True(PhraseLint.IsPolite(text));

    [Theory]
    [InlineData("亲，暂时没办法发同款，马上给您退款，您看可以吗？", "没办法")]
    [InlineData("亲，这款工厂不再生产了，非常抱歉", "不再生产")]
    [InlineData("亲，麻烦给个好评", "给个好评")]
    public void What_is_only_suspicious_is_advice_and_does_not_block(string text, string phrase)
    {
        Assert.Equal(phrase, Assert.Single(PhraseLint.Check(text)).Phrase);
        Assert.True(PhraseLint.IsPolite(text));
    }

    [Fact]
    public void A_phrase_within_a_longer_one_is_reported_once() =>
        Assert.Equal(["不可能给您退"], PhraseLint.Check("亲，不可能给您退的").Select(f => f.Phrase));

    [Fact]
    public void Findings_stand_in_the_order_of_the_text() =>
        Assert.Equal(["我们不负责", "返现", "最佳", ""], PhraseLint.Check("我们不负责，可以返现，最佳。").Select(f => f.Phrase));

    [Fact]
    public void What_is_proposed_instead_may_itself_be_sent()
    {
        var proposals = PhraseLint.Check("这不是我们的问题，没办法，不补货，删差评，一律不退，加微信").Select(f => f.Instead).OfType<string>().Distinct().ToList();
        Assert.True(proposals.Count >= 4);
        Assert.All(proposals, text => Assert.Empty(PhraseLint.Check(text)));
    }

    [Fact]
    public void A_long_text_is_read_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("亲，非常抱歉给您带来不便。", 2_000)) + "我们不负责";
        Assert.Equal("我们不负责", Assert.Single(PhraseLint.Check(text)).Phrase);
    }

    [Theory]
    [InlineData("亲，这款我们不补货了", "不补货")]
    [InlineData("亲，这款我们不 补-货了，再说一次：不补货", "不 补-货", "不补货")]
    [InlineData("亲🙂，Ｒate.Taobao．com 点开", "Ｒate.Taobao．com")]
    [InlineData("亲，ｶﾞ 爱退不退", "爱退不退")]
    [InlineData("亲，e\u0301 爱退不退", "爱退不退")]
    public void Each_place_is_told_as_it_stands_in_the_text(string text, params string[] places)
    {
        var found = PhraseLint.Places(text);
        Assert.Equal(places, found.Select(p => text.Substring(p.Start!.Value, p.Length!.Value)));
        Assert.Equal(PhraseLint.Check(text), found.Select(p => p.Finding).Distinct());
    }

    [Fact]
    public void What_is_missing_stands_nowhere()
    {
        var place = Assert.Single(PhraseLint.Places("收到，马上处理"));
        Assert.Equal(("", null, null), (place.Finding.Phrase, place.Start, place.Length));
    }
}
