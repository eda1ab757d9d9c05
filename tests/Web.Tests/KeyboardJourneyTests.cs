using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>An agent's case from signing in until the voucher lies with who approves it, and no hand on a mouse.</summary>
[Collection("journeys")]
public sealed class KeyboardJourneyTests(Workplace workplace)
{
    [Fact]
    public async Task An_agent_works_a_case_by_the_keyboard_alone()
    {
        var order = await FreshOrder.EnterAsync(workplace);
        await using var window = await workplace.OpenAsync(null);
        var (keys, desk) = (new Keys(window), new Desk(window));
        // listened for from the beginning: the browser takes a moment until it hands files to a test
        var chooser = new TaskCompletionSource<IFileChooser>();
        window.Page.FileChooser += (_, opened) => chooser.TrySetResult(opened);
        await EnterAsync(window, keys);
        await OpenAsync(window, keys, order);
        await desk.IsInAsync("已登记");

        await SendAsync(keys, "致歉", "非常抱歉给您带来不便，我们马上为您核实处理。");
        await desk.IsInAsync("已致歉");
        await SendAsync(keys, "请买家举证", "请拍下破损处和外箱");
        await desk.IsInAsync("待举证");
        await keys.PressAsync("u");
        await (await chooser.Task.WaitAsync(TimeSpan.FromMilliseconds(Window.Patience), TestContext.Current.CancellationToken)).SetFilesAsync(new FilePayload { Name = "破损处.png", MimeType = "image/png", Buffer = Photo.Next() });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "放大 破损处.png" }).WaitForAsync();
        await SendAsync(keys, "收到举证", "买家发来一张照片");
        await desk.IsInAsync("判责中");
        await JudgeAndOfferAsync(keys, desk);
        await AskForApprovalAsync(window, keys, desk);
        await NextAsync(window, keys);
    }

    static async Task EnterAsync(Window window, Keys keys)
    {
        await window.Page.GotoAsync("/");
        await Assertions.Expect(window.Page.GetByLabel("用户名")).ToBeFocusedAsync();
        await keys.TypeAsync("agent2");
        await keys.TabToAsync("密码");
        await keys.TypeAsync(Workplace.Password);
        await keys.PressAsync("Enter");
        await window.Heading("工作台").WaitForAsync();
    }

    static async Task OpenAsync(Window window, Keys keys, FreshOrder order)
    {
        await keys.PressAsync("c");
        await Assertions.Expect(window.Page.GetByLabel("订单").And(window.Page.GetByRole(AriaRole.Combobox))).ToBeFocusedAsync();
        await keys.TypeAsync(order.Number);
        await window.Page.Locator($".ant-select-item-option-active[title^='{order.Number}']").WaitForAsync();
        await keys.PressAsync("Enter");
        await keys.TabToAsync("类型");
        await keys.ChooseAsync("运输破损");
        await keys.TabToAsync("买家原话");
        await keys.TypeAsync("收到时茶壶碎了，盒子也压扁了。");
        await keys.PressAsync("Control+Enter");
    }

    /// <summary>The first field of a form has the focus already.</summary>
    static async Task SendAsync(Keys keys, string move, string text)
    {
        await keys.BeginAsync(move);
        await keys.TypeAsync(text);
        await keys.SubmitAsync(move);
    }

    static async Task JudgeAndOfferAsync(Keys keys, Desk desk)
    {
        await keys.BeginAsync("判定责任");
        await keys.ChooseAsync("快递");
        await keys.TabToAsync("是");
        await keys.PressAsync("ArrowRight");
        await keys.SubmitAsync("判定责任");
        await desk.IsInAsync("拟方案");
        await keys.BeginAsync("提出方案");
        await desk.Form("提出方案").GetByRole(AriaRole.Button, new() { Name = "现金补偿" }).WaitForAsync();
        await keys.TabToAsync("现金补偿");
        await keys.PressAsync("Enter");
        await keys.TabToAsync("金额（元）", "Shift+Tab");
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("9.90");
        await keys.SubmitAsync("提出方案");
        await desk.IsInAsync("待买家选择");
        await keys.BeginAsync("买家接受");
        await keys.TabToAsync("是");
        await keys.PressAsync("Space");
        await keys.SubmitAsync("买家接受");
        await desk.IsInAsync("执行方案");
    }

    static async Task AskForApprovalAsync(Window window, Keys keys, Desk desk)
    {
        var link = window.Page.GetByRole(AriaRole.List, new() { Name = "凭证" }).GetByRole(AriaRole.Link);
        var number = await link.InnerTextAsync();
        await keys.TabToAsync(number);
        await keys.PressAsync("Enter");
        await window.Heading(number).WaitForAsync();
        await keys.BeginAsync("提请审批");
        await keys.SubmitAsync("提请审批");
        await desk.IsInAsync("待审批");
    }

    /// <summary>Back to the queue, a look at the next, and into it.</summary>
    static async Task NextAsync(Window window, Keys keys)
    {
        await keys.PressAsync("g");
        await keys.PressAsync("q");
        await window.Page.GetByRole(AriaRole.Table, new() { Name = "售后单列表" }).WaitForAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("Space");
        var preview = window.Page.GetByRole(AriaRole.Complementary);
        var number = await preview.GetByRole(AriaRole.Heading).InnerTextAsync();
        await keys.PressAsync("Enter");
        await window.Heading(number).WaitForAsync();
    }
}
