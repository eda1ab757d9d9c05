using System.Globalization;

namespace AfterSales.Api.Http;

/// <summary>A version as an entity tag: the number in quotes.</summary>
public static class ETags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version in `"7"`; null for anything else, lists and `*` too, for a write must say what it saw.</summary>
    public static int? Version(string tag) =>
        tag is ['"', .. var digits, '"'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
