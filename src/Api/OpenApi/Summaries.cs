using System.Xml.Linq;

namespace AfterSales.Api.OpenApi;

/// <summary>What the code says of an endpoint in its summary is what the document says of it too: written once.</summary>
static class Summaries
{
    static readonly Lazy<Dictionary<string, string>> ByType = new(Read);

    public static string? Of(Type? endpoint) => endpoint?.FullName is { } name ? ByType.Value.GetValueOrDefault(name) : null;

    static Dictionary<string, string> Read()
    {
        var file = Path.ChangeExtension(typeof(Summaries).Assembly.Location, ".xml");
        return !File.Exists(file) ? [] : XDocument.Load(file).Descendants("member")
            .Where(m => m.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal) && m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value[2..], m => TextOf(m.Element("summary")!));
    }

    /// <summary>References become the last word of what they refer to.</summary>
    static string TextOf(XElement summary)
    {
        var words = summary.Nodes().Select(n => n is XElement { Name.LocalName: "see" } see ? see.Attribute("cref")!.Value.Split('.', ':').Last() : n is XElement e ? e.Value : $"{n}");
        return string.Join(' ', string.Concat(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
