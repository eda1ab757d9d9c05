using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSales.Workflows.Seeding;

/// <summary>How far the making of the sample is.</summary>
public sealed record SampleProgress(int Opened, int Cases)
{
    /// <summary>Another program is making it; this one waits.</summary>
    public static readonly SampleProgress Elsewhere = new(0, 0);
}

/// <summary>How much is made.</summary>
/// <param name="Wanderers">Cases that go where chance leads them.</param>
/// <param name="PlainOrders">Orders without trouble.</param>
/// <param name="Parked">Cases that stop in a state, at most; as many as there are open states, unless a test is content with less.</param>
public sealed record SampleSize(int Wanderers, int PlainOrders, int Parked = int.MaxValue);

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

    public SampleSize Size { get; init; } = new(126, 120);

    string Beside => Path.Combine(store.DataFolder, "demo-in-making");

    /// <summary>Removes what is left of a sample that was broken off: nobody could ever work in it.</summary>
    async Task ClearAsync(CancellationToken cancel)
    {
        Clear();
        if (await BrokenOffAsync(cancel))
            await EmptyAsync(cancel);
    }

    /// <summary>Makes the sample where there is no shop yet. Where another program is making it, waits for that.</summary>
    /// <returns>Whether it was made here.</returns>
    public async Task<bool> MakeAsync(IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        // one maker at a time, on every node: who clears up after a broken-off start must not do so under one that is at work
        await using var only = await Sole.SampleMaking.TakeAsync(store, databases, () => progress?.Report(SampleProgress.Elsewhere), cancel);
        await ClearAsync(cancel);
        if (await HasShopsAsync(cancel))
            return false;
        if (store.PostgresConnection is not null)
            return await FillAsync(store, progress, cancel);
        return await FillBesideAsync(HasShopsAsync, progress, cancel);
    }

    /// <summary>
    /// Makes the sample anew, as of now, in place of the one that is there. Whole or not at all, as at first: on SQLite the old one stays until the new one is
    /// moved in, on PostgreSQL the next start makes what was broken off.
    /// </summary>
    /// <returns>False where there is another shop than the sample's: nothing was changed.</returns>
    public async Task<bool> RemakeAsync(IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        await using var only = await Sole.SampleMaking.TakeAsync(store, databases, () => progress?.Report(SampleProgress.Elsewhere), cancel);
        if (await HasOthersAsync(cancel))
            return false;
        Clear();
        if (store.PostgresConnection is not null)
        {
            await EmptyAsync(cancel);
            if (!await FillAsync(store, progress, cancel))
                return false;
        }
        else if (!await FillBesideAsync(HasOthersAsync, progress, cancel))
            return false;
        await RemoveFilesAsync(cancel);
        return true;
    }

    async Task<bool> FillBesideAsync(Func<CancellationToken, Task<bool>> taken, IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        var beside = new StoreOptions(Beside) { Scratch = true };
        await FillAsync(beside, progress, cancel);
        var made = await MoveInAsync(beside, taken, cancel);
        Clear();
        return made;
    }

    async Task<bool> HasOthersAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Shops.AnyAsync(s => !s.Demo, cancel);
    }

    /// <summary>Whether there is any shop, a sample or somebody's own.</summary>
    public async Task<bool> HasShopsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Shops.AnyAsync(cancel);
    }

    /// <summary>Everybody of the sample shops, if there are any: shop by shop, from the first step of the ladder up.</summary>
    public async Task<IReadOnlyList<SampleSignIn>> SignInsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var people = await (
            from shop in db.Shops.Where(s => s.Demo)
            join staff in db.Staff.Where(s => s.Active) on shop.Id equals staff.ShopId
            join user in db.Users on staff.UserId equals user.Id
            orderby user.UserName
            select new SampleSignIn(user.UserName!, shop.Name, staff.Role, staff.Name)).Take(Most).ToListAsync(cancel);
        var shops = SampleShop.All.Select(shop => shop.Name).ToList();
        // who was added since has a password of their own
        var known = SampleShop.All.SelectMany(shop => shop.People.Select(p => p.UserName)).ToHashSet();
        return [.. people.Where(p => known.Contains(p.UserName)).OrderBy(p => shops.IndexOf(p.Shop)).ThenBy(p => p.Role).ThenBy(p => p.UserName, StringComparer.Ordinal)];
    }

    /// <returns>False where somebody founded a shop of their own before the sample had one.</returns>
    async Task<bool> FillAsync(StoreOptions place, IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        var end = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var clock = new SampleClock(end - Weeks);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddShopStore(place).AddWorkflows().BuildServiceProvider();
        var made = services.GetRequiredService<IDbContextFactory<ShopDb>>();
        await made.MigrateAsync(cancel);
        await services.GetRequiredService<Editions>().OpenAsync(cancel);
        var plan = new SamplePlan(Size, clock.At, end);
        if (!await FoundAsync(place, made, plan, cancel))
            return false;
        await LimitsAsync(services.GetRequiredService<Policies>(), plan, cancel);
        await OrdersAsync(services, plan, cancel);
        var weeks = ActivatorUtilities.CreateInstance<SampleWeeks>(services, clock);
        await weeks.RunAsync(plan.Cases, end, () => progress?.Report(new(weeks.Opened, plan.Cases.Count)), cancel);
        await LetInAsync(made, cancel);
        return true;
    }

    static async Task<bool> FoundAsync(StoreOptions place, IDbContextFactory<ShopDb> databases, SamplePlan plan, CancellationToken cancel)
    {
        await using var first = await Sole.FirstShop.TakeAsync(place, databases, null, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Shops.AnyAsync(cancel))
            return false;
        foreach (var people in plan.Shops)
        {
            db.Add(people.Shop);
            db.AddRange(people.Users);
            db.AddRange(people.Staff);
        }
        await db.SaveChangesAsync(cancel);
        return true;
    }

    static async Task LimitsAsync(Policies policies, SamplePlan plan, CancellationToken cancel)
    {
        foreach (var people in plan.Shops)
            if (await policies.SetAsync(people.Shop.Id, SampleShop.Limits, "按季度预算设定额度", null, people.Supervisor, null, cancel) is not PolicySet)
                throw new InvalidOperationException("The sample's limits could not be set.");
    }

    static async Task OrdersAsync(IServiceProvider services, SamplePlan plan, CancellationToken cancel)
    {
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
        // one for all: the password is no secret, and its hash is slow to make
        var hash = SamplePeople.HashOf(SampleShop.Password);
        foreach (var user in users)
            user.PasswordHash = hash;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Unless a command founded a shop meanwhile: what people brought goes before a sample.</summary>
    async Task<bool> MoveInAsync(StoreOptions beside, Func<CancellationToken, Task<bool>> taken, CancellationToken cancel)
    {
        await using var first = await Sole.FirstShop.TakeAsync(store, databases, null, cancel);
        if (await taken(cancel))
            return false;
        MoveFiles(beside);
        MoveTables(beside);
        return true;
    }

    /// <summary>Before the rows that name them: a file without a row does no harm.</summary>
    void MoveFiles(StoreOptions beside)
    {
        var (from, to) = (Path.Combine(beside.DataFolder, "evidence"), Path.Combine(store.DataFolder, "evidence"));
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place, overwrite: true);
        }
    }

    /// <summary>The files of the sample before, which no row names any more. One that is left by a kill is removed the next time.</summary>
    async Task RemoveFilesAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var named = (await db.Evidence.Select(e => e.Sha256).ToListAsync(cancel)).ToHashSet();
        var folder = Path.Combine(store.DataFolder, "evidence");
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
            if (!named.Contains(Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileName(file)))
                File.Delete(file);
    }

    /// <summary>All in one transaction of the real database.</summary>
    void MoveTables(StoreOptions beside)
    {
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
