namespace AfterSales.Api.Http;

/// <summary>What may stand in a text: a line has no control characters, a longer text only tabs and line breaks. Stored as sent, escaped at the edge.</summary>
public static class Texts
{
    /// <param name="mayTurn">Marks that turn the direction of writing are let in: a file's name has them, and is cleaned.</param>
    public static FieldError? Wrong(string field, string? text, int max, bool oneLine, bool mayTurn = false)
    {
        if (text is null)
            return null;
        if (text.Length > max)
            return new(field, $"最多{max}字", $"At most {max} characters");
        return text.Any(c => Forbidden(c, oneLine) || (!mayTurn && Turns(c))) ? new(field, "含有不允许的控制字符", "Holds control characters that are not allowed") : null;
    }

    /// <summary>The same for several fields of one body.</summary>
    public static Refusal? Wrong(params FieldError?[] errors) =>
        errors.OfType<FieldError>().ToList() is { Count: > 0 } found ? new(Problems.BodyInvalid) { Errors = found } : null;

    static bool Forbidden(char c, bool oneLine) =>
        char.IsControl(c) ? oneLine || c is not ('\n' or '\r' or '\t') : oneLine && c is ('\u2028' or '\u2029');

    /// <summary>What is turned round is read in another order than it is checked in.</summary>
    static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
