using System.Collections.Concurrent;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Calendars;

/// <summary>
/// A shop's duty hours. A manager or supervisor changes them for days that have not ended, with a reason; what was set stays as it is, and deadlines follow at once
/// because they are computed by every change that is known.
/// </summary>
public sealed class Rosters(IDbContextFactory<ShopDb> databases, Rounds rounds)
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int LongestReason = 500;

    /// <summary>More changes than a shop makes in its life.</summary>
    public const int Most = 5000;

    // a number names all changes up to it, and none of them is ever another
    readonly ConcurrentDictionary<Guid, Roster> known = [];

    /// <summary>Sets the shifts of the days from one on, or of some days.</summary>
    public Task<Outcome> SetAsync(Guid shopId, DateOnly from, DateOnly? until, IReadOnlyList<Shift> shifts, string reason, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, shopId, async round =>
        {
            if (actor.Role is not (Role.Manager or Role.Supervisor) || actor.UserId is not { } by)
                return new NotAllowed(Bar.Role, "notYours", "班次由经理或主管设定", "Managers and supervisors set the roster");
            if (Wrong(from, until, shifts, reason, ShopCalendar.ShopDay(round.Now)) is { } wrong)
                return wrong;
            await using var db = await databases.CreateDbContextAsync(cancel);
            return new RosterSet(new()
            {
                Id = Guid.CreateVersion7(round.Now),
                ShopId = shopId,
                // of two who race for a number one reads again: the database has each but once
                Number = 1 + await NumberAsync(db, shopId, cancel),
                From = from,
                Until = until,
                Shifts = [.. shifts.Select(s => s with { Name = s.Name.Trim() }).OrderBy(s => s.Start)],
                Reason = reason.Trim(),
                ById = by,
                ByName = actor.Name,
                At = round.Now,
            });
        }, cancel);

    public async Task<Roster> OfAsync(Guid shopId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await OfAsync(db, shopId, cancel) ?? Roster.Default;
    }

    /// <summary>As the database at hand shows it; null where the shop has the hours it started with.</summary>
    internal async Task<Roster?> OfAsync(ShopDb db, Guid shopId, CancellationToken cancel)
    {
        var number = await NumberAsync(db, shopId, cancel);
        if (number == 0)
            return null;
        if (known.TryGetValue(shopId, out var roster) && roster.Number == number)
            return roster;
        var changes = await db.Rosters.AsNoTracking().Where(r => r.ShopId == shopId && r.Number <= number).OrderByDescending(r => r.Number).Take(Most).ToListAsync(cancel);
        changes.Reverse();
        return known[shopId] = Roster.Default with { Changes = changes };
    }

    static async Task<int> NumberAsync(ShopDb db, Guid shopId, CancellationToken cancel) =>
        await db.Rosters.Where(r => r.ShopId == shopId).MaxAsync(r => (int?)r.Number, cancel) ?? 0;

    static NotAllowed? Wrong(DateOnly from, DateOnly? until, IReadOnlyList<Shift> shifts, string reason, DateOnly today) =>
        !Normalise.SaysSomething(reason, LongestReason)
            ? new(Bar.Input, "rosterReason", $"请填写1到{LongestReason}字的原因", $"Give a reason of 1 to {LongestReason} characters")
        : from < today ? new(Bar.Input, "rosterPast", "只能调整今天及以后的班次", "Only today's shifts and later ones can be changed")
        : until < from || until?.DayNumber - from.DayNumber >= RosterChange.MostDays
            ? new(Bar.Input, "rosterDays", $"临时调整的结束日期不能早于开始日期，最长{RosterChange.MostDays}天", $"A change for some days ends on or after its first day, {RosterChange.MostDays} days at most")
        : shifts.Count > RosterChange.MostShifts || (until is null && shifts.Count == 0)
            ? new(Bar.Input, "rosterShifts", $"每天1到{RosterChange.MostShifts}个班次；只有临时调整可以整天无人", $"A day has 1 to {RosterChange.MostShifts} shifts; only a change for some days may leave them without")
        : shifts.Any(s => !Normalise.SaysSomething(s.Name, RosterChange.LongestName))
            ? new(Bar.Input, "shiftName", $"班次名称为1到{RosterChange.LongestName}字", $"A shift has a name of 1 to {RosterChange.LongestName} characters")
        : null;
}

/// <summary>A change stands in the shop's list of rosters.</summary>
public sealed record RosterSet(RosterChange Roster) : Outcome
{
    internal Change Change => new() { Rosters = [Roster] };
}
