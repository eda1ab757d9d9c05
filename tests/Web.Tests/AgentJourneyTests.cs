using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>A case of transit damage from its opening until the money is out, by everybody whose hand it needs.</summary>
[Collection("journeys")]
public sealed class AgentJourneyTests(Workplace workplace)
{
    const string Forbidden = "亲，这不是我们的问题", Decent = "非常抱歉给您带来不便，我们马上为您核实处理。";

    [Fact]
    public async Task An_agent_takes_transit_damage_from_opening_to_paid()
    {
        var order = await FreshOrder.EnterAsync(workplace);
        await using var window = await workplace.OpenAsync(null);
        await window.SignInAsync("agent3");
        await window.Heading("工作台").WaitForAsync();
        var page = window.Page;
        var desk = new Desk(window);
        await OpenCaseAsync(window, desk, order);
        await ApologiseAsync(window, desk);
        await window.HasNoFindingsAsync();

        await TakeEvidenceAsync(window, desk);
        await JudgeAndOfferAsync(desk);
        var money = page.GetByRole(AriaRole.Region, new() { Name = "款项" });
        var number = await money.GetByRole(AriaRole.List, new() { Name = "凭证" }).GetByRole(AriaRole.Link).InnerTextAsync();
        await money.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await window.Heading(number).WaitForAsync();
        await desk.MoveAsync("提请审批", "待审批");
        await ApproveAsync("manager1", number);
        await PayAsync(number);

        await Assertions.Expect(page.Locator(".case-head").GetByText("已付款")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "售后单 " }).First.ClickAsync();
        await desk.IsInAsync("待确认满意");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "款项" })).ToContainTextAsync("已付款");
    }

    static FilePayload PhotoOf(string name) => new() { Name = name, MimeType = "image/png", Buffer = Photo.Next() };

    static async Task OpenCaseAsync(Window window, Desk desk, FreshOrder order)
    {
        await window.Button("登记售后单").ClickAsync();
        var form = desk.Form("登记售后单");
        await form.GetByLabel("订单").ClickAsync();
        await window.Page.Keyboard.TypeAsync(order.Number);
        await window.Page.GetByTitle(order.Number).And(window.Page.Locator(".ant-select-item-option")).ClickAsync();
        await desk.ChooseAsync(form, "类型", "运输破损");
        await form.GetByLabel("买家原话").FillAsync("收到时茶壶碎了，盒子也压扁了。");
        await form.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await desk.IsInAsync("已登记");
    }

    static async Task TakeEvidenceAsync(Window window, Desk desk)
    {
        var page = window.Page;
        await desk.MoveAsync("请买家举证", "待举证", form => form.GetByLabel("请买家提供什么").FillAsync("请拍下破损处和外箱"));
        var evidence = page.GetByRole(AriaRole.Region, new() { Name = "证据" });
        await evidence.GetByLabel("选择文件").SetInputFilesAsync([PhotoOf("破损处.png"), PhotoOf("外箱.png")]);
        await evidence.GetByRole(AriaRole.Button, new() { Name = "放大 破损处.png" }).WaitForAsync();
        await evidence.GetByRole(AriaRole.Button, new() { Name = "放大 外箱.png" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "外箱.png" }).GetByRole(AriaRole.Button, new() { Name = "旋转" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await desk.MoveAsync("收到举证", "判责中");
    }

    static async Task JudgeAndOfferAsync(Desk desk)
    {
        await desk.MoveAsync("判定责任", "拟方案", async form =>
        {
            await desk.ChooseAsync(form, "责任方", "快递");
            await form.GetByRole(AriaRole.Group, new() { Name = "向快递索赔" }).GetByLabel("否").CheckAsync();
        });
        await desk.MoveAsync("提出方案", "待买家选择", async form =>
        {
            await form.GetByRole(AriaRole.Button, new() { Name = "现金补偿" }).ClickAsync();
            await form.GetByLabel("金额（元）").FillAsync("12.50");
        });
        await desk.MoveAsync("买家接受", "执行方案", form => form.GetByRole(AriaRole.Group, new() { Name = "买家同意不走原路退回" }).GetByLabel("是").CheckAsync());
    }

    /// <summary>A forbidden phrase is marked while it is written, refused when it is sent and kept in the history; what was typed stays.</summary>
    static async Task ApologiseAsync(Window window, Desk desk)
    {
        var form = await desk.BeginAsync("致歉");
        var wording = form.GetByLabel("发给买家的话");
        await wording.FillAsync(Forbidden);
        await form.GetByText("推卸责任").First.WaitForAsync();
        await desk.SendAsync("致歉");
        await Assertions.Expect(form.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Assertions.Expect(wording).ToHaveValueAsync(Forbidden);
        await wording.FillAsync(Decent);
        await wording.PressAsync("Control+Enter");
        await Assertions.Expect(desk.History.GetByText(Decent)).ToBeVisibleAsync();
        await desk.IsInAsync("已致歉");
        await desk.History.GetByRole(AriaRole.Button, new() { Name = "被拒" }).ClickAsync();
        await Assertions.Expect(desk.History.GetByText(Forbidden)).ToBeVisibleAsync();
        await desk.History.GetByRole(AriaRole.Button, new() { Name = "全部" }).ClickAsync();
        await window.PictureAsync("case-apologised");
    }

    async Task ApproveAsync(string manager, string number)
    {
        await using var window = await workplace.OpenAsync(manager);
        await window.GoAsync("/vouchers?view=toApprove");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await window.Heading(number).WaitForAsync();
        await new Desk(window).SignAsync("审批通过", "已签字");
    }

    async Task PayAsync(string number)
    {
        await using var window = await workplace.OpenAsync("finance2");
        var batch = await PayoutBatch.OpenAsync(workplace, window, "finance2", number);
        await batch.ReceiveAsync(number);
        await batch.PayAsync(number);
    }
}
