using AfterSales.TestBed;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Seeding;

public sealed class MakingOnSqliteTests() : MakingTests(TestDatabase.SqliteAsync)
{
    [Fact]
    public async Task A_shop_founded_while_the_demo_is_made_stays_and_there_is_no_demo()
    {
        var founded = new When(4, () => Database.PutAsync(Own()).GetAwaiter().GetResult());
        Assert.False(await SampleMade.Of(Database, Small).MakeAsync(founded, Cancellation));
        Assert.Equal("自己的店", (await Database.AskAsync(db => db.Shops.SingleAsync(Cancellation))).Name);
        Assert.False(Directory.Exists(Path.Combine(Database.Options.DataFolder, "demo-in-making")));
    }
}

public sealed class MakingOnPostgresTests() : MakingTests(TestDatabase.PostgresAsync);

/// <summary>The making of the demo is broken off, or meets others who begin on the same data.</summary>
public abstract class MakingTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    protected static readonly SampleSize Small = new(0, 1, 6);

    protected static Shop Own() => new() { Id = Guid.CreateVersion7(SampleMade.Made), Name = "自己的店", CreatedAt = SampleMade.Made };

    [Fact]
    public async Task Half_a_demo_lets_nobody_in_and_is_made_anew_at_the_next_start()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var half = new When(4, stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleMade.Of(Database, Small).MakeAsync(half, stop.Token));
        Assert.False(await Database.AskAsync(db => db.Users.AnyAsync(u => u.PasswordHash != null, Cancellation)));
        Assert.True(await SampleMade.Of(Database, Small).MakeAsync(null, Cancellation));
        await IsWholeAsync();
    }

    [Fact]
    public async Task Of_two_servers_that_start_at_once_one_makes_the_demo_and_the_other_says_that_it_waits()
    {
        var second = new When(-1, () => { });
        Task<bool>? waiting = null;
        var first = new When(4, () => waiting = SampleMade.Of(Database, Small).MakeAsync(second, Cancellation));
        Assert.True(await SampleMade.Of(Database, Small).MakeAsync(first, Cancellation));
        Assert.False(await waiting!.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        Assert.Equal([SampleProgress.Elsewhere], second.Seen);
        Assert.DoesNotContain(SampleProgress.Elsewhere, first.Seen);
        await IsWholeAsync();
    }

    [Fact]
    public async Task Made_anew_the_demo_is_of_now_and_nothing_of_the_old_one_is_left()
    {
        Assert.True(await SampleMade.Of(Database, Small).MakeAsync(null, Cancellation));
        var old = await Database.AskAsync(db => db.Users.Select(u => u.Id).ToListAsync(Cancellation));
        var later = SampleMade.Made.AddDays(100);
        await using (var photo = new MemoryStream([1, 2, 3]))
            Assert.NotNull(await Database.Files.SaveAsync(photo, 10, Cancellation));
        Assert.True(await SampleMade.Of(Database, Small, later).RemakeAsync(null, Cancellation));
        await IsWholeAsync();
        Assert.False(await Database.AskAsync(db => db.Users.AnyAsync(u => old.Contains(u.Id), Cancellation)));
        var (first, last) = await Database.AskAsync(async db => (await db.History.MinAsync(h => h.At, Cancellation), await db.History.MaxAsync(h => h.At, Cancellation)));
        Assert.InRange(first, later.AddDays(-43), later);
        Assert.InRange(last, later.AddDays(-2), later);
        var files = Directory.EnumerateFiles(Path.Combine(Database.Options.DataFolder, "evidence"), "*", SearchOption.AllDirectories).Count();
        Assert.Equal(await Database.AskAsync(db => db.Evidence.Select(e => e.Sha256).Distinct().CountAsync(Cancellation)), files);
    }

    [Fact]
    public async Task A_reset_that_was_cut_short_leaves_the_old_demo_or_is_made_whole_by_the_next_start()
    {
        Assert.True(await SampleMade.Of(Database, Small).MakeAsync(null, Cancellation));
        var old = await Database.AskAsync(db => db.Users.Select(u => u.Id).ToListAsync(Cancellation));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleMade.Of(Database, Small).RemakeAsync(new When(4, stop.Cancel), stop.Token));
        var stays = Database.Options.PostgresConnection is null;
        Assert.Equal(!stays, await SampleMade.Of(Database, Small).MakeAsync(null, Cancellation));
        await IsWholeAsync();
        Assert.Equal(stays, await Database.AskAsync(db => db.Users.AnyAsync(u => old.Contains(u.Id), Cancellation)));
    }

    [Fact]
    public async Task Where_there_is_a_shop_of_somebody_s_own_nothing_is_reset()
    {
        await Database.PutAsync(Own(), Own() with { Id = Guid.CreateVersion7(SampleMade.Made.AddDays(1)), Name = "演示", Demo = true });
        Assert.False(await SampleMade.Of(Database, Small).RemakeAsync(null, Cancellation));
        Assert.Equal(2, await Database.AskAsync(db => db.Shops.CountAsync(Cancellation)));
    }

    async Task IsWholeAsync()
    {
        Assert.Equal(SampleShop.All.Count, await Database.AskAsync(db => db.Shops.CountAsync(Cancellation)));
        Assert.True(await Database.AskAsync(db => db.Users.AllAsync(u => u.PasswordHash != null, Cancellation)));
        Assert.False(Directory.Exists(Path.Combine(Database.Options.DataFolder, "demo-in-making")));
    }

    [Fact]
    public async Task While_somebody_founds_a_shop_no_demo_is_moved_in()
    {
        Task<bool> making;
        await using (await Sole.FirstShop.TakeAsync(Database.Options, Database.Databases, null, Cancellation))
        {
            // between the look for shops and the own one, as a command does it
            Assert.False(await Database.AskAsync(db => db.Shops.AnyAsync(Cancellation)));
            making = SampleMade.Of(Database, Small).MakeAsync(null, Cancellation);
            await Task.WhenAny(making, Task.Delay(TimeSpan.FromSeconds(2), Cancellation));
            Assert.False(making.IsCompleted);
            await Database.PutAsync(Own());
        }
        Assert.False(await making);
        Assert.Equal("自己的店", (await Database.AskAsync(db => db.Shops.SingleAsync(Cancellation))).Name);
    }

    /// <summary>Does something once so many cases are opened.</summary>
    protected sealed class When(int opened, Action then) : IProgress<SampleProgress>
    {
        bool over;

        public List<SampleProgress> Seen { get; } = [];

        public void Report(SampleProgress value)
        {
            Seen.Add(value);
            if (over || value.Opened != opened)
                return;
            over = true;
            then();
        }
    }
}
