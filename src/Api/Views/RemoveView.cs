using AfterSales.Api.Http;

namespace AfterSales.Api.Views;

/// <summary>Takes a kept queue away: one's own, or the shop's by managers and supervisors.</summary>
public static class RemoveView
{
    public sealed record Request;

    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/api/views/{id:guid}", HandleAsync)
        .Tells("RemoveView", "views", "删除视图", "Take a kept queue away").Gives<ViewView>(200);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, Workflows.Views views, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToViewAsync(id, cancel);
        return member is null ? wrong! : asked.Key.Answer(
            await views.RemoveAsync(member.ShopId, id, seen.Version, member.Actor, asked.Keyed(ViewView.Changed), cancel), ViewView.Changed);
    }
}
