using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// Queues that people keep. Everybody keeps their own; what the whole shop has is made, changed and taken away by managers and supervisors. Whether the filters are
/// ones a queue knows is the business of whoever takes them in.
/// </summary>
public sealed class Views(IDbContextFactory<ShopDb> databases, Rounds rounds)
{
    /// <summary>So many of one's own, and so many of the shop.</summary>
    public const int Most = 50;

    /// <summary>In UTF-16 units.</summary>
    public const int LongestName = 50, LongestQuery = 1000;

    /// <summary>Where a view may stand.</summary>
    public const int LastPlace = 10_000;

    /// <summary>The person's own and the shop's, in their order.</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(IReadOnlyList<Guid> shops, Guid userId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Views.AsNoTracking().Where(v => shops.Contains(v.ShopId) && v.RemovedAt == null && (v.Shared || v.OwnerId == userId))
            .OrderBy(v => v.Place).ThenBy(v => v.Id).Take(Math.Max(1, shops.Count) * 2 * Most).ToListAsync(cancel);
    }

    public Task<Outcome> AddAsync(Guid shopId, View asked, Actor by, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, shopId, async round =>
        {
            if ((asked.Wrong() ?? (asked.Shared ? NotForThem(by) : null)) is { } wrong)
                return wrong;
            await using var db = await databases.CreateDbContextAsync(cancel);
            return await FullAsync(db, shopId, asked.Shared, by, cancel) ?? (Outcome)new ViewSet(asked.On(new()
            {
                Id = Guid.CreateVersion7(round.Now),
                ShopId = shopId,
                OwnerId = by.UserId!.Value,
                Name = asked.Name,
                Query = asked.Query,
                At = round.Now,
                Version = 1,
            }), null);
        }, cancel);

    /// <summary>Who takes a view back from the shop has it for themselves.</summary>
    public Task<Outcome> ChangeAsync(Guid shopId, Guid id, int seen, View asked, Actor by, Keyed? keyed, CancellationToken cancel) =>
        OnViewAsync(shopId, id, seen, by, keyed, async (db, view, _) =>
            asked.Wrong() ?? (asked.Shared ? NotForThem(by) : null)
            ?? (asked.Shared == view.Shared ? null : await FullAsync(db, shopId, asked.Shared, by, cancel))
            ?? (Outcome)new ViewSet(asked.On(view with { OwnerId = view.Shared && !asked.Shared ? by.UserId!.Value : view.OwnerId, Version = view.Version + 1 }), view.Version), cancel);

    public Task<Outcome> RemoveAsync(Guid shopId, Guid id, int seen, Actor by, Keyed? keyed, CancellationToken cancel) =>
        OnViewAsync(shopId, id, seen, by, keyed, (_, view, now) =>
            Task.FromResult<Outcome>(new ViewSet(view with { RemovedAt = now, Version = view.Version + 1 }, view.Version)), cancel);

    Task<Outcome> OnViewAsync(
        Guid shopId, Guid id, int seen, Actor by, Keyed? keyed, Func<ShopDb, SavedView, DateTimeOffset, Task<Outcome>> deed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, id, async round =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var view = await db.Views.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.ShopId == shopId && v.RemovedAt == null, cancel);
            if (view is null || (!view.Shared && view.OwnerId != by.UserId))
                return new Unknown();
            return (view.Shared ? NotForThem(by) : null) ?? (seen != view.Version ? new Stale(view.Version) : await deed(db, view, round.Now));
        }, cancel);

    static async Task<NotAllowed?> FullAsync(ShopDb db, Guid shopId, bool shared, Actor by, CancellationToken cancel) =>
        await db.Views.CountAsync(v => v.ShopId == shopId && v.RemovedAt == null && v.Shared == shared && (shared || v.OwnerId == by.UserId), cancel) < Most ? null
            : new(Bar.State, "viewsFull", $"最多保存{Most}个视图", $"At most {Most} views are kept");

    static NotAllowed? NotForThem(Actor by) => by.Role is Role.Manager or Role.Supervisor ? null
        : new(Bar.Role, "notYours", "全店视图由经理或主管维护", "Managers and supervisors keep the shop's views");

    /// <summary>What somebody wants to keep.</summary>
    public sealed record View(string Name, string Query, bool Shared, int Place)
    {
        internal NotAllowed? Wrong() =>
            !Normalise.SaysSomething(Name, LongestName) ? new(Bar.Input, "viewName", $"视图名称为1到{LongestName}字", $"A view has a name of 1 to {LongestName} characters")
            : Query.Length > LongestQuery ? new(Bar.Input, "viewQuery", $"筛选条件最多{LongestQuery}字", $"The filters have at most {LongestQuery} characters")
            : Place is < 0 or > LastPlace ? new(Bar.Input, "viewPlace", $"位置为0到{LastPlace}", $"A place is from 0 to {LastPlace}")
            : null;

        internal SavedView On(SavedView view) => view with { Name = Name.Trim(), Query = Query, Shared = Shared, Place = Place };
    }
}

/// <summary>A view stands as it was asked for, or stands no more.</summary>
public sealed record ViewSet(SavedView View, int? SeenVersion) : Outcome
{
    internal Change Change => new() { Views = [new(View, SeenVersion)] };
}
