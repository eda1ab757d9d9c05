using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// Finance's deputies by date. A supervisor or finance names somebody of the shop, never themselves, for at most 92 days; ended early, never changed or deleted.
/// Who pays is still another hand than who proposed and who signed.
/// </summary>
public sealed class Delegations(IDbContextFactory<ShopDb> databases, StaffOf staff, Rounds rounds)
{
    /// <summary>A quarter.</summary>
    public const int LongestDays = 92;

    /// <summary>How far ahead a deputy is named.</summary>
    const int FarthestDays = 366;
    public const int LongestReason = 500;

    public Task<Outcome> GrantAsync(Guid shopId, Delegated asked, Actor by, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, asked.DeputyId, round => GrantingAsync(shopId, asked, by, round.Now, cancel), cancel);

    /// <summary>Ends it now. The past it held for stays.</summary>
    public Task<Outcome> EndAsync(Guid shopId, Guid id, int? seen, Actor by, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, id, async round =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await db.Delegations.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.ShopId == shopId, cancel) is not { } found)
                return new Unknown();
            if (NotTheirs(by) is { } refused)
                return refused;
            if (seen is { } version && version != found.Version)
                return new Stale(found.Version);
            return found.EndedAt is not null || found.Until <= round.Now ? new NotAllowed(Bar.State, "delegationEnded", "该代理已结束", "This delegation has ended already")
                : new DelegationSet(found with { EndedAt = round.Now, Version = found.Version + 1 }, found.Version);
        }, cancel);

    async Task<Outcome> GrantingAsync(Guid shopId, Delegated asked, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        if ((NotTheirs(by) ?? asked.Wrong(by, now)) is { } refused)
            return refused;
        var deputy = await staff.ActorAsync(shopId, asked.DeputyId, cancel);
        if (deputy is null)
            return new NotAllowed(Bar.Input, "notStaff", "代理人不是本店人员", "The deputy does not work in this shop");
        if (deputy.Role == Role.Finance)
            return new NotAllowed(Bar.Input, "isFinance", "代理人本就是财务", "The deputy is finance already");
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Delegations.AnyAsync(d => d.ShopId == shopId && d.DeputyId == asked.DeputyId && d.EndedAt == null && d.From < asked.Until && asked.From < d.Until, cancel))
            return new NotAllowed(Bar.State, "delegationHolds", "该代理人在此期间已有代理", "The deputy is one in that time already");
        return new DelegationSet(new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            DeputyId = asked.DeputyId,
            From = asked.From,
            Until = asked.Until,
            Reason = asked.Reason.Trim(),
            ById = by.UserId!.Value,
            At = now,
            Version = 1,
        }, null);
    }

    /// <summary>A deputy names no deputy: it takes the role itself.</summary>
    static NotAllowed? NotTheirs(Actor by) => by is { IsPerson: true, Role: Role.Supervisor or Role.Finance } ? null
        : new(Bar.Role, "notYours", "财务代理由主管或财务指定", "A supervisor or finance names finance's deputy");

    /// <summary>Who is to act for finance, from (inclusive) until (exclusive), and why.</summary>
    public sealed record Delegated(Guid DeputyId, DateTimeOffset From, DateTimeOffset Until, string Reason)
    {
        internal NotAllowed? Wrong(Actor by, DateTimeOffset now) =>
            DeputyId == by.UserId ? new(Bar.Input, "notSelf", "不能指定自己为代理人", "Nobody makes themselves the deputy")
            : !Normalise.SaysSomething(Reason, LongestReason) ? new(Bar.Input, "delegationReason", $"请填写1到{LongestReason}字的原因", $"Give a reason of 1 to {LongestReason} characters")
            : From < now.AddMinutes(-5) ? new(Bar.Input, "delegationPast", "代理从现在或以后开始", "It begins now or later, never in the past")
            : Until <= From || Until - From > TimeSpan.FromDays(LongestDays) || From > now.AddDays(FarthestDays)
                ? new(Bar.Input, "delegationDates", $"代理须在一年内开始，最长{LongestDays}天", $"It begins within a year and lasts at most {LongestDays} days")
            : null;
    }
}

/// <summary>A deputy was named, or is one no longer.</summary>
public sealed record DelegationSet(Delegation Delegation, int? SeenVersion) : Outcome
{
    internal Change Change => new() { Delegations = [new(Delegation, SeenVersion)] };
}
