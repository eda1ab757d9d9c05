using AfterSales.Api.Http;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>
/// Remedies that fit a case, in the shop's order, each with the range within the reader's limit and what is left, who may give it and why; and those that
/// cannot be given now, with the reason.
/// </summary>
public static class ShowSuggestions
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases/{id:guid}/suggestions", HandleAsync)
        .Tells("ShowSuggestions", "cases", "补偿建议", "Remedies that fit a case").Gives<Suggestions>(200);

    static async Task<IResult> HandleAsync(Guid id, Access access, CaseFiles files, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        return member is null || await files.LoadAsync(id, cancel) is not { } file ? wrong ?? Access.NotFound
            : TypedResults.Ok(Suggestions.For(editions.Rulebook.FactsOf(file, file.Case, member.Actor, Inputs.None, time.GetUtcNow())));
    }
}
