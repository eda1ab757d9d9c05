using AfterSales.Api.Http;
using AfterSales.Workflows.People;

namespace AfterSales.Api.Cases;

/// <summary>Who else is at a case now, and whether they only look or type.</summary>
public static class ShowPresence
{
    public sealed record Response(IReadOnlyList<Onlooker> Items);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases/{id:guid}/presence", HandleAsync)
        .Tells("ShowPresence", "cases", "谁在看本单", "Who is at a case").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, Access access, Presences presences, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        return member is null ? wrong! : TypedResults.Ok(new Response(await presences.OthersAsync(id, member.UserId, cancel)));
    }
}
