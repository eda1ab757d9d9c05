using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Exports;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Vouchers;

/// <summary>Vouchers of the reader's shops, newest first. Not for the warehouse.</summary>
public static class ListVouchers
{
    static readonly Parameter
        State = Parameter.OfStates(SubjectKind.Voucher),
        Case = new("caseId", ParameterType.Id, "Of this case"),
        Order = new("orderId", ParameterType.Id, "Of this order"),
        Number = new("number", ParameterType.Text, "Its number, whole"),
        Channel = Parameter.OfChoice<Channel>("channel", "How the value leaves"),
        Held = new("held", ParameterType.YesNo, "Held while the platform decides, or not"),
        From = new("from", ParameterType.Instant, "Drafted at this instant or later"),
        Until = new("until", ParameterType.Instant, "Drafted before this instant") { After = From };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/vouchers", HandleAsync)
        .Takes(Parameters.Shop, State, Case, Order, Number, Channel, Held, From, Until, Parameters.Cursor, Parameters.Limit)
        .Tells("ListVouchers", "vouchers", "凭证列表", "List vouchers").Gives<Page<Voucher>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CurrentUser user, ShopDb db, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), ShowVoucher.Readers);
        if (wrong is not null)
            return wrong;
        var vouchers = db.Vouchers.Where(v => shops.Contains(v.ShopId));
        if (query.Text(State) is { } code && States.Get(code) is var state)
            vouchers = vouchers.Where(v => v.State == state);
        if (query.Id(Case) is { } @case)
            vouchers = vouchers.Where(v => v.CaseId == @case);
        if (query.Id(Order) is { } order)
            vouchers = vouchers.Where(v => v.OrderId == order);
        if (query.Text(Number) is { } number)
            vouchers = vouchers.Where(v => v.Number == number);
        if (query.Choice<Channel>(Channel) is { } channel)
            vouchers = vouchers.Where(v => v.Channel == channel);
        if (query.YesNo(Held) is { } held)
            vouchers = vouchers.Where(v => v.Held == held);
        vouchers = ExportSheets.DraftedIn(vouchers, query.Instant(From), query.Instant(Until));
        if (!query.After(out var after))
            return Queries.WrongCursor;
        if (after is { } last)
            vouchers = vouchers.Where(v => v.Id.CompareTo(last) < 0);
        var limit = query.PageSize();
        var found = await vouchers.OrderByDescending(v => v.Id).Take(limit + 1).ToListAsync(cancel);
        return Pages.Of([.. found.Select(v => v.ShownTo(user.In(v.ShopId)))], limit, v => v.Id);
    }
}
