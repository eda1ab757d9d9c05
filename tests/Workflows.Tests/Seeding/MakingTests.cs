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
