using System.Security.Cryptography;
using System.Text;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Outlets;

/// <summary>Who is told, set from the command line alone. Secrets are protected by the keys in the data folder: who has the database alone cannot sign.</summary>
public sealed class Receivers(IDbContextFactory<ShopDb> databases, Outbox outbox, IDataProtectionProvider protection, TimeProvider time)
{
    const int SecretBytes = 32, Most = 1000;

    readonly IDataProtector protector = protection.CreateProtector("AfterSales.Receivers.v1");

    /// <summary>Adds one, which is told of what happens from now on.</summary>
    /// <returns>It, and the secret that is shown once.</returns>
    public async Task<(Receiver Added, string Secret)> AddAsync(Guid shopId, string url, string? acts, bool allowLocal, CancellationToken cancel)
    {
        await outbox.PlaceAsync(cancel);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var added = new Receiver
        {
            Id = Guid.CreateVersion7(time.Now),
            ShopId = shopId,
            Url = url,
            Acts = acts,
            AllowLocal = allowLocal,
            Secret = protector.Protect(secret),
            AddedAt = time.Now,
            Position = (await outbox.EndsAsync(cancel)).Newest,
        };
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Receivers.Add(added);
        await db.SaveChangesAsync(cancel);
        return (added, secret);
    }

    /// <summary>All that are told now.</summary>
    public async Task<IReadOnlyList<Receiver>> AllAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Receivers.AsNoTracking().Where(r => r.RemovedAt == null).OrderBy(r => r.Id).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Tells it nothing any more, also not what waits; false where there is no such receiver.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Receivers.Where(r => r.Id == id && r.RemovedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.RemovedAt, now), cancel) == 0)
            return false;
        await db.Deliveries.Where(d => d.ReceiverId == id && d.DeliveredAt == null).ExecuteDeleteAsync(cancel);
        return true;
    }

    /// <summary>The bytes to sign with; null where the keys are gone.</summary>
    public byte[]? SecretOf(Receiver receiver)
    {
        try
        {
            return Encoding.UTF8.GetBytes(protector.Unprotect(receiver.Secret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
