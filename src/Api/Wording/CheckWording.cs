using AfterSales.Api.Http;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Wording;

namespace AfterSales.Api.Wording;

/// <summary>
/// What the rules find in a text before it is sent: words to a buyer, or the remark of a payout, by the very rules the moves go by. For looking at while it is
/// typed; nothing is stored, and a move looks again.
/// </summary>
public static class CheckWording
{
    /// <summary>What the text is to be.</summary>
    public enum Purpose
    {
        /// <summary>Words to a buyer.</summary>
        ToBuyer = 1,
        /// <summary>The remark of a payout.</summary>
        Remark,
    }

    public sealed record Request(Purpose Kind, string Text);

    /// <param name="Good">Nothing in it blocks.</param>
    public sealed record Response(bool Good, IReadOnlyList<Item> Findings);

    /// <param name="Phrase">What was found, as it stands in the text where its place is known; null where something is missing, as the honorific.</param>
    /// <param name="Start">Where it stands, in UTF-16 units; null where it is in no one place.</param>
    /// <param name="Length">In UTF-16 units, with what was put between to hide it.</param>
    /// <param name="Why">In the caller's language.</param>
    /// <param name="Blocks">False is advice.</param>
    /// <param name="Instead">What may be said in its place.</param>
    public sealed record Item(string? Phrase, int? Start, int? Length, string Why, bool Blocks, string? Instead);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/wording/check", Handle)
        .Tells("CheckWording", "wording", "检查用语", "Check wording").Gives<Response>(200);

    static IResult Handle(Plain<Request> asked, HttpContext http)
    {
        var (kind, text) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("text", text, (kind == Purpose.Remark ? Fields.Remark : Fields.Wording).MaxLength, oneLine: false)) is { } bad)
            return bad;
        var language = Languages.Of(http);
        List<Item> found = kind == Purpose.Remark
            ? [.. AlipayRemark.Check(text).Select(f => new Item(null, null, null, language.Of(f.Zh, f.En), true, null))]
            : [.. PhraseLint.Places(text).Select(p => ItemOf(p, text, language))];
        return TypedResults.Ok(new Response(!found.Any(f => f.Blocks), found));
    }

    static Item ItemOf(PhrasePlace place, string text, Language language)
    {
        var (finding, start, length) = place;
        var phrase = start is { } at ? text.Substring(at, length!.Value) : finding.Phrase.Length == 0 ? null : finding.Phrase;
        return new(phrase, start, length, language.Of(finding.Zh, finding.En), finding.Blocks, finding.Instead);
    }
}
