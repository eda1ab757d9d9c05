using System.Security.Cryptography;
using System.Text;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Webhooks;

/// <summary>The secrets by which events are signed, protected by the keys in the data folder: who has the database alone cannot sign.</summary>
public sealed class WebhookSecrets(IDbContextFactory<ShopDb> databases, IDataProtectionProvider protection)
{
    const int Bytes = 32;

    readonly IDataProtector protector = protection.CreateProtector("AfterSales.Webhooks.v1");

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Our own secret of a shop; null where it has none, is not known, or the keys are gone.</summary>
    public Task<byte[]?> OwnAsync(Guid shopId, CancellationToken cancel) => ReadAsync(shopId, false, cancel);

    /// <summary>The one the platform gave the shop for its own scheme.</summary>
    public Task<byte[]?> PlatformsAsync(Guid shopId, CancellationToken cancel) => ReadAsync(shopId, true, cancel);

    public async Task SetOwnAsync(Guid shopId, string secret, CancellationToken cancel)
    {
        var kept = protector.Protect(secret);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Shops.Where(s => s.Id == shopId).ExecuteUpdateAsync(set => set.SetProperty(s => s.WebhookSecret, kept), cancel);
    }

    public async Task SetPlatformsAsync(Guid shopId, string secret, CancellationToken cancel)
    {
        var kept = protector.Protect(secret);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Shops.Where(s => s.Id == shopId).ExecuteUpdateAsync(set => set.SetProperty(s => s.PlatformSecret, kept), cancel);
    }

    async Task<byte[]?> ReadAsync(Guid shopId, bool platforms, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var kept = await db.Shops.Where(s => s.Id == shopId).Select(s => platforms ? s.PlatformSecret : s.WebhookSecret).FirstOrDefaultAsync(cancel);
        try
        {
            return kept is null ? null : Encoding.UTF8.GetBytes(protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
