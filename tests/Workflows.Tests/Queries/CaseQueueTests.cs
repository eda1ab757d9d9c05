using System.Diagnostics;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Tests.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Queries;

/// <summary>A queue as people use it: one field to search by, whose buyer asked again first, what is mine, what is nobody's, and how many.</summary>
public abstract class CaseQueueTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    CaseFilter All => new() { Shops = [Shop.Id] };

    [Fact]
    public async Task Whatever_is_at_hand_finds_the_case_and_wild_cards_are_characters_like_others()
    {
        var order = await Shop.PutOrderAsync(o => o with { Number = "4410990001234567890", BuyerNick = "tb_晴天%不晒", BuyerPhone = "13900007788", Waybill = "SF1020304050" });
        var wanted = await Shop.OpenCaseAsync(CaseKind.QualityDefect, order, @"杯口有一道裂纹\退");
        await Shop.OpenCaseAsync(CaseKind.QualityDefect, message: "盖子拧不紧");
        Assert.IsType<Done>(await Shop.Desk.NoteAsync(new(Shop.Id, wanted.Id, Shop.Agent), "买家说\n\"周六\"在家等电话", null, Cancel));

        foreach (var text in new[]
        {
            wanted.Number, wanted.Number.ToLowerInvariant(), $"#{wanted.Number}", order.Number, order.Number[^5..], "晴天", "天%不", "%", "_", "7788", "13900007788", "SF1020304050", "sf1020304050", "4050",
            "一道裂纹", @"\退", "周六", "\"周六\"", "家等电", " 周六 ",
            $"＃{wanted.Number}", "７７８８", "１３９００００７７８８", "ＳＦ１０２０３０４０５０", "ｓｆ１０２０３０４０５０", "\u200BSF10\u200D20304050\uFEFF", $"\u2060{order.Number}\u200B",
        })
            await FindsAsync(All with { Search = text }, wanted);
        // no middle of a phone number, no end of it that would spell out what is masked, nothing of how a note is stored
        foreach (var text in new[] { "00007788", "07788", "778", "0000", "晴%", "周_", "text", "n\"", "{", "没有这样的话" })
            await FindsAsync(All with { Search = text });
        await FindsAsync(All with { Search = "周六", Kind = CaseKind.MissingItem });
        await FindsAsync(All with { Search = "周六", Shops = [] });
    }

    [Fact]
    public async Task A_case_is_found_by_the_waybill_of_its_parcel()
    {
        var file = await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.Reshipment));
        file = await Shop.MoveAsync(file.Case, Moves.AcceptOffer, Shop.Agent, new() { Consent = true });
        await Shop.MoveAsync(file.Parcels[0], Moves.IssueWaybill, Shop.Warehouse, new() { Courier = "中通", Waybill = "ZT998877" });
        await FindsAsync(All with { Search = "zt998877" }, file.Case);
        await FindsAsync(All with { Search = "8877" }, file.Case);
        await FindsAsync(All with { Search = "877" });
    }

    [Fact]
    public async Task Who_asked_again_since_they_were_told_comes_first_until_they_are_told()
    {
        var (first, second, third) = (await OpenLaterAsync(), await OpenLaterAsync(), await OpenLaterAsync());
        await Shop.MoveAsync(third, Moves.BuyerChased, Shop.Agent);
        await Shop.MoveAsync(second, Moves.BuyerChased, Shop.Agent);
        await OrderedAsync(second, third, first);
        await FindsAsync(All with { Chased = true }, second, third);
        await FindsAsync(All with { Chased = false }, first);

        await Shop.MoveAsync(second, Moves.NotifyBuyer, Shop.Agent, new() { Told = "正在核实，今天内答复您" });
        await OrderedAsync(third, first, second);
        await Shop.MoveAsync(second, Moves.BuyerChased, Shop.Manager);
        await FindsAsync(All with { Chased = true }, second, third);

        await Shop.MoveAsync(third, Moves.BuyerWithdraws, Shop.Agent, new() { Party = ResponsibleParty.NoFault, Summary = "买家撤回" });
        await FindsAsync(All with { Chased = true }, second);
        await Shop.AttachAsync(third.Id, EvidenceKind.Photo);
        await Shop.MoveAsync(third, Moves.Reopen, Shop.Manager, new() { Reason = "买家又来了" });
        await FindsAsync(All with { Chased = true }, second);
        Assert.Equal([true, false, false], (await Shop.Get<CaseSearch>().FindAsync(All, Cancel))!.Items.Select(l => l.Chased));
    }

    [Fact]
    public async Task Mine_and_nobodys_are_told_apart()
    {
        var (mine, nobodys) = (await Shop.OpenCaseAsync(CaseKind.TransitDamage), await Shop.OpenCaseAsync(CaseKind.QualityDefect, message: "插上就冒烟"));
        await FindsAsync(All with { Mine = (Shop.Agent.UserId!.Value, true) }, mine);
        await FindsAsync(All with { Mine = (Shop.Agent.UserId!.Value, false) }, nobodys);
        await FindsAsync(All with { Mine = (Shop.OtherAgent.UserId!.Value, true) });
        await FindsAsync(All with { Team = true }, nobodys);
        await FindsAsync(All with { Team = false }, mine);
    }

    [Fact]
    public async Task Counts_are_by_state_and_kind_and_say_what_is_overdue()
    {
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var told = await Shop.OpenCaseAsync(CaseKind.MissingItem);
        await Shop.MoveAsync(told, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        Shop.Clock.Advance(TimeSpan.FromMinutes(30));
        await Shop.Deadlines.RunDueAsync(Cancel);
        IEnumerable<CaseCount> expected = [new(States.Apologised, CaseKind.MissingItem, 1, 0), new(States.Opened, CaseKind.TransitDamage, 2, 2)];
        Assert.Equal(expected, await Shop.Get<CaseSearch>().CountsAsync(All, Cancel));
        Assert.Equal(expected.Skip(1), await Shop.Get<CaseSearch>().CountsAsync(All with { Kind = CaseKind.TransitDamage, Overdue = true }, Cancel));
        Assert.Equal(expected.Take(1), await Shop.Get<CaseSearch>().CountsAsync(All with { Overdue = false }, Cancel));
    }

    /// <summary>For the closing notes; nothing is asserted of the time.</summary>
    [Fact]
    public async Task Ten_thousand_cases_are_searched()
    {
        var orders = Enumerable.Range(0, Scale.Pick(200, 10_000)).Select(_ => Rows.Order(Shop.Id) with { BuyerPhone = "13800001234" }).ToList();
        var cases = orders.ConvertAll(order => Rows.Case(order));
        foreach (var rows in new IEnumerable<object>[] { orders, cases, cases.SelectMany(c => Enumerable.Range(1, 4).Select(i => Rows.History(c, i) with { Act = i == 4 ? Deeds.Note : "Apologise", Detail = """{"text":"改约周日"}""" })) })
            foreach (var some in rows.Chunk(5000))
                await Shop.Database.PutAsync(some);
        await Shop.Get<CaseSearch>().FindAsync(All, Cancel);
        var began = Stopwatch.GetTimestamp();
        Assert.Empty((await Shop.Get<CaseSearch>().FindAsync(All with { Search = "没有这样的话" }, Cancel))!.Items);
        var nothing = Stopwatch.GetElapsedTime(began);
        Assert.NotEmpty((await Shop.Get<CaseSearch>().FindAsync(All with { Search = "周日" }, Cancel))!.Items);
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases.Count} cases: nothing found in {nothing.TotalMilliseconds:N0} ms, all found and the first 50 sorted in {(Stopwatch.GetElapsedTime(began) - nothing).TotalMilliseconds:N0} ms");
    }

    async Task<Case> OpenLaterAsync()
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        return await Shop.OpenCaseAsync(CaseKind.TransitDamage);
    }

    /// <summary>In this order, page by page as well as at once.</summary>
    async Task OrderedAsync(params Case[] expected)
    {
        var (found, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = (await Shop.Get<CaseSearch>().FindAsync(All with { Limit = 1, Cursor = cursor }, Cancel))!;
            found.AddRange(page.Items.Select(l => l.Number));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(expected.Select(c => c.Number), found);
        Assert.Equal(found, (await Shop.Get<CaseSearch>().FindAsync(All, Cancel))!.Items.Select(l => l.Number));
    }

    async Task FindsAsync(CaseFilter filter, params Case[] expected)
    {
        foreach (var order in Enum.GetValues<CaseOrder>())
            Assert.Equal(expected.Select(c => c.Number).Order(), (await Shop.Get<CaseSearch>().FindAsync(filter with { OrderBy = order }, Cancel))!.Items.Select(l => l.Number).Order());
        Assert.Equal(expected.Length, (await Shop.Get<CaseSearch>().CountsAsync(filter, Cancel)).Sum(c => c.Count));
    }
}

public sealed class CaseQueueOnSqliteTests() : CaseQueueTests(TestDatabase.SqliteAsync);

public sealed class CaseQueueOnPostgresTests() : CaseQueueTests(TestDatabase.PostgresAsync);
