namespace AfterSales.Api.Http;

/// <summary>Amounts in a request are whole fen, above or equal to zero and below what any shop ever moves, so that no sum of them overflows.</summary>
public static class Amounts
{
    /// <summary>A thousand million yuan.</summary>
    public const long MaxFen = 100_000_000_000;

    public static FieldError? Wrong(string field, long fen, long min = 1) =>
        fen >= min && fen <= MaxFen ? null : new(field, $"金额为{min}到{MaxFen}之间的整数分", $"Whole fen from {min} to {MaxFen}");
}
