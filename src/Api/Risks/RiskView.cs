using AfterSales.Api.Http;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Api.Risks;

/// <summary>A flag on a voucher, with what it rests on.</summary>
public sealed record RiskView(RiskKind Kind, string Text, IReadOnlyList<RiskTrace> Traces)
{
    /// <summary>Who is shown flags: those who say yes and those who pay. Never a buyer.</summary>
    public static readonly Role[] Readers = [Role.Manager, Role.Supervisor, Role.Finance];

    public static IReadOnlyList<RiskView> Of(IEnumerable<Risk> risks, Language language) =>
        [.. risks.Select(r => new RiskView(r.Kind, language.Of(r.Zh, r.En), r.Traces))];
}
