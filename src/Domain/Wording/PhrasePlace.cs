namespace AfterSales.Domain.Wording;

/// <summary>Where something wrong stands in a text, in UTF-16 units of the text as it was typed; without a place where something is missing, or its place cannot be told.</summary>
public sealed record PhrasePlace(PhraseFinding Finding, int? Start, int? Length);
