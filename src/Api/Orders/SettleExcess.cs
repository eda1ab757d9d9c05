using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
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

/// <summary>Books what came back of an order on which more was returned than its buyer paid. For finance.</summary>
public static class RecoverExcess
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/{id:guid}/excess/recover", HandleAsync)
        .Tells("RecoverExcess", "orders", "多退追回", "Recover what was returned twice").Gives<SettleExcess.Response>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<SettleExcess.Request> asked, Access access, ExcessDesk desk, CancellationToken cancel)
    {
        if (SettleExcess.Wrong(asked.Body) is { } bad)
            return bad;
        var (member, wrong) = await access.ToOrderAsync(id, cancel, Role.Finance);
        return member is null ? wrong! : asked.Key.Answer(await desk.RecoverAsync(
            member.ShopId, id, asked.Body.AmountFen, asked.Body.Reason, member.Actor, asked.Keyed(SettleExcess.Settled), cancel), SettleExcess.Settled);
    }
}

/// <summary>Gives up what was returned beyond what the buyer paid, with a reason. For supervisors.</summary>
public static class WriteOffExcess
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/{id:guid}/excess/write-off", HandleAsync)
        .Tells("WriteOffExcess", "orders", "多退核销", "Write off what was returned twice").Gives<SettleExcess.Response>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<SettleExcess.Request> asked, Access access, ExcessDesk desk, CancellationToken cancel)
    {
        if (SettleExcess.Wrong(asked.Body) is { } bad)
            return bad;
        var (member, wrong) = await access.ToOrderAsync(id, cancel, Role.Supervisor);
        return member is null ? wrong! : asked.Key.Answer(await desk.WriteOffAsync(
            member.ShopId, id, asked.Body.AmountFen, asked.Body.Reason, member.Actor, asked.Keyed(SettleExcess.Settled), cancel), SettleExcess.Settled);
    }
}
