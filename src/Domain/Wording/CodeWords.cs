namespace AfterSales.Domain.Wording;

/// <summary>Codes as English words: moves, states and remedies have no other English name (the page does the same).</summary>
public static class CodeWords
{
    /// <summary>`BuyerChased` as "Buyer chased".</summary>
    public static string Of(string code) => string.Concat(code.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
