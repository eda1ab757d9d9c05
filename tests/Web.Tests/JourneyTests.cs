using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What keeps work from being lost, and how the page is set to one's liking.</summary>
[Collection("journeys")]
public sealed partial class JourneyTests(Workplace workplace)
{
    [Fact]
    public async Task Two_agents_collide_on_one_case_and_nothing_typed_is_lost()
    {
        var path = (await FreshCase.OpenAsync(workplace)).Page;
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
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Region, new() { Name = "历史" }).GetByText("已经为您登记，今天内给您答复。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_a_reload()
    {
        var fresh = await FreshCase.OpenAsync(workplace);
        await using var window = await workplace.OpenAsync("agent1");
        await window.GoAsync(fresh.Page);
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
    }

    [GeneratedRegex("^告知买家")]
    private static partial Regex TellBuyer();
}
