using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AfterSales.TestBed;
using Npgsql;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>The database server dies, another one that followed it takes over; the product goes on by itself.</summary>
public sealed class StandbyTests
{
    const int Writers = 8;
    static readonly int Enough = Scale.Pick(40, 400);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_with_a_killed_primary_and_writes_resume_within_five_seconds_of_the_promotion()
    {
        using var primary = await PostgresServer.OfItsOwnAsync();
        using var standby = await primary.FollowAsync();
        await using var shop = await RealShop.OpenAsync(await TestDatabase.OnAsync(ConnectionString(primary.Port, standby.Port)), Writers);
        var notes = new Notes(shop, await shop.StartAsync());
        var writing = notes.WriteAsync();

        await Eventually.IsAsync(() => Task.FromResult(notes.Told.Count >= Enough), "the notes are written");
        await primary.KillAsync();
        notes.PrimaryDied();
        await Eventually.IsAsync(() => Task.FromResult(notes.Refused >= Writers), "all writers are refused");
        var before = notes.Told.Count;
        await standby.PromoteAsync();
        var promoted = notes.Clock.ElapsedMilliseconds;
        await Eventually.IsAsync(() => Task.FromResult(notes.Told.Count >= before + Enough), "the notes are written again");
        notes.Over = true;
        await writing;
        var seen = await CheckedInAsync(shop);
        await Eventually.IsAsync(async () => await CheckedInAsync(shop) > seen, "the triggers of the timetable are looked after again", TimeSpan.FromMinutes(2));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{before} notes before, {notes.Told.Count - before} after; {notes.Refused} refusals; writes resumed {notes.Resumed - promoted} ms after the promotion");
        Assert.InRange(notes.Resumed - promoted, long.MinValue, 5_000);
        Assert.Equal(notes.Told.Order(), (await StoredAsync(shop)).Order());
        Assert.True((await shop.GetAsync("/api/audit/chain")).GetProperty("whole").GetBoolean());
    }

    static async Task<IReadOnlyList<(Guid, string)>> StoredAsync(RealShop shop)
    {
        await using var db = await shop.OpenDatabaseAsync();
        return [.. (await db.ReadAsync("SELECT \"CaseId\", \"Key\" FROM \"History\" WHERE \"Act\" = 'Note'")).Select(row => ((Guid)row[0]!, (string)row[1]!))];
    }

    /// <summary>When the server last told the others that share the triggers that it lives.</summary>
    static async Task<long> CheckedInAsync(RealShop shop)
    {
        await using var db = await shop.OpenDatabaseAsync();
        return (long)(await db.ReadAsync("SELECT max(last_checkin_time) FROM qrtz_scheduler_state")).Single()[0]!;
    }

    /// <summary>As docs/running.md has it.</summary>
    static string ConnectionString(int primary, int standby) => new NpgsqlConnectionStringBuilder
    {
        Host = $"127.0.0.1:{primary},127.0.0.1:{standby}",
        TargetSessionAttributes = "primary",
        Username = PostgresCluster.UserName,
        Database = "postgres",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Each on a case of its own, one note after the other, and each note until it is told that it was taken.</summary>
    sealed class Notes(RealShop shop, ServerProcess server)
    {
        long died = long.MaxValue;
        long resumed;
        int refused;

        public ConcurrentBag<(Guid Case, string Key)> Told { get; } = [];
        public Stopwatch Clock { get; } = Stopwatch.StartNew();
        public int Refused => Volatile.Read(ref refused);
        public long Resumed => Interlocked.Read(ref resumed);
        public bool Over { get; set; }

        public void PrimaryDied() => Interlocked.Exchange(ref died, Clock.ElapsedMilliseconds);

        public Task WriteAsync() => Task.WhenAll(shop.Orders.Select(WriteAsync));

        async Task WriteAsync(Guid order)
        {
            using var client = new Client(shop, server);
            var errand = new Errand(client, order);
            await errand.OpenAsync();
            for (var version = 1; !Over; version++)
            {
                var note = new Write("agent1", $"/api/cases/{errand.Case}/notes", errand.Case, "Note", """{"text":"买家又来电"}""", RealShop.NewKey(), version);
                while (await client.SendAsync(note) is { Done: false } told)
                {
                    // nobody knows yet whether it was done: the same key asks again until it is told
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
                    await client.GetAsync("/health/live", "agent1"); // the process runs, whatever the database does
                    Interlocked.Increment(ref refused);
                    await Task.Delay(50, Cancel);
                }
                if (Clock.ElapsedMilliseconds > Interlocked.Read(ref died))
                    Interlocked.CompareExchange(ref resumed, Clock.ElapsedMilliseconds, 0);
                Told.Add((errand.Case, note.Key));
            }
        }
    }
}
