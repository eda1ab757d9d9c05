using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>How many cases the same filters let through, by state and kind, and how many of them are overdue: for columns of a board and badges. Open ones unless asked otherwise.</summary>
public static class CountCases
{
    /// <param name="Overdue">Of all, those in which something escalated and still stands.</param>
    public sealed record Response(int Total, int Overdue, IReadOnlyList<Item> Items);

    public sealed record Item(State State, string StateZh, Category Category, CaseKind Kind, string KindZh, int Count, int Overdue);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases/counts", HandleAsync)
        .Takes([.. CaseFilters.All]).Tells("CountCases", "cases", "售后单计数", "Count cases").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CurrentUser reader, CaseSearch search, CancellationToken cancel)
    {
        var (shops, wrong) = access.ToShops(http.Query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var filter = CaseFilters.Of(http.Query, shops, reader.Id);
        var counts = await search.CountsAsync(filter with { Open = filter.Open ?? true }, cancel);
        return TypedResults.Ok(new Response(counts.Sum(c => c.Count), counts.Sum(c => c.Overdue),
            [.. counts.Select(c => new Item(c.State, c.State.Zh, c.State.Category, c.Kind, c.Kind.Zh(), c.Count, c.Overdue))]));
    }
}
