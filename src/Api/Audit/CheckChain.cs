using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Audit;

/// <summary>
/// Proves that nothing was altered: every history's chain is whole and following it gives the rows of today. One case, or all of a shop. For supervisors
/// and finance.
/// </summary>
public static class CheckChain
{
    /// <summary>More broken rows than anybody reads.</summary>
    const int MostBreaks = 1000;

    static readonly Role[] Readers = [Role.Supervisor, Role.Finance];

    static readonly Parameter Case = new("caseId", ParameterType.Id, "Only this case");

    /// <param name="Whole">Nothing was found.</param>
    /// <param name="Cases">How many were checked.</param>
    public sealed record Response(bool Whole, int Cases, IReadOnlyList<Break> Breaks);

    /// <param name="Sequence">The history row it was found at.</param>
    public sealed record Break(Guid CaseId, string Number, int Sequence, string Message);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/audit/chain", HandleAsync)
        .Takes(Parameters.Shop, Case).Tells("CheckChain", "audit", "核对历史链", "Check the chains").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ChainCheck check, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (member, wrong) = query.Id(Case) is { } id ? await access.ToCaseAsync(id, cancel, Readers) : access.ToShop(query.Id(Parameters.Shop), Readers);
        if (member is null)
            return wrong!;
        var (cases, breaks) = (0, new List<ChainBreak>());
        if (query.Id(Case) is { } one)
            (cases, breaks) = (1, [.. await check.CheckAsync(one, cancel) ?? []]);
        else
            await foreach (var (_, found) in check.CheckAllAsync(member.ShopId, cancel))
            {
                cases++;
                breaks.AddRange(found.Take(MostBreaks - breaks.Count));
            }
        var language = Languages.Of(http);
        return TypedResults.Ok(new Response(breaks.Count == 0, cases, [.. breaks.Select(b => new Break(b.CaseId, b.Number, b.Sequence, language.Of(b.Zh, b.En)))]));
    }
}
