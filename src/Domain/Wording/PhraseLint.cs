using System.Globalization;
using System.Text;

namespace AfterSales.Domain.Wording;

/// <summary>
/// Reads a text before it goes to a buyer: no refusal, quarrel, sarcasm or blame, no word about deleting a review, none of
/// the law's superlatives, and a honorific in every message (A1 五, domain rules 4.1d, 4.5, 4.6). The lists are data.
/// </summary>
public static class PhraseLint
{
    /// <summary>Longest first, so that a phrase within a longer one that is listed too is not reported again.</summary>
    static readonly (string Text, PhraseFinding? Finding)[] phrases =
    [
        .. WordLists.Forbidden.Select(finding => (ForComparison(finding.Phrase), (PhraseFinding?)finding))
            .Concat(WordLists.Harmless.Select(words => (ForComparison(words), (PhraseFinding?)null)))
            .OrderByDescending(phrase => phrase.Item1.Length),
    ];

    /// <summary>All findings in the order of the text; the missing honorific comes last. Empty = nothing to say against it.</summary>
    public static IReadOnlyList<PhraseFinding> Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<PhraseFinding> found = [.. Found(ForComparison(text)).Select(f => f.Finding).Distinct()];
        return HasHonorific(text) ? found : [.. found, WordLists.NoHonorific];
    }

    /// <summary>The same with every place where a phrase stands, for showing it while somebody types.</summary>
    public static IReadOnlyList<PhrasePlace> Places(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var compared = ForComparison(text);
        var origins = Origins(text, compared);
        List<PhrasePlace> places = [.. Found(compared).Select(f => origins is null ? new PhrasePlace(f.Finding, null, null)
            : new(f.Finding, origins[f.Start].Start, origins[f.End - 1].End - origins[f.Start].Start))];
        return HasHonorific(text) ? places : [.. places, new(WordLists.NoHonorific, null, null)];
    }

    /// <summary>From where to where in the text each unit of what is compared comes; null where the whole text folds to something else than its characters one by one.</summary>
    static List<(int Start, int End)>? Origins(string text, string compared)
    {
        var (origins, together) = (new List<(int, int)>(), new StringBuilder());
        for (var at = 0; at < text.Length;)
        {
            var end = at + StringInfo.GetNextTextElementLength(text, at);
            var piece = ForComparison(text[at..end]);
            origins.AddRange(Enumerable.Repeat((at, end), piece.Length));
            together.Append(piece);
            at = end;
        }
        return together.ToString() == compared ? origins : null;
    }

    /// <summary>Whether nothing in the text keeps it from being sent.</summary>
    public static bool IsPolite(string text) => !Check(text).Any(finding => finding.Blocks);

    static IEnumerable<(int Start, int End, PhraseFinding Finding)> Found(string text)
    {
        var taken = new List<(int Start, int End, PhraseFinding? Finding)>();
        foreach (var (phrase, finding) in phrases)
        {
            for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                var end = at + phrase.Length;
                if (!taken.Any(t => t.Start <= at && end <= t.End))
                {
                    taken.Add((at, end, finding));
                }
            }
        }

        foreach (var (pattern, finding) in WordPatterns.All)
        {
            // where a phrase of the same rule stands in it already, that is said once
            taken.AddRange(pattern.Matches(text).Where(m => !taken.Any(t => t.Finding?.Zh == finding.Zh && t.Start < m.Index + m.Length && m.Index < t.End))
                .Select(m => (m.Index, m.Index + m.Length, (PhraseFinding?)(finding with { Phrase = m.Value }))).ToList());
        }

        return taken.Where(t => t.Finding is not null).OrderBy(t => t.Start).Select(t => (t.Start, t.End, t.Finding!));
    }

    /// <summary>The lists say 您 to the buyer; an agent in anger says 你.</summary>
    static string ForComparison(string text) => Normalise.ForMatching(text).Replace('你', '您').Replace('妳', '您');

    static bool HasHonorific(string text)
    {
        var folded = WordLists.NoAddress.Aggregate(Normalise.Folded(text), (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));
        return WordLists.Honorifics.Any(honorific => folded.Contains(honorific, StringComparison.Ordinal));
    }
}
