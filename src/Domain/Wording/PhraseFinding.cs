namespace AfterSales.Domain.Wording;

/// <summary>
/// Something wrong with a text meant for a buyer, and why, in both languages. A finding that blocks keeps the text from being
/// sent; one that does not is advice. <paramref name="Instead"/> is what the agent may say in its place.
/// </summary>
public sealed record PhraseFinding(string Phrase, string Zh, string En, bool Blocks, string? Instead);
