using Xunit;

namespace AfterSales.Workflows.Tests;

public sealed class CaseNumbersTests
{
    [Theory]
    [InlineData(null, 0, "A0001")]
    [InlineData("A0001", 0, "A0002")]
    [InlineData("A0041", 3, "A0045")]
    [InlineData("A9999", 0, "B0001")]
    [InlineData("A9998", 3, "B0003")]
    [InlineData("Z9999", 0, "ZA0001")]
    [InlineData("ZZ9999", 0, "ZZA0001")]
    public void The_next_number_follows(string? last, int skip, string next) => Assert.Equal(next, CaseNumbers.After(last, skip));

    [Fact]
    public void The_order_of_the_texts_is_the_order_of_the_numbers()
    {
        var (number, last) = (CaseNumbers.After(null, 0), "");
        for (var i = 0; i < 27 * 9999 + 5; i++)
        {
            Assert.True(string.CompareOrdinal(last, number) < 0, $"{last} stands before {number}");
            (last, number) = (number, CaseNumbers.After(number, 0));
        }
        Assert.StartsWith("ZB", number, StringComparison.Ordinal);
    }

    [Fact]
    public void Vouchers_are_counted_by_the_shop_s_day()
    {
        Assert.Equal("SH20260303", VoucherNumbers.DayOf(new(2026, 3, 2, 16, 0, 0, TimeSpan.Zero)));
        Assert.Equal(1, VoucherNumbers.After(null));
        Assert.Equal(43, VoucherNumbers.After("SH20260303000042"));
    }
}
