using AfterSales.Domain.Wording;

namespace AfterSales.Workflows.Imports;

/// <summary>A column, whether a report must have it, and its header with aliases; the first one that a report has counts.</summary>
internal sealed record ColumnNames<TColumn>(TColumn Column, bool Required, string[] Names);

/// <summary>Finds the columns of a report by header name or alias, compared in compatible form without blanks and signs; never by position.</summary>
internal sealed class ReportColumns<TColumn> where TColumn : struct, Enum
{
    readonly Dictionary<TColumn, int> places = [];
    readonly string[] written;

    ReportColumns(IReadOnlyList<string> header) => written = [.. header.Select(name => name.Trim().Trim('\uFEFF', '"'))];

    public int Width => written.Length;

    /// <summary>The columns of this header, or why no report of the kind can have it.</summary>
    public static (ReportColumns<TColumn>? Columns, ReportRefused? Refused) Find(IReadOnlyList<ColumnNames<TColumn>> known, IReadOnlyList<string> header)
    {
        var found = new ReportColumns<TColumn>(header);
        var headers = header.Select(Normalise.ForMatching).ToArray();
        foreach (var (column, _, names) in known)
        {
            if (names.FirstOrDefault(name => headers.Contains(name)) is not { } name)
                continue;
            if (headers.Count(other => other == name) > 1)
                return (null, Refusals.ColumnTwice(name));
            found.places[column] = Array.IndexOf(headers, name);
        }

        var missing = known.Where(k => k.Required && !found.places.ContainsKey(k.Column)).Select(k => k.Names[0]);
        return missing.Any() ? (null, Refusals.ColumnsMissing(missing)) : (found, null);
    }

    /// <summary>Where the column is, or null when this report has none.</summary>
    public int? Place(TColumn column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The header at a place, or its number where the header is blank; 整行 (the row as a whole) behind the last one.</summary>
    public string Header(int place) => place >= written.Length ? "整行" : written[place] is { Length: > 0 } name ? name : $"第{place + 1}列";
}
