using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What makes a queue one's own and keeps two from doing the same: views that were saved, cases taken together, who else is there, a phone for a reason.</summary>
public sealed partial class DeskTests(Workplace workplace)
{
    [Fact]
    public async Task A_queue_is_kept_under_a_name_found_again_and_taken_away()
    {
        await using var window = await workplace.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/queue?view=open&severity=Severe");
        await window.Button("保存视图").ClickAsync();
        await page.GetByLabel("视图名称").FillAsync("严重未结");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "全店共用" }).CheckAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        var saved = page.GetByRole(AriaRole.Group, new() { Name = "已存视图" }).GetByRole(AriaRole.Button, new() { NameRegex = Kept() });
        await Assertions.Expect(saved).ToHaveAttributeAsync("aria-pressed", "true");

        await using (var colleague = await workplace.OpenAsync("agent2"))
        {
            await colleague.GoAsync("/queue");
            await colleague.Page.GetByRole(AriaRole.Button, new() { NameRegex = Kept() }).ClickAsync();
            await Assertions.Expect(colleague.Page).ToHaveURLAsync(SavedAddress());
            Assert.Contains("severity=Severe", colleague.Page.Url, StringComparison.Ordinal);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "修改视图" }).ClickAsync();
        await window.HasNoFindingsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "删除视图" }).ClickAsync();
        await Assertions.Expect(saved).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_at_one_case_are_told_of_each_other()
    {
        var line = (await workplace.AskAsync("agent1", "/api/cases?open=true&limit=1")).GetProperty("items")[0];
        var path = $"/cases/{line.GetProperty("id")}";
        await using var first = await workplace.OpenAsync("agent1");
        await using var second = await workplace.OpenAsync("agent3");
        await first.GoAsync(path);
        await second.GoAsync(path);
        await Assertions.Expect(second.Page.GetByText(Looking())).ToBeVisibleAsync();
        await second.Page.GetByLabel("内部备注").Last.FillAsync("正在联系快递。");
        await Assertions.Expect(first.Page.GetByText(Typing())).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await second.Page.GetByLabel("内部备注").Last.FillAsync("");
    }

    [Fact]
    public async Task A_buyer_s_phone_is_shown_whole_for_a_reason_which_stands_in_the_history()
    {
        const string Reason = "按约回访买家";
        var line = (await workplace.AskAsync("manager1", "/api/cases?open=true&limit=50")).GetProperty("items").EnumerateArray().First(l => l.GetProperty("buyerKnown").GetBoolean());
        await using var window = await workplace.OpenAsync("manager1");
        var page = window.Page;
        await window.GoAsync($"/cases/{line.GetProperty("id")}");
        await window.Button("查看完整信息").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "查看买家信息" });
        await dialog.GetByLabel("原因").FillAsync(Reason);
        await window.HasNoFindingsAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog.GetByText("只显示这一次")).ToBeVisibleAsync();
        await dialog.Locator("footer").GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "历史" }).GetByText(Reason).First).ToBeVisibleAsync();
    }

    [GeneratedRegex("严重未结$")]
    private static partial Regex Kept();

    [GeneratedRegex("saved=")]
    private static partial Regex SavedAddress();

    [GeneratedRegex("正在看$")]
    private static partial Regex Looking();

    [GeneratedRegex("正在填写$")]
    private static partial Regex Typing();
}
