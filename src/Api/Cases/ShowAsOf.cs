using AfterSales.Api.Http;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>A case as it stood at any instant (`at`) or version (`version`), folded from its history. 404 where it did not exist or never had it.</summary>
public static class ShowAsOf
{
    static readonly Parameter
        At = new("at", ParameterType.Instant, "At the end of this instant"),
        Version = new("version", ParameterType.Whole, "When it had this version") { Min = 1 };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases/{id:guid}/as-of", HandleAsync)
        .Takes(At, Version).Tells("ShowAsOf", "cases", "历史时点的售后单", "A case as of then").Gives<CaseThen>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpRequest http, Access access, CaseAsOf asOf, CancellationToken cancel)
    {
        var (at, version) = (http.Query.Instant(At), http.Query.Whole(Version));
        if (at is null == version is null)
            return Refusal.OfField(Problems.ParameterInvalid, "at", "请在 at 与 version 中给出一个", "Give either at or version");
        if (await access.ToCaseAsync(id, cancel) is { Wrong: { } wrong })
            return wrong;
        var then = at is { } instant ? await asOf.AtAsync(id, instant, cancel) : await asOf.AtVersionAsync(id, version!.Value, cancel);
        return then is null ? Access.NotFound : TypedResults.Ok(then);
    }
}
