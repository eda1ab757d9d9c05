using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Seeding;

/// <summary>
/// What only one program at a time may do on a data folder or, with PostgreSQL, on a database. The lock ends with the program, however that ends;
/// its empty file stays in the folder.
/// </summary>
public sealed record Sole
{
    static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    readonly string file;
    readonly long number;

    Sole(string file, long number) => (this.file, this.number) = (file, number);

    /// <summary>Making the sample, which takes half a minute.</summary>
    public static readonly Sole SampleMaking = new("demo.lock", 20261121);

    /// <summary>Looking whether there is a shop and making the first one, in an instant: two first ones at once would be one too many.</summary>
    public static readonly Sole FirstShop = new("first-shop.lock", 20261122);

    /// <summary>Running a job: who finds it free knows that no run is under way.</summary>
    /// <param name="shopId"><see cref="Guid.Empty"/> for a job that is not of one shop.</param>
    public static Sole OfJob(string code, Guid shopId)
    {
        var name = shopId == Guid.Empty ? $"job-{code}" : $"job-{code}-{shopId:N}";
        return new($"{name}.lock", BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
    }

    /// <summary>Waits until nobody else holds it.</summary>
    /// <param name="waiting">Told once, if it has to wait.</param>
    public async Task<IAsyncDisposable> TakeAsync(StoreOptions store, IDbContextFactory<ShopDb> databases, Action? waiting, CancellationToken cancel)
    {
        for (var first = true; ; first = false)
        {
            if (await TryTakeAsync(store, databases, cancel) is { } held)
                return held;
            if (first)
                waiting?.Invoke();
            await Task.Delay(Again, cancel);
        }
    }

    /// <summary>Null where somebody else holds it.</summary>
    public async Task<IAsyncDisposable?> TryTakeAsync(StoreOptions store, IDbContextFactory<ShopDb> databases, CancellationToken cancel)
    {
        if (store.PostgresConnection is not null)
            return await InDatabase.TryAsync(databases, number, cancel);
        Directory.CreateDirectory(store.DataFolder);
        try
        {
            return new FileStream(Path.Combine(store.DataFolder, file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A lock of a connection, which stays open as long.</summary>
    sealed class InDatabase(ShopDb db, long number) : IAsyncDisposable
    {
        public static async Task<InDatabase?> TryAsync(IDbContextFactory<ShopDb> databases, long number, CancellationToken cancel)
        {
            var db = await databases.CreateDbContextAsync(cancel);
            try
            {
                await db.Database.OpenConnectionAsync(cancel);
                if (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({number}) AS \"Value\"").SingleAsync(cancel))
                    return new(db, number);
            }
            catch
            {
                await db.DisposeAsync();
                throw;
            }
            await db.DisposeAsync();
            return null;
        }

        // a pooled connection would keep the lock until somebody uses it again
        public async ValueTask DisposeAsync()
        {
            await using (db)
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({number})", CancellationToken.None);
        }
    }
}
