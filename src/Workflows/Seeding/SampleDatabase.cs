using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSales.Workflows.Seeding;

/// <summary>How far the making of the sample is.</summary>
public sealed record SampleProgress(int Opened, int Cases);

/// <summary>Somebody who can sign in to a sample shop.</summary>
public sealed record SampleSignIn(string UserName, string Shop, Role Role, string Name);

/// <summary>
/// Makes two sample shops in an empty database, by real moves over six weeks of a walked clock. Whole or not at all: SQLite gets them in one step from a
/// database made beside it; in PostgreSQL nobody can sign in before the last step, and a sample that was broken off is made anew at the next start.
/// </summary>
public sealed class SampleDatabase(StoreOptions store, IDbContextFactory<ShopDb> databases, TimeProvider time)
{
    /// <summary>More sign-ins than the sample has.</summary>
    const int Most = 100;

    static readonly TimeSpan Weeks = TimeSpan.FromDays(42);

    /// <summary>Cases that wander, and orders without trouble.</summary>
    public (int Wanderers, int PlainOrders) Size { get; init; } = (126, 120);

    string Beside => Path.Combine(store.DataFolder, "demo-in-making");

    /// <summary>Removes what is left of a sample that was broken off: nobody could ever work in it.</summary>
    async Task ClearAsync(CancellationToken cancel)
    {
        Clear();
        if (await BrokenOffAsync(cancel))
            await EmptyAsync(cancel);
    }

    /// <summary>Makes the sample where there is no shop yet.</summary>
    /// <returns>Whether it was made.</returns>
    public async Task<bool> MakeAsync(IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        // one maker at a time, on every node: who clears up after a broken-off start must not do so under one that is at work
        await using var only = await OnlyMakerAsync(cancel);
        if (only is null)
            return false;
        await ClearAsync(cancel);
        if (await HasShopsAsync(cancel))
            return false;
        if (store.PostgresConnection is not null)
        {
            await FillAsync(store, progress, cancel);
            return true;
        }
        var beside = new StoreOptions(Beside) { Scratch = true };
        await FillAsync(beside, progress, cancel);
        // an import from the command line may have made a shop meanwhile: what people brought goes before a sample
        var made = !await HasShopsAsync(cancel);
        if (made)
            MoveIn(beside);
        Clear();
        return made;
    }

    /// <summary>Held while the sample is made; null where another program is making it.</summary>
    async Task<IAsyncDisposable?> OnlyMakerAsync(CancellationToken cancel)
    {
        if (store.PostgresConnection is null)
        {
            try
            {
                Directory.CreateDirectory(store.DataFolder);
                return new FileStream(Beside + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                return null;
            }
        }
        var db = await databases.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        if (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock(20261121) AS \"Value\"").SingleAsync(cancel))
            return db;
        await db.DisposeAsync();
        return null;
    }

    async Task<bool> HasShopsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Shops.AnyAsync(cancel);
    }

    /// <summary>Everybody of the sample shops, if there are any.</summary>
    public async Task<IReadOnlyList<SampleSignIn>> SignInsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (
            from shop in db.Shops.Where(s => s.Demo)
            join staff in db.Staff on shop.Id equals staff.ShopId
            join user in db.Users on staff.UserId equals user.Id
            orderby shop.Id, user.Id
            select new SampleSignIn(user.UserName!, shop.Name, staff.Role, staff.Name)).Take(Most).ToListAsync(cancel);
    }

    async Task FillAsync(StoreOptions place, IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        var end = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var clock = new SampleClock(end - Weeks);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddShopStore(place).AddWorkflows().BuildServiceProvider();
        var made = services.GetRequiredService<IDbContextFactory<ShopDb>>();
        await made.MigrateAsync(cancel);
        await services.GetRequiredService<Editions>().OpenAsync(cancel);
        var plan = new SamplePlan(Size.Wanderers, Size.PlainOrders, clock.At, end);
        await PeopleAndOrdersAsync(services, plan, cancel);
        var weeks = ActivatorUtilities.CreateInstance<SampleWeeks>(services, clock);
        await weeks.RunAsync(plan.Cases, end, () => progress?.Report(new(weeks.Opened, plan.Cases.Count)), cancel);
        await LetInAsync(made, cancel);
    }

    static async Task PeopleAndOrdersAsync(IServiceProvider services, SamplePlan plan, CancellationToken cancel)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync(cancel))
        {
            foreach (var people in plan.Shops)
            {
                db.Add(people.Shop);
                db.AddRange(people.Users);
                db.AddRange(people.Staff);
            }
            await db.SaveChangesAsync(cancel);
        }
        var commit = services.GetRequiredService<Commit>();
        foreach (var some in plan.Orders.Chunk(500))
            if (await commit.SaveAsync(new()
            {
                Orders = [.. some.Select(o => new Domain.Cases.Saved<Domain.Cases.Order>(o.Order, null))],
                OrderLines = [.. some.Select(o => new Domain.Cases.Saved<Domain.Cases.OrderLine>(SampleOrders.LineOf(o.Order, o.Article), null))],
                OrderMoney = [.. some.Select(o => SampleOrders.MoneyOf(o.Order))],
            }, cancel) != Committed.Yes)
                throw new InvalidOperationException("The sample's orders could not be stored.");
    }

    static async Task LetInAsync(IDbContextFactory<ShopDb> databases, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var users = await db.Users.AsTracking().ToListAsync(cancel);
        foreach (var user in users)
            SamplePeople.LetIn(user, SampleShop.Password);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Files first: one without a row does no harm. Then all tables in one transaction of the real database.</summary>
    void MoveIn(StoreOptions beside)
    {
        var (from, to) = (Path.Combine(beside.DataFolder, "evidence"), Path.Combine(store.DataFolder, "evidence"));
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place, overwrite: true);
        }
        using var source = new SqliteConnection(SqliteShopDb.ConnectionString(beside.SqliteFile));
        using var target = new SqliteConnection(SqliteShopDb.ConnectionString(store.SqliteFile));
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        source.Close();
        SqliteConnection.ClearPool(source);
    }

    void Clear()
    {
        if (!Directory.Exists(Beside))
            return;
        // a pooled connection would go on with the deleted file
        using (var pooled = new SqliteConnection(SqliteShopDb.ConnectionString(new StoreOptions(Beside) { Scratch = true }.SqliteFile)))
            SqliteConnection.ClearPool(pooled);
        Directory.Delete(Beside, recursive: true);
    }

    /// <summary>There are sample shops and nothing else, and nobody can sign in.</summary>
    async Task<bool> BrokenOffAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Shops.AnyAsync(cancel) && await db.Shops.AllAsync(s => s.Demo, cancel) && await db.Users.AllAsync(u => u.PasswordHash == null, cancel);
    }

    /// <summary>History and ledger refuse to be deleted, rightly: the tables themselves are dropped and made anew.</summary>
    async Task EmptyAsync(CancellationToken cancel)
    {
        await using (var db = await databases.CreateDbContextAsync(cancel))
            await db.GetService<IMigrator>().MigrateAsync("0", cancel);
        await databases.MigrateAsync(cancel);
    }
}
