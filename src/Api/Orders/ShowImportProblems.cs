using System.Globalization;
using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Orders;

/// <summary>Why rows of an import were refused, in the order of the file, page by page; the first 50,000 problems are kept.</summary>
public static class ShowImportProblems
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet(ShowImport.Path + "{id:guid}/problems", HandleAsync)
        .Takes(Parameters.Cursor, Parameters.Limit)
        .Tells("ShowImportProblems", "orders", "被拒绝的行", "Refused rows of an import").Gives<Page<ShowImport.RefusedRow>>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpContext http, Access access, ShopDb db, CancellationToken cancel)
    {
        if (await access.ToImportAsync(id, cancel) is { Wrong: { } wrong })
            return wrong;
        var (query, after) = (http.Request.Query, 0);
        if (query.Text(Parameters.Cursor) is { } cursor && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            return Queries.WrongCursor;
        var (limit, language) = (query.PageSize(), Languages.Of(http));
        var problems = await db.ImportProblems.Where(p => p.RunId == id && p.No > after).OrderBy(p => p.No).Take(limit + 1).ToListAsync(cancel);
        var next = problems.Count <= limit ? null : problems[limit - 1].No.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(new Page<ShowImport.RefusedRow>([.. problems.Take(limit).Select(p => ShowImport.RefusedRow.Of(p, language))], next));
    }
}
