namespace AfterSales.Domain.Wording;

/// <summary>
/// Words no payout's remark may hold. A payout answers for a fault, never for a review: the shop's own old example
/// 删除中评_ is what the law forbids. Domain rule 4.1d.
/// </summary>
public static class RemarkWords
{
    public static IReadOnlyList<string> All { get; } = ["删除", "改评", "好评", "返现", "差评", "中评"];

    /// <summary>The words found, also when split by spaces, in full width or with characters nobody sees between.</summary>
    public static IReadOnlyList<string> FoundIn(string text)
    {
        var folded = Normalise.ForMatching(text);
        return [.. All.Where(word => folded.Contains(word, StringComparison.Ordinal))];
    }
}
