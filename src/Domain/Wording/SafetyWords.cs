namespace AfterSales.Domain.Wording;

/// <summary>Words of a buyer that mean danger to people: such a case is a supervisor's at once (domain.md section 5).</summary>
public static class SafetyWords
{
    public static readonly IReadOnlyList<string> All = ["鼓包", "鼓起来", "冒烟", "着火", "起火", "爆炸", "漏电", "触电", "过敏", "受伤", "中毒", "烫伤"];

    public static IReadOnlyList<string> FoundIn(string text)
    {
        var plain = Normalise.ForMatching(text);
        return [.. All.Where(word => plain.Contains(word, StringComparison.Ordinal))];
    }
}
