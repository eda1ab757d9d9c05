using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Xunit;

namespace AfterSales.Workflows.Tests.Queries;

public abstract class CaseSearchTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    CaseFilter All => new() { Shops = [Shop.Id] };

    [Fact]
    public async Task Each_filter_finds_its_cases_and_no_others()
    {
        var order = await Shop.PutOrderAsync(o => o with { BuyerNick = "另一位买家" });
        var broken = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var smoking = await Shop.OpenCaseAsync(CaseKind.QualityDefect, order, "插上就冒烟");
        var closed = (await Shop.ClosedAsync()).Case;

        await FindsAsync(All, broken, smoking, closed);
        await FindsAsync(All with { Shops = [] });
        await FindsAsync(All with { Kind = CaseKind.QualityDefect }, smoking);
        await FindsAsync(All with { State = States.Closed }, closed);
        await FindsAsync(All with { Category = Category.Ours }, broken, smoking);
        await FindsAsync(All with { Open = true }, broken, smoking);
        await FindsAsync(All with { Open = false }, closed);
        await FindsAsync(All with { Owner = Shop.Agent.UserId }, broken, closed);
        await FindsAsync(All with { Level = Level.Supervisor }, smoking);
        await FindsAsync(All with { Severity = Severity.Safety }, smoking);
        await FindsAsync(All with { OrderNumber = order.Number }, smoking);
        await FindsAsync(All with { CaseNumber = broken.Number }, broken);
        await FindsAsync(All with { BuyerNick = "另一位买家" }, smoking);
        await FindsAsync(All with { Text = "冒烟" }, smoking);
        await FindsAsync(All with { Text = "%" });
        await FindsAsync(All with { DueBefore = TestShop.Monday.AddMinutes(6) }, smoking);
    }

    [Fact]
    public async Task Overdue_is_what_escalated_and_still_stands()
    {
        var (lying, seen) = (await Shop.OpenCaseAsync(CaseKind.TransitDamage), await Shop.OpenCaseAsync(CaseKind.MissingItem));
        var due = (await Shop.Get<NextDue>().OfCaseAsync(lying.Id, Cancel))[0].At;
        await OverdueAsync();
        // a manager, a supervisor, and each day again
        for (var day = 0; day < 3; day++)
        {
            Shop.Clock.Advance(TimeSpan.FromDays(day));
            Shop.Clock.Advance(TimeSpan.FromHours(1));
            await Shop.Deadlines.RunDueAsync(Cancel);
            await OverdueAsync((lying, due), (seen, due));
        }
        await Shop.MoveAsync((await Shop.FileAsync(seen.Id)).Case, Moves.Apologise, Shop.Agent, new() { Wording = "非常抱歉给您带来不便，我们马上为您处理。" });
        await OverdueAsync((lying, due));
        Shop.Clock.Advance(TimeSpan.FromDays(3));
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal(2, await Shop.Get<CaseSearch>().CountAsync(All with { Overdue = true }, Cancel));
    }

    async Task OverdueAsync(params (Case Case, DateTimeOffset Since)[] expected)
    {
        await FindsAsync(All with { Overdue = true }, [.. expected.Select(e => e.Case)]);
        var lines = (await Shop.Get<CaseSearch>().FindAsync(All, Cancel))!.Items;
        Assert.Equal(lines.Count - expected.Length, await Shop.Get<CaseSearch>().CountAsync(All with { Overdue = false }, Cancel));
        foreach (var line in lines)
        {
            var since = expected.Where(e => e.Case.Id == line.Id).Select(e => (DateTimeOffset?)e.Since).SingleOrDefault();
            Assert.Equal((since, since), (line.OverdueSince, await Shop.Get<NextDue>().OverdueSinceAsync(line.Id, Cancel)));
        }
    }

    [Theory]
    [InlineData(CaseOrder.NextDue)]
    [InlineData(CaseOrder.Opened)]
    public async Task Pages_hold_every_case_once_though_others_are_opened_in_between(CaseOrder sorting)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add((await Shop.OpenCaseAsync(CaseKind.TransitDamage)).Id);
            // some at the same instant
            Shop.Clock.Advance(TimeSpan.FromMinutes(i % 2));
        }
        ids.Add((await Shop.ClosedAsync()).Case.Id);
        var (found, cursor) = (new List<CaseLine>(), (string?)null);
        do
        {
            var page = (await Shop.Get<CaseSearch>().FindAsync(All with { OrderBy = sorting, Limit = 3, Cursor = cursor }, Cancel))!;
            Assert.InRange(page.Items.Count, 1, 3);
            found.AddRange(page.Items);
            cursor = page.Next;
            await Shop.OpenCaseAsync(CaseKind.MissingItem);
        }
        while (cursor is not null);

        Assert.Equal(ids.Order(), found.Where(l => l.Kind == CaseKind.TransitDamage).Select(l => l.Id).Order());
        Assert.Equal(found.Count, found.DistinctBy(l => l.Id).Count());
        if (sorting == CaseOrder.Opened)
            Assert.Equal(found.Select(l => l.OpenedAt).OrderDescending(), found.Select(l => l.OpenedAt));
        else
            Assert.Equal(found.Select(l => l.NextDueAt ?? DateTimeOffset.MaxValue).Order(), found.Select(l => l.NextDueAt ?? DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task What_is_overdue_comes_before_what_falls_due_the_longest_first()
    {
        var late = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            late.Add((await Shop.OpenCaseAsync(CaseKind.TransitDamage)).Id);
            Shop.Clock.Advance(TimeSpan.FromMinutes(3));
        }
        Shop.Clock.Advance(TimeSpan.FromHours(1));
        await Shop.Deadlines.RunDueAsync(Cancel);
        // falls due in minutes, while those that were raised have their next deadline hours later
        var fresh = (await Shop.OpenCaseAsync(CaseKind.MissingItem)).Id;

        var found = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = (await Shop.Get<CaseSearch>().FindAsync(All with { Limit = 2, Cursor = cursor }, Cancel))!;
            found.AddRange(page.Items.Select(l => l.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal([.. late, fresh], found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("__________________________________")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAg")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_cursor_finds_nothing(string cursor) =>
        Assert.Null(await Shop.Get<CaseSearch>().FindAsync(All with { Cursor = cursor }, Cancel));

    [Fact]
    public async Task A_page_holds_at_most_a_hundred()
    {
        for (var i = 0; i < 102; i++)
            await Shop.OpenCaseAsync(CaseKind.MissingItem);
        Assert.Equal(100, (await Shop.Get<CaseSearch>().FindAsync(All with { Limit = 5000 }, Cancel))!.Items.Count);
    }

    async Task FindsAsync(CaseFilter filter, params Case[] expected)
    {
        foreach (var order in Enum.GetValues<CaseOrder>())
            Assert.Equal(expected.Select(c => c.Number).Order(), (await Shop.Get<CaseSearch>().FindAsync(filter with { OrderBy = order }, Cancel))!.Items.Select(l => l.Number).Order());
        Assert.Equal(expected.Length, await Shop.Get<CaseSearch>().CountAsync(filter, Cancel));
    }
}

public sealed class CaseSearchOnSqliteTests() : CaseSearchTests(TestDatabase.SqliteAsync);

public sealed class CaseSearchOnPostgresTests() : CaseSearchTests(TestDatabase.PostgresAsync);
