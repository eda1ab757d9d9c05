using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Finance;

namespace AfterSales.Api.Ledger;

/// <summary>
/// Closes a month of the shop: no entry is dated in it any more, whoever asks. Months are closed in order, each once it has ended. Where discrepancies are open
/// or payments and statements differ, a reason is needed, which stays with the close. For finance.
/// </summary>
public static class CloseMonth
{
    /// <param name="Month">yyyy-MM.</param>
    /// <param name="Reason">Why it is closed although something is open or differs.</param>
    public sealed record Request(string Month, string? Reason = null, Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/ledger/closes", HandleAsync)
        .Tells("CloseMonth", "ledger", "月结", "Close a month").Gives<MonthClose>(201).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, MonthCloseDesk desk, CancellationToken cancel)
    {
        var (month, reason, shopId) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("month", month, 10, oneLine: true), Texts.Wrong("reason", reason, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(shopId, Role.Finance);
        return member is null ? wrong!
            : asked.Key.Answer(await desk.CloseAsync(member.ShopId, month, reason, member.Actor, asked.Keyed(Closed), cancel), Closed);
    }

    static Reply? Closed(Outcome outcome) => outcome is MonthClosed { Close: var close }
        ? new(201, JsonSerializer.Serialize(close, StrictJson.Options)) : null;
}
