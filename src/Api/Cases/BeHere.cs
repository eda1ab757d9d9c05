using AfterSales.Api.Http;
using AfterSales.Workflows.People;

namespace AfterSales.Api.Cases;

/// <summary>
/// Says that the caller is at a case, looking or typing, for 45 seconds from now; a screen says so again every 15. Answers who else is there. Changes nothing
/// of the case and tells nobody.
/// </summary>
public static class BeHere
{
    public sealed record Request(Doing Doing);

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/api/cases/{id:guid}/presence", HandleAsync)
        .Tells("BeHere", "cases", "我在看本单", "Be at a case").Gives<ShowPresence.Response>(200);

    static async Task<IResult> HandleAsync(Guid id, Plain<Request> asked, Access access, Presences presences, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        if (member is null)
            return wrong!;
        await presences.HereAsync(member.ShopId, id, member.UserId, asked.Body.Doing, cancel);
        return TypedResults.Ok(new ShowPresence.Response(await presences.OthersAsync(id, member.UserId, cancel)));
    }
}
