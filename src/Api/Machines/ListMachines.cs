using AfterSales.Api.Http;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSales.Api.Machines;

/// <summary>The machines as they are followed now, newest edition of each. Nothing secret stands in them: open to everybody.</summary>
public static class ListMachines
{
    /// <param name="Hash">SHA-256 of the edition's JSON; every history row names it.</param>
    public sealed record Summary(string Code, string Zh, SubjectKind Subject, int Edition, string Hash, IReadOnlyList<StateName> States, int Rows, int Deadlines);

    public sealed record StateName(string Code, string Zh, Category Category);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/machines", Handle).AllowAnonymous().Tells("ListMachines", "machines", "流程列表", "The machines");

    static Ok<IReadOnlyList<Summary>> Handle(Editions editions) => TypedResults.Ok<IReadOnlyList<Summary>>(
        [.. editions.All.GroupBy(p => p.Machine.Code).Select(g => g.MaxBy(p => p.Machine.Edition)!).OrderBy(p => p.Machine.Subject).Select(SummaryOf)]);

    static Summary SummaryOf(Domain.Cases.PinnedMachine pinned) => new(
        pinned.Machine.Code, pinned.Machine.Zh, pinned.Machine.Subject, pinned.Machine.Edition, pinned.Hash,
        [.. pinned.Machine.States.Select(s => new StateName(s.Code, s.Zh, s.Category))], pinned.Machine.Rows.Count, pinned.Machine.Deadlines.Count);
}
