using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>
/// Gives up to 50 cases to somebody, each as it was seen: managers and supervisors to anybody of the ladder; others take for themselves what nobody has and was
/// not raised above them. Each case is by itself: the answer says of each whether it is done, and if not why. The same key gives the same answer.
/// </summary>
public static class AssignCases
{
    /// <param name="OwnerId">The caller where it is left out.</param>
    public sealed record Request(IReadOnlyList<Seen> Cases, string Reason, Guid? OwnerId = null, Guid? ShopId = null);

    /// <summary>A case and the version that was seen of it.</summary>
    public sealed record Seen(Guid Id, int Version);

    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Version">The case's version after it; null where it was refused.</param>
    /// <param name="Problem">Why not, as a single write would answer; null where it is done.</param>
    public sealed record Item(Guid Id, bool Done, int? Version, Problem? Problem);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/assign", HandleAsync)
        .Tells("AssignCases", "cases", "批量指派", "Assign cases").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, Assigning assigning, CancellationToken cancel)
    {
        var (cases, reason, ownerId, shopId) = asked.Body;
        if (Texts.Wrong(Texts.Wrong("reason", reason, Fields.Reason.MaxLength, oneLine: false)) is { } bad)
            return bad;
        if (!Normalise.SaysSomething(reason))
            return Refusal.OfField(Problems.BodyInvalid, "reason", "请说明原因", "Say why");
        if (cases.Count is 0 or > Assigning.Most || cases.Contains(null!) || cases.DistinctBy(c => c.Id).Count() < cases.Count)
            return Refusal.OfField(Problems.BodyInvalid, "cases", $"1到{Assigning.Most}个售后单，每个一次", $"1 to {Assigning.Most} cases, each once");
        var (member, wrong) = access.ToShop(shopId, Role.Junior, Role.Agent, Role.Manager, Role.Supervisor);
        if (member is null)
            return wrong!;
        var owner = ownerId ?? member.UserId;
        if (owner != member.UserId && member.Role is not (Role.Manager or Role.Supervisor))
            return Refusal.ForRoles(Role.Manager, Role.Supervisor);
        var keyed = asked.Keyed(Told);
        return asked.Key.Answer(await assigning.RunAsync(member.ShopId, [.. cases.Select(c => new Assigning.Wanted(c.Id, c.Version))], owner, reason, member.Actor, keyed,
            (id, outcome) => ItemOf(id, outcome, asked.Key), cancel), Told);
    }

    static Reply ItemOf(Guid id, Outcome outcome, RequestKey key)
    {
        var item = outcome is Done { File.Case.Version: var version } ? new Item(id, true, version, null)
            : new(id, false, null, Refusal.Of(outcome).In(key.Language, key.TraceId));
        return new(200, JsonSerializer.Serialize(item, StrictJson.Options));
    }

    static Reply? Told(Outcome outcome) => outcome is Assigned { Replies: var items } ? new(200, $$"""{"items":[{{string.Join(',', items)}}]}""") : null;
}
