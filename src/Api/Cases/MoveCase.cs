using AfterSales.Domain.Machines;

namespace AfterSales.Api.Cases;

/// <summary>One route per move, so the OpenAPI page is the list of everything that can happen to a case.</summary>
public static class MoveCase
{
    public static void Map(IEndpointRouteBuilder api) => Moving.Map(api, SubjectKind.Case, "cases", (access, id, cancel) => access.ToCaseAsync(id, cancel));
}
