using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Workflows;
using AfterSales.Workflows.Finance;

namespace AfterSales.Api.Orders;

/// <summary>What an excess is settled with, and what became of it. Amounts are fen.</summary>
public static class SettleExcess
{
    public sealed record Request(long AmountFen, string Reason);

    /// <param name="LeftFen">What is still to be recovered or written off; at 0 the order's discrepancy has ended.</param>
    public sealed record Response(Guid OrderId, long SettledFen, long LeftFen);

    internal static Refusal? Wrong(Request request) =>
        Texts.Wrong(Amounts.Wrong("amountFen", request.AmountFen), Texts.Wrong("reason", request.Reason, CaseDesk.LongestText, oneLine: false));

    internal static Reply? Settled(Outcome outcome) => outcome is ExcessSettled done
        ? new(200, JsonSerializer.Serialize(new Response(done.OrderId, done.SettledFen, done.LeftFen), StrictJson.Options)) : null;
}
