using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests.TestBed;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("full", true)]
    [InlineData("Full", true)]
    [InlineData("", false)]
    [InlineData("small", false)]
    [InlineData(null, false)]
    public void Only_full_asks_for_the_large_figures(string? setting, bool full) => Assert.Equal(full, Scale.IsFull(setting));

    [Fact]
    public void The_large_figure_is_picked_exactly_when_the_scale_is_full() => Assert.Equal(Scale.Full, Scale.Pick(1, 2) == 2);
}
