using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What people do in a day, by what they see: roles, labels, words. Each takes a case of its own.</summary>
public sealed partial class JourneyTests(Workplace workplace)
{
    const string Forbidden = "亲，这不是我们的问题", Decent = "非常抱歉给您带来不便，我们马上为您核实处理。";

    [Fact]
    public async Task An_agent_is_refused_a_forbidden_phrase_and_then_apologises()
    {
        await using var window = await workplace.OpenAsync(null);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("用户名").FillAsync("agent3");
        await page.GetByLabel("密码").First.FillAsync("Demo-2026!");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await window.Heading("工作台").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "全部未结" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Cell, new() { Name = "已登记", Exact = true }) }).First;
        await row.GetByRole(AriaRole.Link).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = Apologise() }).ClickAsync();
        var wording = page.GetByLabel("发给买家的话");
        await wording.FillAsync(Forbidden);
        await page.GetByText("推卸责任").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交：致歉" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Form, new() { Name = "致歉" }).GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Assertions.Expect(wording).ToHaveValueAsync(Forbidden);

        await wording.FillAsync(Decent);
        await wording.PressAsync("Control+Enter");
        var history = page.GetByRole(AriaRole.Region, new() { Name = "历史" });
        await Assertions.Expect(history.GetByText(Decent)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".case-head").GetByText("已致歉")).ToBeVisibleAsync();
        await history.GetByRole(AriaRole.Button, new() { Name = "被拒" }).ClickAsync();
        await Assertions.Expect(history.GetByText(Forbidden)).ToBeVisibleAsync();
        await window.PictureAsync("case-apologised");
        await window.HasNoFindingsAsync();
        window.HasNoFaults();
    }

    [Fact]
    public async Task Two_agents_collide_on_one_case_and_nothing_typed_is_lost()
    {
        var line = (await workplace.AskAsync("agent1", "/api/cases?state=AwaitingEvidence&limit=1")).GetProperty("items")[0];
        var path = $"/cases/{line.GetProperty("id")}";
        await using var first = await workplace.OpenAsync("agent1");
        await using var second = await workplace.OpenAsync("agent2");
        await first.GoAsync(path);
        await second.GoAsync(path);
        await first.Page.GetByRole(AriaRole.Button, new() { NameRegex = TellBuyer() }).ClickAsync();
        var told = first.Page.GetByLabel("告知买家的内容");
        await told.FillAsync("已经为您登记，今天内给您答复。");

        await second.Page.GetByLabel("内部备注").Last.FillAsync("我已联系快递核实。");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "添加备注" }).ClickAsync();

        await first.Page.GetByText("您打开后，此单已被更改").WaitForAsync();
        await Assertions.Expect(told).ToHaveValueAsync("已经为您登记，今天内给您答复。");
        await first.PictureAsync("case-changed-meanwhile");
        await first.HasNoFindingsAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "按最新情况提交" }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "提交：告知买家" }).ClickAsync();
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Region, new() { Name = "历史" }).GetByText("已经为您登记，今天内给您答复。")).ToBeVisibleAsync();
        first.HasNoFaults();
        second.HasNoFaults();
    }

    [Fact]
    public async Task What_was_typed_survives_a_reload()
    {
        var line = (await workplace.AskAsync("agent1", "/api/cases?state=Offering&limit=1")).GetProperty("items")[0];
        await using var window = await workplace.OpenAsync("agent1");
        await window.GoAsync($"/cases/{line.GetProperty("id")}");
        await window.Page.GetByLabel("内部备注").Last.FillAsync("买家要求换货，等仓库回复。");
        await window.Page.ReloadAsync();
        await window.SettleAsync();
        await Assertions.Expect(window.Page.GetByLabel("内部备注").Last).ToHaveValueAsync("买家要求换货，等仓库回复。");
    }

    [Fact]
    public async Task Language_and_theme_switch_live_and_are_remembered()
    {
        await using var window = await workplace.OpenAsync("agent1");
        await window.GoAsync("/queue");
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "搜索与命令" }).FillAsync("English");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Heading("Queue").WaitForAsync();
        Assert.Equal("en", await window.Page.Locator("html").GetAttributeAsync("lang"));
        await window.Button("Appearance").ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Dark" }).ClickAsync();
        await window.Page.ReloadAsync();
        await window.Heading("Queue").WaitForAsync();
        Assert.Equal("dark", await window.Page.Locator("html").GetAttributeAsync("data-theme"));
        window.HasNoFaults();
    }

    [GeneratedRegex("^致歉")]
    private static partial Regex Apologise();

    [GeneratedRegex("^告知买家")]
    private static partial Regex TellBuyer();
}
