namespace AfterSales.Api.Http;

/// <summary>What may stand in a text: a line has no control characters, a longer text only tabs and line breaks. Stored as sent, escaped at the edge.</summary>
public static class Texts
{
    public static FieldError? Wrong(string field, string? text, int max, bool oneLine)
    {
        if (text is null)
            return null;
        if (text.Length > max)
            return new(field, $"最多{max}字", $"At most {max} characters");
        return text.Any(c => Forbidden(c, oneLine)) ? new(field, "含有不允许的控制字符", "Holds control characters that are not allowed") : null;
    }

    /// <summary>The same for several fields of one body.</summary>
    public static Refusal? Wrong(params FieldError?[] errors) =>
        errors.OfType<FieldError>().ToList() is { Count: > 0 } found ? new(Problems.BodyInvalid) { Errors = found } : null;

    // a reader sees what is turned round in another order than it is checked in
    static bool Forbidden(char c, bool oneLine) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || (char.IsControl(c) ? oneLine || c is not ('\n' or '\r' or '\t') : oneLine && c is ('\u2028' or '\u2029'));
}
