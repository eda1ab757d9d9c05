using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.TestBed;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Seeding;
using AfterSales.Workflows.Store;
using AfterSales.Workflows.Tests.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Workflows.Tests.Seeding;

/// <summary>The demo, made once for these tests.</summary>
public sealed class SampleMade : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;
    public DateTimeOffset Made { get; private set; }

    public static SampleDatabase Of(TestDatabase database, (int, int)? size = null) =>
        new(database.Options, database.Databases, TimeProvider.System) { Size = size ?? Scale.Pick((21, 10), (126, 120)) };

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.SqliteAsync();
        Made = TimeProvider.System.GetUtcNow();
        Assert.True(await Of(Database).MakeAsync(null, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

public sealed class SampleDatabaseTests(SampleMade sample) : IClassFixture<SampleMade>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_state_of_every_machine_is_there()
    {
        var there = await sample.Database.AskAsync(async db => (await db.Cases.Select(c => new { c.Machine, c.State }).ToListAsync(Cancellation))
            .Concat(await db.Vouchers.Select(v => new { v.Machine, v.State }).ToListAsync(Cancellation))
            .Concat(await db.Parcels.Select(p => new { p.Machine, p.State }).ToListAsync(Cancellation)).Select(s => (s.Machine, s.State)).ToHashSet());
        Assert.All(Tables.All.SelectMany(m => m.States.Select(s => (m.Code, s))), state => Assert.Contains(state, there));
    }

    [Fact]
    public async Task Its_histories_are_whole_and_lead_to_its_rows()
    {
        await using var services = new ServiceCollection().AddLogging().AddShopStore(sample.Database.Options).AddWorkflows().BuildServiceProvider();
        await services.GetRequiredService<Editions>().OpenAsync(Cancellation);
        var cases = 0;
        await foreach (var (_, breaks) in services.GetRequiredService<ChainCheck>().CheckAllAsync(null, Cancellation))
        {
            Assert.Empty(breaks);
            cases++;
        }
        Assert.Equal(await sample.Database.AskAsync(db => db.Cases.CountAsync(Cancellation)), cases);
    }

    [Fact]
    public async Task People_of_every_role_and_the_clock_made_its_moves_in_the_weeks_before()
    {
        var history = await sample.Database.AskAsync(db => db.History.Select(h => new { h.Role, h.At }).ToListAsync(Cancellation));
        Assert.Equal(Enum.GetValues<Role>().Order(), history.Select(h => h.Role).Distinct().Order());
        Assert.True(history.Max(h => h.At) <= sample.Made.AddMinutes(1));
        Assert.True(history.Max(h => h.At) - history.Min(h => h.At) > TimeSpan.FromDays(21));
    }

    [Fact]
    public async Task Its_open_cases_fall_due_in_the_hours_after_the_start_and_a_few_are_overdue()
    {
        var dues = await sample.Database.AskAsync(db => db.Dues.Where(d => d.State == DueState.Open).ToListAsync(Cancellation));
        var open = await sample.Database.AskAsync(db => db.Cases.Where(c => c.State != States.Closed).ToListAsync(Cancellation));
        Assert.All(dues, due => Assert.True(due.At > sample.Made.AddMinutes(-1)));
        Assert.True(dues.Where(d => d.At < sample.Made.AddHours(24)).Select(d => d.CaseId).Distinct().Count() > open.Count / 2);
        Assert.Contains(open, c => c.Level > Level.None);
        Assert.Contains(open, c => c.Level == Level.None);
    }

    [Fact]
    public async Task What_its_people_say_to_buyers_is_polite()
    {
        var details = await sample.Database.AskAsync(db => db.History.Where(h => h.Kind == HistoryKind.Move).Select(h => h.Detail).ToListAsync(Cancellation));
        var said = details.Select(d => JsonDocument.Parse(d).RootElement).Where(d => d.TryGetProperty("wording", out _)).Select(d => d.GetProperty("wording").GetString()!).Distinct().ToList();
        Assert.NotEmpty(said);
        Assert.All(said, words => Assert.True(PhraseLint.IsPolite(words), words));
    }

    [Fact]
    public async Task Everybody_in_it_can_sign_in_with_the_printed_password()
    {
        var people = await SampleMade.Of(sample.Database).SignInsAsync(Cancellation);
        Assert.Equal(SampleShop.All.Sum(shop => shop.People.Count()), people.Count);
        var users = await sample.Database.AskAsync(db => db.Users.ToListAsync(Cancellation));
        Assert.Equal(people.Select(p => p.UserName).Order(), users.Select(u => u.UserName).Order());
        Assert.All(users, user => Assert.Equal(PasswordVerificationResult.Success,
            new PasswordHasher<User>().VerifyHashedPassword(user, user.PasswordHash!, SampleShop.Password)));
    }

    [Fact]
    public async Task Its_database_waits_for_the_disk_and_its_files_are_in_place()
    {
        Assert.False(await SampleMade.Of(sample.Database).MakeAsync(null, Cancellation)); // there is a shop
        Assert.Equal("wal", await sample.Database.AskAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancellation)));
        var hashes = await sample.Database.AskAsync(db => db.Evidence.Select(e => e.Sha256).Distinct().ToListAsync(Cancellation));
        Assert.All(hashes, hash => Assert.True(File.Exists(Path.Combine(sample.Database.Options.DataFolder, "evidence", hash[..2], hash[2..]))));
        Assert.False(Directory.Exists(Path.Combine(sample.Database.Options.DataFolder, "demo-in-making")));
    }
}

public sealed class BrokenOffOnSqliteTests() : BrokenOffTests(TestDatabase.SqliteAsync);

public sealed class BrokenOffOnPostgresTests() : BrokenOffTests(TestDatabase.PostgresAsync);

/// <summary>The making of the demo breaks off in the middle.</summary>
public abstract class BrokenOffTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    [Fact]
    public async Task Half_a_demo_lets_nobody_in_and_is_made_anew_at_the_next_start()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var half = new Half(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleMade.Of(Database, (7, 5)).MakeAsync(half, stop.Token));
        Assert.False(await Database.AskAsync(db => db.Users.AnyAsync(u => u.PasswordHash != null, Cancellation)));

        Assert.True(await SampleMade.Of(Database, (1, 1)).MakeAsync(null, Cancellation));
        Assert.Equal(SampleShop.All.Count, await Database.AskAsync(db => db.Shops.CountAsync(Cancellation)));
        Assert.True(await Database.AskAsync(db => db.Users.AllAsync(u => u.PasswordHash != null, Cancellation)));
        Assert.False(Directory.Exists(Path.Combine(Database.Options.DataFolder, "demo-in-making")));
        Assert.False(await SampleMade.Of(Database).MakeAsync(null, Cancellation)); // there are shops
    }

    sealed class Half(CancellationTokenSource stop) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value)
        {
            if (value.Opened >= 4)
                stop.Cancel();
        }
    }
}
