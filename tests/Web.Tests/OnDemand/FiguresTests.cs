using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests.OnDemand;

/// <summary>How fast the page is on the machine at hand. Figures, no gates: only with AFTERSALES_ON_DEMAND=1.</summary>
public sealed class FiguresTests(Workplace workplace)
{
    const int Cases = 10_000, AtOnce = 8, Tabs = 9;

    const string Watch = """
        () => {
          window.longest = 0;
          new PerformanceObserver((list) => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); }).observe({ type: 'longtask' });
        }
        """;

    [Fact]
    public async Task How_soon_the_queue_is_visible()
    {
        await (await workplace.OpenAsync("agent1")).DisposeAsync();
        var times = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            await using var window = await workplace.OpenAsync("agent1");
            var watch = Stopwatch.StartNew();
            await window.Page.GotoAsync("/queue?view=open", new() { WaitUntil = WaitUntilState.Commit });
            await window.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.WaitForAsync();
            times.Add(watch.ElapsedMilliseconds);
        }
        Tell($"queue visible cold: {times.Order().ElementAt(1)} ms (of {string.Join(", ", times)})");
    }

    [Fact]
    public async Task How_long_the_page_stands_still_while_ten_thousand_cases_are_filtered()
    {
        await OpenManyAsync();
        await using var window = await workplace.OpenAsync("agent1b");
        await window.GoAsync("/queue?view=open");
        await window.Page.EvaluateAsync(Watch);
        var search = window.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Textbox).First;
        foreach (var text in new[] { "茶具", "A01", "没有这个", "" })
        {
            await search.FillAsync(text);
            await window.Page.WaitForURLAsync(url => text == "" || Uri.UnescapeDataString(url).Contains(text, StringComparison.Ordinal));
            await window.SettleAsync();
        }
        foreach (var view in new[] { "无人负责", "已逾期", "全部未结" })
        {
            await window.Button(view).ClickAsync();
            await window.SettleAsync();
        }
        Tell($"longest task while filtering {Cases} cases: {await window.Page.EvaluateAsync<double>("() => window.longest"):F0} ms");
    }

    [Fact]
    public async Task How_many_tabs_are_live_at_once()
    {
        var fresh = await FreshCase.OpenAsync(workplace);
        await using var window = await workplace.OpenAsync("agent1");
        var pages = new List<IPage> { window.Page };
        while (pages.Count < Tabs)
            pages.Add(await window.Page.Context.NewPageAsync());
        foreach (var page in pages)
        {
            await page.GotoAsync(fresh.Page);
            await page.GetByRole(AriaRole.Heading, new() { Name = fresh.Number }).WaitForAsync();
        }
        await workplace.DoAsync("agent2", $"/api/cases/{fresh.Id}/notes", new { text = "九个标签页都要看到" }, fresh.Version);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(pages.Select(page => page.GetByText("九个标签页都要看到").First.WaitForAsync()));
        Tell($"{pages.Count} tabs live: all told after {watch.ElapsedMilliseconds} ms, {Connections()} connections");
    }

    /// <summary>In the second shop, so that the first stays as it is.</summary>
    async Task OpenManyAsync()
    {
        var there = (await workplace.AskAsync("agent1b", "/api/cases/counts?open=true")).GetProperty("total").GetInt32();
        var orders = new List<FreshOrder>();
        for (var i = 0; i < AtOnce; i++)
            orders.Add(await FreshOrder.EnterAsync(workplace, by: "manager1b"));
        await Task.WhenAll(orders.Select(async order =>
        {
            for (var i = there; i < Cases; i += AtOnce)
                await FreshCase.OpenAsync(workplace, "NotAsExpected", $"茶具和图片颜色不一样 {i}", order, "agent1b");
        }));
    }

    /// <summary>Open ones to the server, as the system counts them; -1 where it does not say.</summary>
    int Connections()
    {
        if (!OperatingSystem.IsLinux())
            return -1;
        var port = workplace.Address.Port.ToString("X4", CultureInfo.InvariantCulture);
        return File.ReadLines("/proc/net/tcp").Count(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var parts && parts[2].EndsWith($":{port}", StringComparison.Ordinal) && parts[3] == "01");
    }

    static void Tell(string figure)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(figure);
        Console.WriteLine(figure);
    }
}
