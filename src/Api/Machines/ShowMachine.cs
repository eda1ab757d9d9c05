using System.Text;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows;

namespace AfterSales.Api.Machines;

/// <summary>
/// One machine: as a table with names, as its canonical JSON (whose SHA-256 is its hash), as a Markdown page, or as a Mermaid drawing; chosen by `format` or
/// by `Accept`. Open to everybody.
/// </summary>
public static class ShowMachine
{
    static readonly Parameter
        Format = new("format", ParameterType.Choice, "The form; else `Accept` decides") { Choices = ["table", "json", "markdown", "mermaid"] },
        Edition = new("edition", ParameterType.Whole, "An older edition") { Min = 1 };

    static readonly (string Media, string Format)[] ByMedia =
        [("application/json", "table"), ("text/markdown", "markdown"), ("text/vnd.mermaid", "mermaid"), ("*/*", "table"), ("application/*", "table"), ("text/*", "markdown")];

    public sealed record Response(
        string Code, string Zh, SubjectKind Subject, int Edition, string Hash, string Start, IReadOnlyList<string> Ends,
        IReadOnlyList<ListMachines.StateName> States, IReadOnlyList<RowView> Rows, IReadOnlyList<DeadlineView> Deadlines);

    public sealed record RowView(
        string From, string Move, string MoveZh, string To, IReadOnlyList<Role> Who, IReadOnlyList<string> WhoZh, IReadOnlyList<Named> Needs, IReadOnlyList<Named> Effects);

    /// <param name="AfterSeconds">By its clock; negative before the platform's limit.</param>
    public sealed record DeadlineView(string In, Clock Clock, long AfterSeconds, Then Then, string? Move, Since Since, Only Only);

    public sealed record Named(string Code, string Zh, string En);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/machines/{code}", Handle).AllowAnonymous().Takes(Format, Edition)
        .Tells("ShowMachine", "machines", "流程", "A machine").Gives<Response>(200).Refuses(Problems.NotFound, Problems.NotAcceptable);

    static IResult Handle(string code, HttpRequest http, Editions editions)
    {
        var asked = http.Query.Whole(Edition);
        var found = editions.All.Where(p => p.Machine.Code == code && (asked is null || p.Machine.Edition == asked)).MaxBy(p => p.Machine.Edition);
        return found is null ? Access.NotFound : (http.Query.Text(Format) ?? Accepted(http)) switch
        {
            "table" => TypedResults.Ok(ViewOf(found)),
            "json" => TypedResults.Text(MachineJson.Write(found.Machine), "application/json", Encoding.UTF8),
            "markdown" => TypedResults.Text(MachineDrawing.Page(found.Machine), "text/markdown", Encoding.UTF8),
            "mermaid" => TypedResults.Text(MachineDrawing.Mermaid(found.Machine), "text/vnd.mermaid", Encoding.UTF8),
            _ => new Refusal(Problems.NotAcceptable),
        };
    }

    static string? Accepted(HttpRequest http) => http.Headers.Accept.Count == 0 ? "table"
        : http.GetTypedHeaders().Accept.Where(a => a.Quality is null or > 0).OrderByDescending(a => a.Quality ?? 1)
            .Select(a => ByMedia.FirstOrDefault(m => a.MediaType.Equals(m.Media, StringComparison.OrdinalIgnoreCase)).Format).FirstOrDefault(f => f is not null);

    static Response ViewOf(PinnedMachine pinned)
    {
        var machine = pinned.Machine;
        return new(machine.Code, machine.Zh, machine.Subject, machine.Edition, pinned.Hash, machine.Start.Code, [.. machine.Ends.Select(s => s.Code)],
            [.. machine.States.Select(s => new ListMachines.StateName(s.Code, s.Zh, s.Category))],
            [.. machine.Rows.Select(RowOf)],
            [.. machine.Deadlines.Select(d => new DeadlineView(d.In.Code, d.Clock, (long)d.After.TotalSeconds, d.Then, d.Move?.Code, d.Since, d.Only))]);
    }

    static RowView RowOf(Row row) => new(row.From.Code, row.Move.Code, row.Move.Zh, row.To.Code, row.Who, [.. row.Who.Select(r => r.Zh())],
        [.. row.Needs.Select(n => new Named(n.Code, n.Zh, n.En))], [.. row.Effects.Select(e => new Named(e.Code, e.Zh, e.En))]);
}
