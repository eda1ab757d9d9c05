using AfterSales.Domain.Cases;
using AfterSales.TestBed;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace AfterSales.Workflows.Tests.Outlets;

/// <summary>Who remembers the last place it read misses nothing and hears nothing twice.</summary>
public abstract class OutboxTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    Outbox Outbox => Shop.Get<Outbox>();

    [Fact]
    public async Task A_reader_who_follows_while_many_write_reads_each_message_once_and_those_of_a_case_in_order()
    {
        var orders = new List<Order>();
        for (var i = 0; i < 12; i++)
            orders.Add(await Shop.PutOrderAsync());
        var writing = Task.WhenAll(orders.Select(order => Task.Run(async () =>
        {
            var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage, order);
            await Shop.Desk.NoteAsync(new(Shop.Id, seen.Id, Shop.Agent), "买家又来电", null, Cancel);
        }, Cancel)));
        var read = new List<OutboxRow>();
        bool last;
        do
        {
            last = writing.IsCompleted;
            read.AddRange(await NextAsync(read.Count == 0 ? 0 : read[^1].Position!.Value));
        }
        while (!last);
        await writing;
        Assert.Equal(await Shop.Database.AskAsync(db => db.History.CountAsync(Cancel)), read.DistinctBy(r => (r.CaseId, r.Sequence)).Count());
        Assert.Equal(read.Count, read.DistinctBy(r => (r.CaseId, r.Sequence)).Count());
        Assert.All(read.GroupBy(r => r.CaseId), rows => Assert.Equal(rows.Select(r => r.Sequence).Order(), rows.Select(r => r.Sequence)));
        // again from the start: the same in the same order
        Assert.Equal(read, await NextAsync(0));
    }

    [Fact]
    public async Task A_message_says_to_whom_the_case_is_raised_and_whose_it_is_after_it()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Shop.Clock.Advance(TimeSpan.FromMinutes(15));
        await Shop.Deadlines.RunDueAsync(Cancel);
        var (raised, stands) = ((await NextAsync(0))[^1], (await Shop.FileAsync(seen.Id)).Case);
        Assert.Equal((stands.Sequence, stands.Level, stands.OwnerId), (raised.Sequence, raised.Level, raised.OwnerId));
        Assert.Equal(Level.Manager, raised.Level);
    }

    [Fact]
    public async Task What_is_old_is_forgotten_but_for_the_newest_whose_place_tells_what_was_missed()
    {
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var old = await NextAsync(0);
        Shop.Clock.Advance(Outbox.Kept + TimeSpan.FromHours(1));
        Assert.Equal(old.Count - 1, await Outbox.ForgetAsync(Cancel));
        Assert.Equal((old[^1].Position!.Value, old[^1].Position!.Value), await Outbox.EndsAsync(Cancel));

        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var all = await NextAsync(0);
        Assert.Equal(1, await Outbox.ForgetAsync(Cancel));
        Assert.Equal(all.Skip(1), await NextAsync(0));
    }

    protected async Task<IReadOnlyList<OutboxRow>> NextAsync(long after)
    {
        await Outbox.PlaceAsync(Cancel);
        return await Outbox.BetweenAsync(after, long.MaxValue, null, 500, Cancel);
    }
}

public sealed class OutboxOnSqliteTests() : OutboxTests(TestDatabase.SqliteAsync);

public sealed class OutboxOnPostgresTests() : OutboxTests(TestDatabase.PostgresAsync)
{
    [Fact]
    public async Task A_message_whose_commit_came_later_than_that_of_a_larger_id_is_read_after_it_and_never_missed()
    {
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var before = await NextAsync(0);
        await using var connection = new NpgsqlConnection(Shop.Database.Options.PostgresConnection);
        await connection.OpenAsync(Cancel);
        await using var slow = await connection.BeginTransactionAsync(Cancel);
        await using var insert = new NpgsqlCommand("""
            INSERT INTO "Outbox" ("ShopId", "CaseId", "Sequence", "Version", "Act", "At", "Level")
            SELECT "ShopId", "CaseId", 99, 99, 'Slow', "At", "Level" FROM "Outbox" LIMIT 1 RETURNING "Id"
            """, connection, slow);
        var id = (long)(await insert.ExecuteScalarAsync(Cancel))!;

        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var faster = await NextAsync(before[^1].Position!.Value);
        Assert.All(faster, row => Assert.True(row.Id > id));
        Assert.NotEmpty(faster);

        await slow.CommitAsync(Cancel);
        var late = Assert.Single(await NextAsync(faster[^1].Position!.Value));
        Assert.Equal((id, "Slow"), (late.Id, late.Act));
        Assert.Equal([.. before, .. faster, late], await NextAsync(0));
    }
}
