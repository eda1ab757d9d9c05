using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Cases;

/// <summary>
/// Shows whole what stands masked of a case's buyer, once and with a reason: service people in their own case, managers and supervisors in any of the shop; the
/// account to pay to for finance alone. A row in the case's history says who saw which fields and why, never what they saw. Asked again under the same key
/// it answers without the values; at most 30 times an hour for one person.
/// </summary>
public static class RevealBuyer
{
    public sealed record Request(IReadOnlyList<PersonalField> Fields, string Reason);

    /// <param name="Version">The version the case has now.</param>
    public sealed record Response(Guid CaseId, int Version, IReadOnlyList<Item> Items);

    /// <param name="Value">As it is stored, which an export may have masked itself; null where nothing is known, and in every answer but the first.</param>
    public sealed record Item(PersonalField Field, string? Value);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/reveal", HandleAsync)
        .Tells("RevealBuyer", "cases", "查看买家信息", "Show a buyer's data").Gives<Response>(200).Refuses(Problems.TooMany);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, ShopDb db, CancellationToken cancel)
    {
        var (fields, reason) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("reason", reason, CaseDesk.LongestReason, oneLine: false)) is { } bad)
            return bad;
        if (fields.Count == 0 || fields.Distinct().Count() < fields.Count)
            return Refusal.OfField(Problems.BodyInvalid, "fields", "请选择要查看的内容，每项一次", "Say which fields, each once");
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        if (member is null)
            return wrong!;
        // what is kept under the key holds no values
        var outcome = await desk.RevealAsync(new(member.ShopId, id, member.Actor, seen.Version), fields, reason, asked.Keyed(o => Told(o, fields, null)), cancel);
        var order = outcome is Done { File.Case.OrderId: var orderId } ? await db.Orders.AsNoTracking().FirstAsync(o => o.Id == orderId, cancel) : null;
        return asked.Key.Answer(outcome, o => Told(o, fields, order));
    }

    static Reply? Told(Outcome outcome, IReadOnlyList<PersonalField> fields, Order? order) => outcome is Done { File.Case: var c }
        ? new(200, JsonSerializer.Serialize(new Response(c.Id, c.Version, [.. fields.Select(f => new Item(f, order is null ? null : f.In(order)))]), StrictJson.Options), ETags.Of(c.Version))
        : null;
}
