using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows;
using AfterSales.Workflows.Reconciliation;

namespace AfterSales.Api.Reconciliation;

/// <summary>
/// Matches a line by hand with a voucher or a payment of the platform, with the reason. Ends what was open about it and reconciles the voucher. Where the
/// amounts differ the answer's bucket is AmountDiff, and the difference stays open for a supervisor to end. Money that came in is matched with the reversed voucher
/// whose money it brings back. For finance and supervisors, but not for who paid the voucher.
/// </summary>
public static class MatchLine
{
    public sealed record Request(string Reason, Guid? VoucherId = null, Guid? PaymentId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/statement-lines/{id:guid}/match", HandleAsync)
        .Tells("MatchLine", "reconciliation", "人工核对", "Match a line by hand").Gives<StatementLine>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, DiscrepancyDesk desk, CancellationToken cancel)
    {
        var (reason, voucher, payment) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("reason", reason, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToStatementLineAsync(id, cancel, ReconciliationRoles.Settlers);
        return member is null ? wrong! : asked.Key.Answer(await desk.MatchAsync(
            member.ShopId, id, new(voucher, payment, reason), seen.Version, member.Actor, asked.Keyed(Matched), cancel), Matched);
    }

    static Reply? Matched(Outcome outcome) =>
        outcome is LineMatched { Line: var line } ? new(200, JsonSerializer.Serialize(line, StrictJson.Options), ETags.Of(line.Version)) : null;
}
