using System.Text;
using System.Text.RegularExpressions;

namespace AfterSales.Domain.Tests.HouseRules;

/// <summary>The methods, constructors and operators of a source text and how many lines each takes, from its signature to its last
/// brace or semicolon. It counts brackets and knows no grammar: properties and fields, so tables of data, are not methods.</summary>
sealed partial class Methods
{
    readonly string code;
    int at;

    Methods(string code) => this.code = code;

    public static IReadOnlyList<(string Name, int Lines)> In(string source) => [.. new Methods(SourceText.CodeOf(source)).Members()];

    char Here => at < code.Length ? code[at] : '\0';

    IEnumerable<(string Name, int Lines)> Members()
    {
        while (SkipBlanksAndAttributes() && Here != '}')
        {
            var start = at;
            var head = ReadHead();
            var isType = Type().IsMatch(head);
            if (!isType)
                SkipRest();
            at++;
            if (isType && code[at - 1] == '{')
            {
                foreach (var method in Members())
                    yield return method;
                at++;
            }
            if (!isType && Signature().Match(head) is { Success: true } signature)
                yield return (signature.Groups["name"].Value, code[start..Math.Min(at, code.Length)].Count(c => c == '\n') + 1);
        }
    }

    bool SkipBlanksAndAttributes()
    {
        while (char.IsWhiteSpace(Here) || Here == '[')
        {
            if (Here == '[')
                SkipBrackets();
            at++;
        }
        return Here != '\0';
    }

    /// <summary>Up to the brace, the equals sign or the semicolon that ends it; what stands in brackets is left out.</summary>
    string ReadHead()
    {
        var head = new StringBuilder();
        for (; !(Here is '{' or '}' or ';' or '\0') && !(Here == '=' && !Operator().IsMatch(head.ToString())); at++)
        {
            head.Append(Here);
            if (Here is not ('(' or '['))
                continue;
            SkipBrackets();
            head.Append(Here);
        }
        return head.ToString();
    }

    /// <summary>From the end of the head to the last character of the member.</summary>
    void SkipRest()
    {
        if (Here == '{')
            SkipBrackets();
        else if (Here == '=')
            SkipTo(';');
    }

    /// <summary>From an opening bracket to its closing one.</summary>
    void SkipBrackets()
    {
        var end = Here switch { '(' => ')', '[' => ']', _ => '}' };
        at++;
        SkipTo(end);
    }

    void SkipTo(char end)
    {
        for (; Here != end && Here != '\0'; at++)
        {
            if (Here is '(' or '[' or '{')
                SkipBrackets();
        }
    }

    [GeneratedRegex(@"^(?:(?!\bwhere\b).)*\b(?:namespace|class|struct|interface|record|extension)\b", RegexOptions.Singleline)]
    private static partial Regex Type();

    [GeneratedRegex(@"(?<name>\w+|operator\s*\S+?)(?:<[^<>()]*>)?\(\)")]
    private static partial Regex Signature();

    [GeneratedRegex(@"\boperator\s*[=!<>]*$")]
    private static partial Regex Operator();
}
