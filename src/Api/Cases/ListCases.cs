using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>
/// Cases of the reader's shops: search, filters, pages. Buyers who asked again since they were last told something come first, then what is due first, unless
/// asked otherwise.
/// </summary>
public static class ListCases
{
    static readonly Parameter
        Sort = Parameter.OfChoice<CaseOrder>("sort", "By who asked again and next deadline, or newest first"),
        Limit = Parameters.Limit with { Max = CaseSearch.MostOnAPage };

    /// <summary>What a queue is told by: its filters and its order, without the place in it.</summary>
    internal static readonly Parameters Queue = new([.. CaseFilters.All, Sort]);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases", HandleAsync)
        .Takes([.. Queue.All, Parameters.Cursor, Limit]).Tells("ListCases", "cases", "售后单列表", "List cases").Gives<Page<CaseLine>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CurrentUser reader, CaseSearch search, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var page = await search.FindAsync(CaseFilters.Of(query, shops, reader.Id) with
        {
            OrderBy = query.Choice<CaseOrder>(Sort) ?? CaseOrder.NextDue,
            Cursor = query.Text(Parameters.Cursor),
            Limit = query.PageSize(),
        }, cancel);
        return page is null ? Queries.WrongCursor : TypedResults.Ok(page);
    }
}
