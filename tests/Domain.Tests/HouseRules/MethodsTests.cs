using Xunit;

namespace AfterSales.Domain.Tests.HouseRules;

/// <summary>What counts as a method for the size rule, shown on the forms of C# that the product uses.</summary>
public sealed class MethodsTests
{
    [Fact]
    public void Methods_constructors_and_operators_are_measured_from_signature_to_end() =>
        Assert.Equal([("Money", 4), ("Add", 2), ("operator ==", 1), ("Split", 5), ("MapAsync", 4), ("Hours", 1)], Methods.In("""
            namespace Shop;
            public readonly record struct Money(long Fen) : IComparable<Money>
            {
                public Money(int yuan) : this(yuan * 100L)
                {
                    var text = "{";
                }
                static Money Add(Money a, Money b) =>
                    new(a.Fen + b.Fen);
                public static bool operator ==(Money a, Money b) => a.Fen == b.Fen;
                [Obsolete("}")]
                (long Half, long Rest) Split<T>(T by = default!) where T : class
                {
                    // a lone { in a comment
                    if (by is null) { return (Fen, '{'); }
                }
                async Task<(int, string)> MapAsync(int[] of) => of switch
                {
                    [] => (0, $"{{ {(of.Length == 0 ? "}" : "{")} "),
                };
            }
            static class Spans
            {
                extension(int number)
                {
                    TimeSpan Hours() => TimeSpan.FromHours(number);
                }
            }
            """));

    [Fact]
    public void Tables_of_data_properties_and_types_are_not_methods() =>
        Assert.Empty(Methods.In(""""
            public enum Kind { A = 1, B }
            public sealed record Row(string From, string To);
            public static class Table
            {
                public static readonly Machine Machine = new("TransitDamage", Edition: 1)
                {
                    Rows = [new("a", "b"), .. More(() => { })],
                };
                public static string Text { get; } = $"""
                    {Machine} } and a lone {
                    """;
                public int Length { get { return Text.Length; } }
                public int this[int index] => index;
                readonly string path = @"C:\{";
            }
            """"));
}
