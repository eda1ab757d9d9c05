using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Parcels;

/// <summary>Parcels of the reader's shops with the numbers of their cases and orders, newest first.</summary>
public static class ListParcels
{
    static readonly Parameter
        State = Parameter.OfStates(SubjectKind.Parcel),
        Case = new("caseId", ParameterType.Id, "Of this case"),
        Order = new("orderId", ParameterType.Id, "Of this order"),
        Direction = Parameter.OfChoice<Direction>("direction", "To the buyer or back"),
        Search = new("search", ParameterType.Text, "The end of the courier's, the case's or the order's number");

    public sealed record Line(Parcel Parcel, string CaseNumber, string OrderNumber);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/parcels", HandleAsync)
        .Takes(Parameters.Shop, State, Case, Order, Direction, Search, Parameters.Cursor, Parameters.Limit)
        .Tells("ListParcels", "parcels", "包裹列表", "List parcels").Gives<Page<Line>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var parcels = db.Parcels.Where(p => shops.Contains(p.ShopId));
        if (query.Text(State) is { } code && States.Get(code) is var state)
            parcels = parcels.Where(p => p.State == state);
        if (query.Id(Case) is { } @case)
            parcels = parcels.Where(p => p.CaseId == @case);
        if (query.Id(Order) is { } order)
            parcels = parcels.Where(p => p.OrderId == order);
        if (query.Choice<Direction>(Direction) is { } direction)
            parcels = parcels.Where(p => p.Direction == direction);
        if (!query.After(out var after))
            return Queries.WrongCursor;
        if (after is { } last)
            parcels = parcels.Where(p => p.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var (text, number) = query.Text(Search) is { } typed ? (Normalise.Number(typed), CaseMatching.NumberOf(typed).ToUpperInvariant()) : (null, null);
        var lines = from p in parcels
                    join c in db.Cases on p.CaseId equals c.Id
                    join o in db.Orders on p.OrderId equals o.Id
                    where number == null || p.Waybill!.EndsWith(text!) || p.Waybill!.EndsWith(number) || c.Number.EndsWith(number) || o.Number.EndsWith(number)
                    orderby p.Id descending
                    select new Line(p, c.Number, o.Number);
        return Pages.Of(await lines.Take(limit + 1).ToListAsync(cancel), limit, line => line.Parcel.Id);
    }
}
