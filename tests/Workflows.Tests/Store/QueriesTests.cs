using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>What the mapping promises to those who read: ids, instants, states and choices are compared and ordered in the database, alike in both.</summary>
public abstract class QueriesTests(Func<Task<TestDatabase>> open) : OnBothDatabases(open)
{
    [Fact]
    public async Task Ids_instants_states_and_choices_are_compared_by_the_database()
    {
        var order = await PutOrderAsync();
        Case[] cases = [await OpenCaseAsync(order), await OpenCaseAsync(order), await OpenCaseAsync(order)];
        Guid[] wanted = [cases[0].Id, cases[2].Id];
        var later = Rows.Now.AddMilliseconds(1);

        Assert.Equal(2, await CountAsync(c => wanted.Contains(c.Id)));
        Assert.Equal(3, await CountAsync(c => c.State == States.Opened && c.OpenedAt < later && c.OpenedAt >= Rows.Now));
        Assert.Equal(0, await CountAsync(c => c.State != States.Opened || c.OpenedAt >= later));
        Assert.Equal(3, await CountAsync(c => c.CaseKind == CaseKind.TransitDamage && c.Level == Level.None && c.OwnerId == null));
        Assert.Equal(3, await CountAsync(c => new[] { States.Opened, States.Closed }.Contains(c.State)));
    }

    [Fact]
    public async Task Newer_ids_come_later_and_a_page_can_begin_after_one()
    {
        var order = await PutOrderAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++)
        {
            var opening = Rows.Opening(Rows.Case(order) with { Id = Guid.CreateVersion7(Rows.Now.AddHours(i)) }).Cases[0].Row;
            await SaveAsync(new() { Cases = [new(opening with { CaseId = opening.Id }, null)] });
            ids.Add(opening.Id);
        }

        Assert.Equal(ids, await Database.AskAsync(db => db.Cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Cancellation)));
        var after = ids[9];
        Assert.Equal(ids[10..], await Database.AskAsync(db => db.Cases.Where(c => c.Id > after).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Cancellation)));
    }

    Task<int> CountAsync(System.Linq.Expressions.Expression<Func<Case, bool>> which) => Database.AskAsync(db => db.Cases.CountAsync(which, Cancellation));
}

public sealed class QueriesOnSqliteTests() : QueriesTests(TestDatabase.SqliteAsync);

public sealed class QueriesOnPostgresTests() : QueriesTests(TestDatabase.PostgresAsync);
