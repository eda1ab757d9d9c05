using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Delegations;

/// <summary>A deputy of finance.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive.</param>
/// <param name="EndedAt">When it was ended early; null where it was not.</param>
/// <param name="Version">For the next `If-Match`.</param>
public sealed record DelegationView(
    Guid Id, Guid ShopId, Guid DeputyId, DateTimeOffset From, DateTimeOffset Until, string Reason, Guid ById, DateTimeOffset At, DateTimeOffset? EndedAt, int Version)
{
    public static DelegationView Of(Delegation d) => new(d.Id, d.ShopId, d.DeputyId, d.From, d.Until, d.Reason, d.ById, d.At, d.EndedAt, d.Version);

    public static Reply? Granted(Outcome outcome) => ReplyOf(outcome, 201);

    public static Reply? Ended(Outcome outcome) => ReplyOf(outcome, 200);

    static Reply? ReplyOf(Outcome outcome, int status) => outcome is DelegationSet { Delegation: var d }
        ? new(status, JsonSerializer.Serialize(Of(d), StrictJson.Options), ETags.Of(d.Version), status == 201 ? "/api/delegations" : null)
        : null;
}
