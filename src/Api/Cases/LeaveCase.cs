using AfterSales.Api.Http;
using AfterSales.Workflows.People;

namespace AfterSales.Api.Cases;

/// <summary>Says that the caller is no longer at a case, before the 45 seconds are over.</summary>
public static class LeaveCase
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/api/cases/{id:guid}/presence", HandleAsync)
        .Tells("LeaveCase", "cases", "离开本单", "Leave a case").Produces(204);

    static async Task<IResult> HandleAsync(Guid id, Access access, Presences presences, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        if (member is null)
            return wrong!;
        await presences.LeaveAsync(id, member.UserId, cancel);
        return TypedResults.NoContent();
    }
}
