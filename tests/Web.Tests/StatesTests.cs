using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What is refused says what it is, why, and what can be done: each kind of refusal in its own words. The stopped server is in <see cref="RestartTests"/>.</summary>
public sealed class StatesTests(Workplace workplace)
{
    [Theory]
    [InlineData("agent1", "/payouts", "您的岗位不能查看", "此处供以下岗位使用：客服主管 · 财务")]
    [InlineData("warehouse1", "/reconciliation", "您的岗位不能查看", "客服经理 · 客服主管 · 财务")]
    [InlineData("agent1", "/cases/00000000-0000-7000-8000-000000000000", "没有找到", "它可能不存在，或属于其他店铺。")]
    [InlineData("agent1", "/vouchers/00000000-0000-7000-8000-000000000000", "没有找到", "它可能不存在，或属于其他店铺。")]
    [InlineData("agent1", "/no-such-page", "没有这个页面", "请检查网址，或回到首页。")]
    public async Task A_page_that_one_may_not_see_or_that_is_not_there_says_so(string user, string path, string title, string help)
    {
        await using var window = await workplace.OpenAsync(user);
        await window.Page.GotoAsync(path);
        await window.Heading(title).WaitForAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(help);
        await window.HasNoFindingsAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "回到首页" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).And(window.Page.GetByText("工作台")).Or(window.Heading("包裹")).First.WaitForAsync();
    }

    [Fact]
    public async Task What_another_shop_has_is_not_found_either()
    {
        var foreign = (await workplace.AskAsync("agent1b", "/api/cases?limit=1")).GetProperty("items")[0].GetProperty("id").GetGuid();
        await using var window = await workplace.OpenAsync("agent1");
        await window.Page.GotoAsync($"/cases/{foreign}");
        await window.Heading("没有找到").WaitForAsync();
    }

    /// <summary>What stands between page and server answers in its own way; nobody waits for more.</summary>
    [Fact]
    public async Task A_file_that_a_proxy_turns_away_is_told_as_not_sent()
    {
        await using var window = await workplace.OpenAsync("finance1");
        await window.GoAsync("/reconciliation?tab=statements");
        await window.Page.RouteAsync("**/api/statements?*", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 413, ContentType = "text/html", Body = "<html>too large</html>" }) : route.ContinueAsync());
        await window.Page.GetByLabel("明细期间: 从").FillAsync("2026-03-01");
        await window.Page.GetByLabel("明细期间: 到").FillAsync("2026-03-01");
        await window.Page.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = "账务明细.csv", MimeType = "text/csv", Buffer = [1] });
        await window.Page.GetByText("账务明细.csv 未被接受，什么都没有导入").WaitForAsync();
    }

    /// <summary>409: it is no longer possible, and the form says what is; what was typed stays.</summary>
    [Fact]
    public async Task A_move_that_became_impossible_says_what_is_possible_now()
    {
        var fresh = await FreshCase.OpenAsync(workplace);
        await using var window = await workplace.OpenAsync("agent1");
        await window.GoAsync(fresh.Page);
        var desk = new Desk(window);
        var form = await desk.BeginAsync("致歉");
        await form.GetByLabel("发给买家的话").FillAsync(FreshCase.Polite);
        await fresh.MoveAsync("agent2", "Apologise", new { wording = FreshCase.Polite });
        await form.GetByRole(AriaRole.Button, new() { Name = "按最新情况提交" }).ClickAsync();
        await Assertions.Expect(form.GetByText("现在不能进行此操作 · 已致歉")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByText("现在可以：")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByLabel("发给买家的话")).ToHaveValueAsync(FreshCase.Polite);
        await window.PictureAsync("move-gone");
        await window.HasNoFindingsAsync();
    }

    /// <summary>412: somebody was faster. Who did what stands there before anything is sent.</summary>
    [Fact]
    public async Task A_case_that_changed_meanwhile_says_who_changed_what()
    {
        var fresh = await FreshCase.OpenAsync(workplace);
        await using var window = await workplace.OpenAsync("agent1");
        await window.GoAsync(fresh.Page);
        var desk = new Desk(window);
        var form = await desk.BeginAsync("告知买家");
        await form.GetByLabel("告知买家的内容").FillAsync("今天内给您答复。");
        await fresh.MoveAsync("manager1", "BuyerChased");
        await Assertions.Expect(form.GetByText("您打开后，此单已被更改")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByText("：买家催问")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Button, new() { Name = "提交：告知买家" })).ToBeDisabledAsync();
        await Assertions.Expect(form.GetByLabel("告知买家的内容")).ToHaveValueAsync("今天内给您答复。");
    }
}
