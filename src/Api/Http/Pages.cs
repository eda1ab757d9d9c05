using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Http;

/// <summary>Pages of lists that are sorted by id: ids are ordered by time, so that is the order in which things came to be.</summary>
public static class Pages
{
    /// <summary>A page of rows of which one more than the limit was read.</summary>
    public static IResult Of<T>(IReadOnlyList<T> rows, int limit, Func<T, Guid> id) =>
        TypedResults.Ok(new Page<T>([.. rows.Take(limit)], rows.Count <= limit ? null : new Cursor(null, id(rows[limit - 1])).ToString()));

    /// <summary>The id after which the page begins, null for the first; false where the cursor was never given out.</summary>
    public static bool After(this IQueryCollection query, out Guid? after)
    {
        after = null;
        if (query.Text(Parameters.Cursor) is not { } text)
            return true;
        if (!Cursor.TryParse(text, out var cursor))
            return false;
        after = cursor!.Id;
        return true;
    }
}
