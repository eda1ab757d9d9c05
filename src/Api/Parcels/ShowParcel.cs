using AfterSales.Api.Cases;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows;

namespace AfterSales.Api.Parcels;

/// <summary>A parcel with its case and order, its deadlines, and what the reader can do with it now.</summary>
public static class ShowParcel
{
    public sealed record Response(
        Parcel Parcel, string StateZh, string CaseNumber, CaseKind CaseKind, string OrderNumber, string? Address, IReadOnlyList<OrderLine> Lines,
        IReadOnlyList<Due> Deadlines, IReadOnlyList<MoveView> Possible, IReadOnlyList<RefusedView> Refused);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/parcels/{id:guid}", HandleAsync).Tells("ShowParcel", "parcels", "包裹", "A parcel").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpContext http, Access access, CaseFiles files, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToParcelAsync(id, cancel);
        if (member is null || await files.LoadAsync(SubjectKind.Parcel, id, null, cancel) is not { } file)
            return wrong ?? Access.NotFound;
        var (parcel, rules) = (file.Parcels.First(p => p.Id == id), editions.Rulebook);
        var facts = rules.FactsOf(file, parcel, member.Actor, Inputs.None, time.GetUtcNow());
        var moves = MoveViews.Of(rules.Of(parcel).Machine, facts, $"/api/parcels/{id}", Languages.Of(http));
        http.Response.Headers.ETag = ETags.Of(parcel.Version);
        return TypedResults.Ok(new Response(parcel, parcel.State.Zh, file.Case.Number, file.Case.CaseKind, file.Order.Number, file.Order.Address, file.Lines,
            [.. file.Deadlines.Where(d => d.SubjectId == id)], moves.Possible, moves.Refused));
    }
}
