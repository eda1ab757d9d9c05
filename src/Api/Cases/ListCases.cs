using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>Cases of the reader's shops: search, filters, pages. What is due first comes first unless asked otherwise.</summary>
public static class ListCases
{
    static readonly Parameter
        Kind = Parameter.OfChoice<CaseKind>("kind", "One of the seven kinds"),
        State = Parameter.OfStates(SubjectKind.Case),
        Category = Parameter.OfChoice<Category>("category", "Whom the state waits for"),
        Owner = new("ownerId", ParameterType.Id, "Whose case it is"),
        Level = Parameter.OfChoice<Level>("level", "Raised to whom"),
        Severity = Parameter.OfChoice<Severity>("severity", "How bad it is"),
        Order = new("orderNumber", ParameterType.Text, "The platform's order number"),
        Number = new("number", ParameterType.Text, "The short number people say"),
        Buyer = new("buyerNick", ParameterType.Text, "The buyer's nick, whole"),
        Open = new("open", ParameterType.YesNo, "Only open cases, or only closed ones"),
        DueBefore = new("dueBefore", ParameterType.Instant, "With a deadline before this instant"),
        Late = new("overdue", ParameterType.YesNo, "Only cases in which something escalated and still stands, or only the others"),
        Awaiting = new("awaitingBuyer", ParameterType.YesNo, "Only cases whose staffed time stands until the buyer has answered, or only the others"),
        Text = new("text", ParameterType.Text, "Words of the buyer's message"),
        Sort = Parameter.OfChoice<CaseOrder>("sort", "By next deadline, or newest first"),
        Limit = Parameters.Limit with { Max = CaseSearch.MostOnAPage };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases", HandleAsync)
        .Takes(Parameters.Shop, Kind, State, Category, Owner, Level, Severity, Order, Number, Buyer, Open, DueBefore, Late, Awaiting, Text, Sort, Parameters.Cursor, Limit)
        .Tells("ListCases", "cases", "售后单列表", "List cases").Gives<Page<CaseLine>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, CaseSearch search, CancellationToken cancel)
    {
        var query = http.Query;
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var page = await search.FindAsync(new()
        {
            Shops = shops,
            Kind = query.Choice<CaseKind>(Kind),
            State = query.Text(State) is { } state ? States.Get(state) : null,
            Category = query.Choice<Category>(Category),
            Owner = query.Id(Owner),
            Level = query.Choice<Level>(Level),
            Severity = query.Choice<Severity>(Severity),
            OrderNumber = query.Text(Order),
            CaseNumber = query.Text(Number),
            BuyerNick = query.Text(Buyer),
            Open = query.YesNo(Open),
            DueBefore = query.Instant(DueBefore),
            Overdue = query.YesNo(Late),
            AwaitingBuyer = query.YesNo(Awaiting),
            Text = query.Text(Text),
            OrderBy = query.Choice<CaseOrder>(Sort) ?? CaseOrder.NextDue,
            Cursor = query.Text(Parameters.Cursor),
            Limit = query.PageSize(),
        }, cancel);
        return page is null ? Queries.WrongCursor : TypedResults.Ok(page);
    }
}
