using AfterSales.Domain.Money;
using Xunit;

namespace AfterSales.Domain.Tests.Money;

public sealed class YuanTests
{
    [Theory]
    [InlineData("178.8", 17880)]
    [InlineData("21.0", 2100)]
    [InlineData("0.0", 0)]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("12", 1200)]
    [InlineData("¥1,234.50", 123450)]
    [InlineData("￥1,234,567", 123456700)]
    [InlineData("12元", 1200)]
    [InlineData("12.30元", 1230)]
    [InlineData("=\"12.30\"", 1230)]
    [InlineData("=\"12.30\"\t", 1230)]
    [InlineData(" 12.30 ", 1230)]
    [InlineData("2,995,760.61", 299576061)]
    [InlineData("0.29", 29)]
    [InlineData("1.15", 115)]
    [InlineData("90071992547409.93", 9007199254740993)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void Amounts_of_the_exports_are_read_to_the_fen(string text, long expected)
    {
        Assert.True(Yuan.TryParseFen(text, out var fen));
        Assert.Equal(expected, fen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("元")]
    [InlineData("¥")]
    [InlineData("=\"\"")]
    [InlineData("=\"12")]
    [InlineData("12\"")]
    [InlineData("１２.３０")]
    [InlineData("١٢")]
    [InlineData("12．30")]
    [InlineData("12.345")]
    [InlineData("12.300")]
    [InlineData("12.")]
    [InlineData(".50")]
    [InlineData("1.2.3")]
    [InlineData("-1.00")]
    [InlineData("-0.00")]
    [InlineData("+1.00")]
    [InlineData("(1.00)")]
    [InlineData("1e3")]
    [InlineData("1e400")]
    [InlineData("0x10")]
    [InlineData("1,23")]
    [InlineData("12,34.00")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    [InlineData("1.00,0")]
    [InlineData("1 234")]
    [InlineData("$12")]
    [InlineData("12万元")]
    [InlineData("NaN")]
    [InlineData("无退款申请")]
    [InlineData("12\0")]
    [InlineData("1\u200B2")]
    [InlineData("92233720368547758.08")]
    [InlineData("99999999999999999999999999")]
    public void What_is_not_plainly_an_amount_is_refused(string? text)
    {
        Assert.False(Yuan.TryParseFen(text, out var fen));
        Assert.Equal(0, fen);
    }

    [Theory]
    [InlineData(1230, "12.30")]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(-5, "-0.05")]
    [InlineData(299576061, "2995760.61")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Fen_are_written_as_yuan_with_two_decimals(long fen, string text) => Assert.Equal(text, Yuan.Format(fen));

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var dice = new Random(1230);
        for (var round = 0; round < 2_000; round++)
        {
            var fen = dice.NextInt64() >> dice.Next(63);
            Assert.True(Yuan.TryParseFen(Yuan.Format(fen), out var back));
            Assert.Equal(fen, back);
        }
    }
}
