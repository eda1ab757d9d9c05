using AfterSales.Api.Http;
using AfterSales.Domain.Imports;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Orders;

/// <summary>An import: how far it is, what became of the rows, and the first 1,000 problems with line, field and reason; ShowImportProblems has the others.</summary>
public static class ShowImport
{
    const int First = 1000;

    public const string Path = "/api/orders/imports/";

    public sealed record Response(ImportView Import, IReadOnlyList<RefusedRow> FirstProblems);

    /// <param name="Line">Line of the file, from 1.</param>
    /// <param name="Field">The header as the file writes it.</param>
    /// <param name="Raw">What stands there, shortened.</param>
    public sealed record RefusedRow(int Line, string Field, string Code, string Reason, string Raw)
    {
        public static RefusedRow Of(ImportProblem problem, Language language) =>
            new(problem.Line, problem.Field, problem.Code, language.Of(problem.Zh, problem.En), problem.Raw);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(Path + "{id:guid}", HandleAsync).Tells("ShowImport", "orders", "导入进度", "How an import stands").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpContext http, Access access, ShopDb db, TimeProvider time, CancellationToken cancel) =>
        await access.ToImportAsync(id, cancel) is { Wrong: { } wrong } ? wrong
        : TypedResults.Ok(await ReadAsync(db, id, time.GetUtcNow(), Languages.Of(http), cancel));

    public static async Task<Response> ReadAsync(ShopDb db, Guid id, DateTimeOffset now, Language language, CancellationToken cancel)
    {
        var run = await db.Imports.FirstAsync(r => r.Id == id, cancel);
        var problems = await db.ImportProblems.Where(p => p.RunId == id).OrderBy(p => p.No).Take(First).ToListAsync(cancel);
        return new(ImportView.Of(run, now, language), [.. problems.Select(p => RefusedRow.Of(p, language))]);
    }
}
