using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>A supervisor's morning: approve what is above everybody else, take over what is late, look at it as it was.</summary>
[Collection("journeys")]
public sealed class SupervisorJourneyTests(Workplace workplace)
{
    [Fact]
    public async Task A_supervisor_approves_takes_over_an_overdue_case_and_reads_it_as_of_yesterday()
    {
        var voucher = await (await FreshCase.OpenAsync(workplace)).ToApprovalAsync(8_80);
        var late = await LateSinceYesterdayAsync();
        var number = late.GetProperty("number").GetString()!;
        await using var window = await workplace.OpenAsync("supervisor2");
        var page = window.Page;
        await window.GoAsync("/");
        await window.Heading("逾期与升级").WaitForAsync();

        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "凭证" }).ClickAsync();
        await window.Button("待审批").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = voucher.Number }).ClickAsync();
        await new Desk(window).SignAsync("审批通过", "已签字");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "经手人" })).ToContainTextAsync("我");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "逾期与升级" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }) });
        await row.GetByRole(AriaRole.Button, new() { Name = "接手" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"接手 {number}" });
        await dialog.GetByLabel("接手原因").FillAsync("已逾期，由我继续处理。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "接手", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();

        await page.GotoAsync($"/cases/{late.GetProperty("id")}");
        await Assertions.Expect(page.Locator(".case-head")).ToContainTextAsync("我");
        await AsOfYesterdayAsync(window);
    }

    /// <summary>Late, raised and so nobody's, and with a history before today.</summary>
    async Task<JsonElement> LateSinceYesterdayAsync()
    {
        var overdue = await workplace.AskAsync("supervisor2", "/api/cases?open=true&overdue=true&limit=50");
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date;
        return overdue.GetProperty("items").EnumerateArray().First(line => line.GetProperty("openedAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).DateTime < today);
    }

    /// <summary>Walks back on the slider until the step shown is not of today.</summary>
    static async Task AsOfYesterdayAsync(Window window)
    {
        var page = window.Page;
        await window.Button("历史时点").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "历史时点的售后单" });
        var slider = dialog.GetByRole(AriaRole.Slider, new() { Name = "时点" });
        await slider.FocusAsync();
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var moment = dialog.Locator("p").Filter(new() { HasText = "步：" });
        await moment.WaitForAsync();
        while ((await moment.InnerTextAsync()).Contains(today, StringComparison.Ordinal))
        {
            var before = await slider.GetAttributeAsync("aria-valuenow");
            Assert.NotEqual("0", before);
            await page.Keyboard.PressAsync("ArrowLeft");
            await Assertions.Expect(slider).Not.ToHaveAttributeAsync("aria-valuenow", before!);
        }
        var owner = dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "负责人" });
        await Assertions.Expect(owner.GetByRole(AriaRole.Cell).Last).ToContainTextAsync("我");
        await Assertions.Expect(owner.GetByRole(AriaRole.Cell).First).Not.ToContainTextAsync("我");
        await window.PictureAsync("case-as-of-yesterday");
        await window.HasNoFindingsAsync();
    }
}
