using AfterSales.Api.Http;

namespace AfterSales.Api.Views;

/// <summary>The queues the caller keeps and those of the shop, in their order.</summary>
public static class ListViews
{
    public sealed record Response(IReadOnlyList<ViewView> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/views", HandleAsync)
        .Takes(Parameters.Shop).Tells("ListViews", "views", "已存视图", "Kept queues").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CurrentUser reader, Workflows.Views views, CancellationToken cancel)
    {
        var (shops, wrong) = access.ToShops(http.Query.Id(Parameters.Shop));
        return wrong is not null ? wrong : TypedResults.Ok(new Response([.. (await views.OfAsync(shops, reader.Id, cancel)).Select(ViewView.Of)]));
    }
}
