using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// The shop's dated limits. A supervisor sets new ones from an instant on, with a reason; what was set stays as it is. In force is what has the latest
/// instant that has come; of two for the same instant the one set later.
/// </summary>
public sealed class Policies(IDbContextFactory<ShopDb> databases, Rounds rounds)
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int LongestReason = 500;

    /// <summary>Sets limits. Supervisors; never for the past. No instant: from now on.</summary>
    public Task<Outcome> SetAsync(Guid shopId, Limits limits, string reason, DateTimeOffset? from, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, shopId, async round =>
        {
            if (actor.Role != Role.Supervisor || actor.UserId is not { } by)
                return new NotAllowed(Bar.Role, "notYours", "额度由主管设定", "Supervisors set the limits");
            if (!Normalise.SaysSomething(reason, LongestReason))
                return new NotAllowed(Bar.Input, "policyReason", $"请填写1到{LongestReason}字的原因", $"Give a reason of 1 to {LongestReason} characters");
            if (limits.Wrong() is { } wrong)
                return wrong;
            var effective = from is { } asked ? DateTimeOffset.FromUnixTimeMilliseconds(asked.ToUnixTimeMilliseconds()) : round.Now;
            if (effective < round.Now)
                return new NotAllowed(Bar.Input, "policyPast", "生效时间不能早于现在", "Limits take effect now or later, never in the past");
            await using var db = await databases.CreateDbContextAsync(cancel);
            return new PolicySet(new()
            {
                Id = Guid.CreateVersion7(round.Now),
                ShopId = shopId,
                // of two who race for a number one reads again: the database has each but once
                Number = 1 + (await db.Policies.Where(p => p.ShopId == shopId).MaxAsync(p => (int?)p.Number, cancel) ?? 0),
                EffectiveFrom = effective,
                Limits = limits,
                Reason = reason.Trim(),
                ById = by,
                ByName = actor.Name,
                At = round.Now,
            });
        }, cancel);

    /// <summary>The policy in force at that instant; null where none was: then the defaults are.</summary>
    public async Task<Policy?> InForceAsync(Guid shopId, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await InForceAsync(db, shopId, at, cancel);
    }

    internal static Task<Policy?> InForceAsync(ShopDb db, Guid shopId, DateTimeOffset at, CancellationToken cancel) =>
        db.Policies.AsNoTracking().Where(p => p.ShopId == shopId && p.EffectiveFrom <= at)
            .OrderByDescending(p => p.EffectiveFrom).ThenByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
}

/// <summary>New limits stand in the shop's list of policies.</summary>
public sealed record PolicySet(Policy Policy) : Outcome
{
    internal Change Change => new() { Policies = [Policy] };
}
