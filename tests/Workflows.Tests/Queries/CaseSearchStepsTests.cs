using AfterSales.Domain.Cases;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Xunit;

namespace AfterSales.Workflows.Tests.Queries;

/// <summary>How much work a page of cases is, in steps of SQLite's machine, which are the same on every computer: four times the cases are four times the work, not sixteen.</summary>
public sealed class CaseSearchStepsTests() : OnBothShops(TestDatabase.SqliteAsync)
{
    const int Few = 30, Many = 4 * Few;

    [Fact]
    public async Task A_page_of_cases_is_no_more_work_for_each_case_when_there_are_many()
    {
        CaseFilter all = new() { Shops = [Shop.Id] };
        Dictionary<string, CaseFilter> filters = new()
        {
            ["all"] = all,
            ["open"] = all with { Open = true },
            ["newest first"] = all with { OrderBy = CaseOrder.Opened },
            ["found"] = all with { Search = "压坏" },
            ["not found"] = all with { Search = "没有这样的话" },
            ["overdue"] = all with { Overdue = true },
            ["not overdue"] = all with { Overdue = false },
            ["nobody's"] = all with { Team = true },
            ["mine"] = all with { Mine = (Shop.Agent.UserId!.Value, true) },
            ["chased"] = all with { Chased = true },
            ["waiting"] = all with { AwaitingBuyer = true },
            ["due soon"] = all with { DueBefore = TestShop.Monday.AddDays(9) },
        };
        await OpenAsync(Few);
        var few = await Task.WhenAll(filters.Values.Select(StepsAsync));
        await OpenAsync(Many - Few);
        var many = await Task.WhenAll(filters.Values.Select(StepsAsync));
        var told = filters.Keys.Zip(few, many).Select(steps => $"{steps.First}: {steps.Second} steps with {Few} cases, {steps.Third} with {Many}").ToList();
        Assert.All(few, steps => Assert.True(steps > Few, "nothing was counted"));
        Assert.Equal([], told.Where((_, i) => many[i] > few[i] * 6));
    }

    /// <summary>Some wait, half of them too long already.</summary>
    async Task OpenAsync(int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            if (i == cases / 2)
                Shop.Clock.Advance(TimeSpan.FromHours(1));
            await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        }
        await Shop.Deadlines.RunDueAsync(Cancel);
    }

    async Task<long> StepsAsync(CaseFilter filter)
    {
        var counted = new Counted(Shop.Database.Options.SqliteFile);
        await new CaseSearch(counted).FindAsync(filter, Cancel);
        await new CaseSearch(counted).CountsAsync(filter, Cancel);
        return counted.Steps;
    }

    sealed class Counted(string file) : IDbContextFactory<ShopDb>
    {
        const int Each = 100;

        public long Steps { get; private set; }

        public ShopDb CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<SqliteShopDb>();
            SqliteShopDb.Use(options, file);
            var db = new SqliteShopDb(options.Options);
            db.Database.OpenConnection();
            raw.sqlite3_progress_handler(((SqliteConnection)db.Database.GetDbConnection()).Handle, Each, _ => { Steps += Each; return 0; }, null);
            return db;
        }
    }
}
