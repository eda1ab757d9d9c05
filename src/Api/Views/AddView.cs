using AfterSales.Api.Http;

namespace AfterSales.Api.Views;

/// <summary>Keeps a queue under a name: for oneself, or, by managers and supervisors, for everybody of the shop. At most 50 each.</summary>
public static class AddView
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/views", HandleAsync)
        .Tells("AddView", "views", "保存视图", "Keep a queue").Gives<ViewView>(201).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Asked<ViewRequest> asked, Access access, Workflows.Views views, CancellationToken cancel)
    {
        if (asked.Body.Wrong() is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(asked.Body.ShopId);
        return member is null ? wrong! : asked.Key.Answer(
            await views.AddAsync(member.ShopId, asked.Body.Kept(), member.Actor, asked.Keyed(ViewView.Added), cancel), ViewView.Added);
    }
}
