using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Vouchers;

/// <summary>The filters of vouchers: of the list, and of the file that is made of it.</summary>
static class VoucherParameters
{
    static readonly Parameter
        Case = new("caseId", ParameterType.Id, "Of this case"),
        Order = new("orderId", ParameterType.Id, "Of this order");

    public static readonly Parameter
        State = Parameter.OfStates(SubjectKind.Voucher),
        Number = new("number", ParameterType.Text, "Its number, whole"),
        Channel = Parameter.OfChoice<Channel>("channel", "How the value leaves"),
        Held = new("held", ParameterType.YesNo, "Held while the platform decides, or not");

    public static readonly Parameter[] All = [State, Case, Order, Number, Channel, Held];

    public static VoucherFilter Read(IQueryCollection query) => new()
    {
        State = query.Text(State) is { } code ? States.Get(code) : null,
        CaseId = query.Id(Case),
        OrderId = query.Id(Order),
        Number = query.Text(Number),
        Channel = query.Choice<Channel>(Channel),
        Held = query.YesNo(Held),
    };
}
