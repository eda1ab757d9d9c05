using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows;
using AfterSales.Workflows.Calendars;

namespace AfterSales.Api.Rosters;

/// <summary>
/// Sets who is on duty, with a reason: from a day on, or with `until` for some days only (an extra or prolonged shift, other hours, nobody). `shifts` are all shifts
/// of such a day; two of one name are a split shift, and one that ends at or before its start runs past midnight. Only today and later. For managers and supervisors;
/// what was set before stays in the list. Open deadlines that run in staffed hours follow.
/// </summary>
public static class SetRoster
{
    public sealed record Request(DateOnly From, IReadOnlyList<Shift> Shifts, string Reason, DateOnly? Until = null, Guid? ShopId = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/rosters", HandleAsync)
        .Tells("SetRoster", "calendar", "设定班次", "Set the roster").Gives<RosterChange>(201);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, Workflows.Calendars.Rosters rosters, CancellationToken cancel)
    {
        var (from, shifts, reason, until, shopId) = asked.Body;
        if (Texts.Wrong([Texts.Wrong("reason", reason, Workflows.Calendars.Rosters.LongestReason, oneLine: false),
            .. shifts.Take(RosterChange.MostShifts).Select(s => Texts.Wrong("shifts.name", s.Name, RosterChange.LongestName, oneLine: true))]) is { } bad)
            return bad;
        var (member, wrong) = access.ToShop(shopId, Role.Manager, Role.Supervisor);
        return member is null ? wrong!
            : asked.Key.Answer(await rosters.SetAsync(member.ShopId, from, until, shifts, reason, member.Actor, asked.Keyed(Set), cancel), Set);
    }

    static Reply? Set(Outcome outcome) => outcome is RosterSet { Roster: var roster }
        ? new(201, JsonSerializer.Serialize(roster, StrictJson.Options), null, "/api/rosters")
        : null;
}
