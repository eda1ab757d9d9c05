using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>The filters of a queue as they stand in its address: of the list, of its counts, and of what is kept as a view.</summary>
static class CaseFilters
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
        Mine = new("mine", ParameterType.YesNo, "Only the reader's own cases, or only those of others and of nobody"),
        Team = new("team", ParameterType.YesNo, "Only cases nobody has yet, or only those somebody has"),
        Chased = new("chased", ParameterType.YesNo, "Only open cases whose buyer asked again since they were last told something, or only the others"),
        Search = new("search", ParameterType.Text,
            "The end of a case, order or waybill number, a piece of the buyer's nick, of what the buyer wrote or of a note, or the last four digits of the phone");

    public static readonly IReadOnlyList<Parameter> All =
        [Parameters.Shop, Kind, State, Category, Owner, Level, Severity, Order, Number, Buyer, Open, DueBefore, Late, Awaiting, Text, Mine, Team, Chased, Search];

    /// <param name="reader">Whose cases `mine` are.</param>
    public static CaseFilter Of(IQueryCollection query, IReadOnlyList<Guid> shops, Guid reader) => new()
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
        Search = query.Text(Search),
        Mine = query.YesNo(Mine) is { } own ? (reader, own) : null,
        Team = query.YesNo(Team),
        Chased = query.YesNo(Chased),
    };
}
