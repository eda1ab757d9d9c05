using AfterSales.Api.Http;

namespace AfterSales.Api.Views;

/// <summary>Changes a kept queue: one's own, or the shop's by managers and supervisors. Who takes one back from the shop has it for themselves.</summary>
public static class ChangeView
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/api/views/{id:guid}", HandleAsync)
        .Tells("ChangeView", "views", "修改视图", "Change a kept queue").Gives<ViewView>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<ViewRequest> asked, Seen seen, Access access, Workflows.Views views, CancellationToken cancel)
    {
        if (asked.Body.Wrong() is { } bad)
            return bad;
        var (member, wrong) = await access.ToViewAsync(id, cancel);
        return member is null ? wrong! : asked.Key.Answer(
            await views.ChangeAsync(member.ShopId, id, seen.Version, asked.Body.Kept(), member.Actor, asked.Keyed(ViewView.Changed), cancel), ViewView.Changed);
    }
}
