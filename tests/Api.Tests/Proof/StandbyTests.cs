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

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_with_a_killed_primary_and_writes_resume_within_five_seconds_of_the_promotion()
    {
        using var primary = await PostgresServer.OfItsOwnAsync();
        using var standby = await primary.FollowAsync();
        await using var shop = await RealShop.OpenAsync(await TestDatabase.OnAsync(ConnectionString(primary.Port, standby.Port)), Writers);
        var server = await shop.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var notes = new ConcurrentBag<(Guid Case, string Key)>();
        var clock = Stopwatch.StartNew();
        var refused = 0;
        long died = long.MaxValue, resumed = 0;
        var writing = Task.WhenAll(shop.Orders.Select(order => WriteAsync(order)));

        await Eventually.IsAsync(() => Task.FromResult(notes.Count >= Scale.Pick(40, 400)), "the notes are written");
        await primary.KillAsync();
        Interlocked.Exchange(ref died, clock.ElapsedMilliseconds);
        await Eventually.IsAsync(() => Task.FromResult(Volatile.Read(ref refused) >= Writers), "all writers are refused");
        var before = notes.Count;
        await standby.PromoteAsync();
        var promoted = clock.ElapsedMilliseconds;
        await Eventually.IsAsync(() => Task.FromResult(notes.Count >= before + Scale.Pick(40, 400)), "the notes are written again");
        await stop.CancelAsync();
        await writing;

        TestContext.Current.TestOutputHelper?.WriteLine($"{before} notes before, {notes.Count - before} after; {refused} refusals; writes resumed {resumed - promoted} ms after the promotion");
        Assert.InRange(resumed - promoted, long.MinValue, 5_000);
        var stored = await StoredAsync(shop);
        Assert.Equal(notes.Select(n => (n.Case, n.Key)).Order(), stored.Order());
        Assert.True((await shop.GetAsync("/api/audit/chain")).GetProperty("whole").GetBoolean());

        async Task WriteAsync(Guid order)
        {
            using var client = new Client(shop, server);
            var errand = new Errand(client, order);
            await errand.OpenAsync();
            for (var version = 1; !stop.IsCancellationRequested; version++)
            {
                var note = new Write("agent1", $"/api/cases/{errand.Case}/notes", errand.Case, "Note", """{"text":"买家又来电"}""", RealShop.NewKey(), version);
                while ((await client.SendAsync(note)) is { Done: false } told)
                {
                    // nobody knows yet whether it was done: the same key asks again until it is told
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
                    Interlocked.Increment(ref refused);
                    await Task.Delay(50, Cancel);
                }
                if (clock.ElapsedMilliseconds > Interlocked.Read(ref died))
                    Interlocked.CompareExchange(ref resumed, clock.ElapsedMilliseconds, 0);
                notes.Add((errand.Case, note.Key));
            }
        }
    }

    static async Task<IReadOnlyList<(Guid, string)>> StoredAsync(RealShop shop)
    {
        await using var db = await shop.OpenDatabaseAsync();
        return [.. (await db.ReadAsync("SELECT \"CaseId\", \"Key\" FROM \"History\" WHERE \"Act\" = 'Note'")).Select(row => ((Guid)row[0]!, (string)row[1]!))];
    }

    /// <summary>As docs/running.md has it.</summary>
    static string ConnectionString(int primary, int standby) => new NpgsqlConnectionStringBuilder
    {
        Host = $"127.0.0.1:{primary},127.0.0.1:{standby}",
        TargetSessionAttributes = "primary",
        HostRecheckSeconds = 1,
        Username = PostgresCluster.UserName,
        Database = "postgres",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;
}
