using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Ledger;

/// <summary>Which entries of the books are asked for, and who reads them.</summary>
static class LedgerParameters
{
    public static readonly Role[] Readers = [Role.Manager, Role.Supervisor, Role.Finance];

    public static readonly Parameter
        Order = new("orderId", ParameterType.Id, "Of this order"),
        Case = new("caseId", ParameterType.Id, "Of this case"),
        From = new("from", ParameterType.Instant, "At this instant or later"),
        Until = new("until", ParameterType.Instant, "Before this instant"),
        Limit = Parameters.Limit with { Max = LedgerQueries.MostOnAPage };

    public static (LedgerFilter? Filter, Refusal? Wrong) Read(IQueryCollection query, Access access)
    {
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Readers);
        return wrong is not null ? (null, wrong) : (new(shops)
        {
            OrderId = query.Id(Order),
            CaseId = query.Id(Case),
            From = query.Instant(From),
            Until = query.Instant(Until),
            Cursor = query.Text(Parameters.Cursor),
            Limit = query.PageSize(),
        }, null);
    }
}
