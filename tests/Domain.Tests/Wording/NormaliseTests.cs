using AfterSales.Domain.Wording;
using Xunit;

namespace AfterSales.Domain.Tests.Wording;

public sealed class NormaliseTests
{
    [Theory]
    [InlineData("删 除")]
    [InlineData("删\u3000除")]
    [InlineData("删\u00A0除")]
    [InlineData("删-除")]
    [InlineData("删_除")]
    [InlineData("删，除。")]
    [InlineData("删★除")]
    [InlineData("删+除")]
    [InlineData("删\u200B除")]
    [InlineData("删\u200D除")]
    [InlineData("删\u00AD除")]
    [InlineData("删\u2060除")]
    [InlineData("删\uFEFF除")]
    [InlineData("\u202E删除")]
    [InlineData("删\u115F除")]
    [InlineData("删\u1160除")]
    [InlineData("删\u3164除")]
    [InlineData("删\uFFA0除")]
    [InlineData("删\uFE0F除")]
    [InlineData("删\U000E0101除")]
    [InlineData("删\u0336除\u0336")]
    [InlineData("删\u20DD除")]
    [InlineData("删\u034F除")]
    [InlineData("删\u180E除")]
    [InlineData("删\u17B4除")]
    [InlineData("删\u2800除")]
    [InlineData("删\0除")]
    [InlineData("删\r\n\t除")]
    [InlineData("删\u2028除")]
    [InlineData("删\u0085除")]
    [InlineData("删\U000E0041除")]
    [InlineData("删\uE000除")]
    [InlineData("刪除")]
    public void What_nobody_reads_between_two_letters_does_not_part_them(string text) =>
        Assert.Equal("删除", Normalise.ForMatching(text));

    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("Ⅳ", "iv")]
    [InlineData("①②", "12")]
    [InlineData("㈠㊙", "一秘")]
    [InlineData("⽇⼀", "日一")]
    [InlineData("\uF9DD", "利")]
    [InlineData("\U0002F800", "丽")]
    [InlineData("𝐝𝓮𝕝", "del")]
    [InlineData("ﬁ", "fi")]
    [InlineData("🈲", "禁")]
    [InlineData("㍿", "株式会社")]
    [InlineData("RATE.TaoBao.com", "ratetaobaocom")]
    [InlineData("您好，12.5元！", "您好125元")]
    [InlineData("", "")]
    public void Another_form_of_a_character_is_the_character(string text, string plain) =>
        Assert.Equal(plain, Normalise.ForMatching(text));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm()
    {
        Assert.Equal("删除", Normalise.ForMatching("\uDC00删\uD800除\uD83D"));
        Assert.Equal("", Normalise.ForMatching("\uD800"));
        Assert.Equal("删除", Normalise.ForMatching("删\uFFFE除\uFFFF\U0001FFFE"));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        for (var code = 0; code < 0x30000; code++)
        {
            if (System.Text.Rune.IsValid(code))
            {
                var once = Normalise.ForMatching(char.ConvertFromUtf32(code));
                Assert.Equal(once, Normalise.ForMatching(once));
            }
        }
    }
}
