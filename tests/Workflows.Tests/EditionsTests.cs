using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>A case stays on the edition it was opened with; a table that changed without a new number stops the start.</summary>
public abstract class EditionsTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task The_ten_shipped_tables_are_stored_once()
    {
        await Shop.RestartedAsync();
        var stored = await Shop.Database.AskAsync(db => db.Editions.ToListAsync(Cancel));
        Assert.Equal(10, stored.Count);
        Assert.All(stored, e => Assert.Equal(e.Hash, MachineJson.Hash(MachineJson.Read(e.Json))));
    }

    [Fact]
    public async Task A_changed_table_under_the_same_number_stops_the_start_and_says_what_to_do()
    {
        var changed = Tables.All.Select(m => m.Code == "TransitDamage" ? m with { Zh = "破损" } : m).ToList();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Shop.Get<Editions>().OpenAsync(changed, Cancel));
        Assert.Contains("TransitDamage", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Raise the edition", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_case_stays_on_its_edition_and_a_new_one_takes_the_newest()
    {
        var old = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        // in the second edition only a manager apologises
        var second = Tables.All.Select(m => m.Code != "TransitDamage" ? m : m with
        {
            Edition = 2,
            Rows = [.. m.Rows.Select(r => r.Move == Moves.Apologise ? r with { Who = [Role.Manager] } : r)],
        }).ToList();
        await Shop.Get<Editions>().OpenAsync(second, Cancel);

        var next = await Shop.OpenCaseAsync(CaseKind.TransitDamage);

        Assert.Equal((1, 2), (old.Edition, next.Edition));
        Assert.IsType<NotYours>(Assert.IsType<Refused>(await Shop.TryAsync(next, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry })).Why);
        var moved = await Shop.MoveAsync(old, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        Assert.Equal(1, moved.History[^1].Edition);
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(old.Id, Cancel))!);
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(next.Id, Cancel))!);
    }
}

public sealed class EditionsOnSqliteTests() : EditionsTests(TestDatabase.SqliteAsync);

public sealed class EditionsOnPostgresTests() : EditionsTests(TestDatabase.PostgresAsync);
