using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Outlets;

/// <summary>Reads what goes out in an order in which nothing appears later before what was read: a reader that remembers its place misses nothing and hears nothing twice.</summary>
public sealed class Outbox(IDbContextFactory<ShopDb> databases, TimeProvider time)
{
    /// <summary>How long a message can be asked for again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // one statement after the other in one round trip and one transaction: whoever waits for the lock sees what its holder placed
    const string Placing = $"""
        SELECT pg_advisory_xact_lock(71067305742164);
        UPDATE "Outbox" SET "Position" = p."Position" FROM
            (SELECT o."Id", nextval('"{Store.Mapping.Outlets.Positions}"') AS "Position" FROM (SELECT "Id" FROM "Outbox" WHERE "Position" IS NULL ORDER BY "Id" LIMIT 5000) o) p
        WHERE "Outbox"."Id" = p."Id";
        """;

    /// <summary>Gives places to what was committed since; nothing to do where the id is the place.</summary>
    public async Task PlaceAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!db.Database.IsSqlite() && await db.Outbox.AnyAsync(o => o.Position == null, cancel))
            await db.Database.ExecuteSqlRawAsync(Placing, cancel);
    }

    /// <summary>Messages after one place up to another, in order, with their places; of these shops where some are named.</summary>
    public async Task<IReadOnlyList<OutboxRow>> BetweenAsync(long after, long until, IReadOnlyList<Guid>? shops, int limit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = db.Database.IsSqlite()
            ? db.Outbox.Where(o => o.Id > after && o.Id <= until).OrderBy(o => o.Id)
            : db.Outbox.Where(o => o.Position > after && o.Position <= until).OrderBy(o => o.Position);
        var found = await (shops is null ? rows : rows.Where(o => shops.Contains(o.ShopId))).Take(limit).AsNoTracking().ToListAsync(cancel);
        return [.. found.Select(o => o.Position is null ? o with { Position = o.Id } : o)];
    }

    /// <summary>The places of the oldest and the newest message that are kept; 0 where there is none.</summary>
    public async Task<(long Oldest, long Newest)> EndsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var places = db.Database.IsSqlite() ? db.Outbox.Select(o => (long?)o.Id) : db.Outbox.Select(o => o.Position);
        return (await places.MinAsync(cancel) ?? 0, await places.MaxAsync(cancel) ?? 0);
    }

    /// <summary>
    /// Forgets messages older than <see cref="Kept"/> of which deliveries were made for every receiver; the newest stays, so that who asks by a place is told whether
    /// it missed something.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var (before, (_, newest)) = (time.Now - Kept, await EndsAsync(cancel));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var told = await db.Receivers.Where(r => r.RemovedAt == null).MinAsync(r => (long?)r.Position, cancel) ?? newest;
        var placed = db.Database.IsSqlite() ? db.Outbox.Where(o => o.Id < newest && o.Id <= told) : db.Outbox.Where(o => o.Position < newest && o.Position <= told);
        return await placed.Where(o => o.At < before).ExecuteDeleteAsync(cancel);
    }
}
