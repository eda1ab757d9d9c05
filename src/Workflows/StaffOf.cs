using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Who works in a shop. Ids in a request are checked here: a case is never given to, or laid at, somebody outside of its shop.</summary>
public sealed class StaffOf(IDbContextFactory<ShopDb> databases)
{
    /// <summary>The person's role and name in this shop, as of now; null where they do not work here.</summary>
    public async Task<Actor?> ActorAsync(Guid shopId, Guid userId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var staff = await db.Staff.AsNoTracking().FirstOrDefaultAsync(s => s.ShopId == shopId && s.UserId == userId && s.Active, cancel);
        return staff is null ? null : new(staff.UserId, staff.Name, staff.Role);
    }

    /// <summary>A refusal where the inputs name somebody who is no agent of the shop.</summary>
    internal async Task<NotAllowed?> MissingAsync(Guid shopId, Inputs inputs, CancellationToken cancel)
    {
        foreach (var named in new[] { inputs.Assignee, inputs.AgentComplainedOf })
            if (named is { } user && (await ActorAsync(shopId, user, cancel))?.Role.OnLadder() != true)
                return new(Bar.Input, "notAnAgent", "所填人员不是本店客服", "The person named is no agent of this shop");
        return null;
    }
}
