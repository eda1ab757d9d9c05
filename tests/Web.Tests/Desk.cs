using Microsoft.Playwright;

namespace AfterSales.Web.Tests;

/// <summary>What people do at a case or voucher on the screen: choose a move, fill in its form, send it, see where it led.</summary>
sealed class Desk(Window window)
{
    IPage Page => window.Page;

    public ILocator History => Page.GetByRole(AriaRole.Region, new() { Name = "历史" });

    public ILocator Form(string move) => Page.GetByRole(AriaRole.Form, new() { Name = move, Exact = true });

    /// <summary>Opens the form of a move and waits for it.</summary>
    public async Task<ILocator> BeginAsync(string move)
    {
        await window.Button(move).ClickAsync();
        await Form(move).WaitForAsync();
        return Form(move);
    }

    public Task SendAsync(string move) => Page.GetByRole(AriaRole.Button, new() { Name = $"提交：{move}" }).ClickAsync();

    /// <summary>Makes a move from its button to the state it leads to.</summary>
    public async Task MoveAsync(string move, string leadsTo, Func<ILocator, Task>? fill = null)
    {
        var form = await BeginAsync(move);
        if (fill is not null)
            await fill(form);
        await SendAsync(move);
        await IsInAsync(leadsTo);
        await Assertions.Expect(form).ToBeHiddenAsync();
    }

    /// <summary>Signs or approves: the password is asked for, unless it was given a moment ago.</summary>
    public async Task SignAsync(string move, string leadsTo)
    {
        await BeginAsync(move);
        await SendAsync(move);
        var confirm = Page.GetByRole(AriaRole.Dialog, new() { Name = "请再次输入密码" });
        await confirm.GetByLabel("密码").First.FillAsync(Workplace.Password);
        await confirm.GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await IsInAsync(leadsTo);
    }

    public Task IsInAsync(string state) => Assertions.Expect(Page.Locator(".case-head").GetByText(state, new() { Exact = true })).ToBeVisibleAsync();

    /// <summary>Chooses from a list that opens.</summary>
    public async Task ChooseAsync(ILocator form, string label, string option)
    {
        await form.GetByLabel(label).ClickAsync();
        await Page.GetByTitle(option, new() { Exact = true }).And(Page.Locator(".ant-select-item-option")).ClickAsync();
    }
}
