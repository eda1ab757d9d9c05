using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Domain.Cases;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Outlets;

/// <summary>
/// What each receiver has still to be told. Made from the outbox beside the moves, never within one; a receiver's place and its deliveries are stored together, so a
/// server that dies makes none twice and loses none. Several servers share the work by leases, timed by the database's clock.
/// </summary>
public sealed class Deliveries(IDbContextFactory<ShopDb> databases, Outbox outbox, TimeProvider time)
{
    /// <summary>How long what was taken is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    const int AtOnce = 500;
    const long LeaseMs = 15_000;
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Makes the deliveries of what is new to this receiver.</summary>
    public async Task MakeAsync(Receiver receiver, CancellationToken cancel)
    {
        var (after, newest) = (receiver.Position, (await outbox.EndsAsync(cancel)).Newest);
        while (after < newest)
        {
            var rows = await outbox.BetweenAsync(after, newest, [receiver.ShopId], AtOnce, cancel);
            var until = rows.Count < AtOnce ? newest : rows[^1].Position!.Value;
            if (!await StoreAsync(receiver, after, until, [.. rows.Where(r => receiver.Wants(r.Act)).Select(r => DeliveryOf(r, receiver))], cancel))
                return;
            after = until;
        }
    }

    /// <summary>Whom something is due to be sent to.</summary>
    public async Task<IReadOnlyList<Receiver>> DueAsync(CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Receivers.AsNoTracking().Where(r => r.RemovedAt == null
            && db.Deliveries.Any(d => d.ReceiverId == r.Id && d.DeliveredAt == null && d.DeadAt == null && d.NextAttemptAt <= now)).ToListAsync(cancel);
    }

    /// <summary>Takes some of what is due, for this server alone while the lease lasts.</summary>
    public async Task<IReadOnlyList<Delivery>> ClaimAsync(Guid receiverId, int most, CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        // only one server works on a file
        if (db.Database.IsSqlite())
            return await db.Deliveries.AsNoTracking().Where(d => d.ReceiverId == receiverId && d.DeliveredAt == null && d.DeadAt == null && d.NextAttemptAt <= now)
                .OrderBy(d => d.NextAttemptAt).ThenBy(d => d.OutboxId).Take(most).ToListAsync(cancel);
        return await db.Deliveries.FromSql($"""
            UPDATE "Deliveries" SET "LeasedUntil" = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + {LeaseMs} WHERE "Id" IN
                (SELECT "Id" FROM "Deliveries" WHERE "ReceiverId" = {receiverId} AND "DeliveredAt" IS NULL AND "DeadAt" IS NULL AND "NextAttemptAt" <= {now.ToUnixTimeMilliseconds()}
                 AND coalesce("LeasedUntil", 0) < (extract(epoch FROM clock_timestamp()) * 1000)::bigint
                 ORDER BY "NextAttemptAt", "OutboxId" LIMIT {most} FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>Keeps what became of an attempt.</summary>
    /// <param name="error">Null where it was taken.</param>
    public async Task EndAsync(Delivery delivery, int? status, string? error, CancellationToken cancel)
    {
        var (now, attempts) = (time.Now, delivery.Attempts + 1);
        var next = error is null ? null : WebhookPace.Next(attempts, delivery.Since, now);
        var (taken, dead) = (error is null ? now : (DateTimeOffset?)null, error is not null && next is null ? now : (DateTimeOffset?)null);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Deliveries.Where(d => d.Id == delivery.Id && d.DeliveredAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Attempts, attempts).SetProperty(d => d.NextAttemptAt, next ?? now).SetProperty(d => d.DeliveredAt, taken).SetProperty(d => d.DeadAt, dead)
            .SetProperty(d => d.LastStatus, status).SetProperty(d => d.LastError, error).SetProperty(d => d.LeasedUntil, (long?)null), cancel);
    }

    /// <summary>Tries a dead letter anew from now; false where it is none.</summary>
    public async Task<bool> RetryAsync(Guid id, CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Deliveries.Where(d => d.Id == id && d.DeadAt != null).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.DeadAt, (DateTimeOffset?)null).SetProperty(d => d.Attempts, 0).SetProperty(d => d.Since, now).SetProperty(d => d.NextAttemptAt, now), cancel) == 1;
    }

    /// <summary>Forgets what was taken long ago, and dead letters as old as the outbox keeps messages.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        var (taken, dead) = (time.Now - Kept, time.Now - Outbox.Kept);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Deliveries.Where(d => d.DeliveredAt < taken || d.DeadAt < dead).ExecuteDeleteAsync(cancel);
    }

    async Task<bool> StoreAsync(Receiver receiver, long after, long until, IReadOnlyList<Delivery> made, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // another server was faster, or nobody is to be told any more
        if (await db.Receivers.Where(r => r.Id == receiver.Id && r.Position == after && r.RemovedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Position, until), cancel) == 0)
            return false;
        db.Deliveries.AddRange(made);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    Delivery DeliveryOf(OutboxRow row, Receiver receiver) => new()
    {
        Id = Guid.CreateVersion7(time.Now),
        ReceiverId = receiver.Id,
        ShopId = row.ShopId,
        OutboxId = row.Id,
        CaseId = row.CaseId,
        Act = row.Act,
        Body = JsonSerializer.Serialize(new Told(row.Position!.Value, row.ShopId, row.CaseId, row.Sequence, row.Version, row.Act, row.At.UtcDateTime, row.Level, row.OwnerId), Json),
        Since = time.Now,
        NextAttemptAt = time.Now,
    };

    /// <summary>The same as an event of the feed.</summary>
    sealed record Told(long Id, Guid ShopId, Guid CaseId, int Sequence, int Version, string Act, DateTime At, Level Level, Guid? OwnerId);
}
