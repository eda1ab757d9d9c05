using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Ledger;

/// <summary>Which entries of the books are asked for, and who reads them.</summary>
static class LedgerParameters
{
    /// <summary>For entries that know no party, remedy or case.</summary>
    const string None = "None";

    public static readonly Role[] Readers = [Role.Manager, Role.Supervisor, Role.Finance];

    public static readonly Parameter
        Order = new("orderId", ParameterType.Id, "Of this order"),
        Case = new("caseId", ParameterType.Id, "Of this case"),
        Source = new("sourceId", ParameterType.Id, "Of this voucher, platform payment or claim"),
        Kind = Parameter.OfChoice<EntryKind>("kind", "What it tells of"),
        Account = Parameter.OfChoice<Account>("account", "On either side"),
        Party = OrNone<ResponsibleParty>("party", "Who is responsible"),
        Remedy = OrNone<RemedyKind>("remedy", "What was given"),
        CaseKind = OrNone<CaseKind>("caseKind", "Of cases of this kind"),
        From = new("from", ParameterType.Instant, "At this instant or later"),
        Until = new("until", ParameterType.Instant, "Before this instant") { After = From },
        Limit = Parameters.Limit with { Max = LedgerQueries.MostOnAPage };

    public static readonly Parameter[]
        Period = [Parameters.Shop, From, Until],
        All = [Parameters.Shop, Order, Case, Source, Kind, Account, Party, Remedy, CaseKind, From, Until];

    public static (LedgerFilter? Filter, Refusal? Wrong) Read(IQueryCollection query, Access access)
    {
        var (shops, wrong) = access.ToShops(query.Id(Parameters.Shop), Readers);
        return wrong is not null ? (null, wrong) : (FilterOf(query, shops), null);
    }

    public static LedgerFilter FilterOf(IQueryCollection query, IReadOnlyList<Guid> shops) => new(shops)
    {
        OrderId = query.Id(Order),
        CaseId = query.Id(Case),
        SourceId = query.Id(Source),
        Kind = query.Choice<EntryKind>(Kind),
        Account = query.Choice<Account>(Account),
        Party = Known<ResponsibleParty>(query, Party),
        Remedy = Known<RemedyKind>(query, Remedy),
        CaseKind = Known<CaseKind>(query, CaseKind),
        From = query.Instant(From),
        Until = query.Instant(Until),
        Cursor = query.Text(Parameters.Cursor),
        Limit = query.PageSize(),
    };

    static Parameter OrNone<T>(string name, string en) where T : struct, Enum => Parameter.OfChoice<T>(name, $"{en}; {None}: it says nothing of that") is var choice
        ? choice with { Choices = [.. choice.Choices, None] } : choice;

    static Known<T>? Known<T>(IQueryCollection query, Parameter parameter) where T : struct, Enum =>
        query.Text(parameter) is not { } text ? null : new(text == None ? null : Enum.Parse<T>(text));
}
