using AfterSales.TestBed;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>The server goes away while people work and comes back as it was: the same process ended and started, the same folder, the same address.</summary>
public sealed class RestartTests(Workplace workplace) : IAsyncLifetime
{
    const string Told = "已联系仓库核实，今天内给您答复，", Note = "买家要求换货，等仓库回复。";

    readonly TemporaryFolder folder = new();
    ServerProcess? server;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_server_restarts_while_somebody_types_and_nothing_is_lost()
    {
        Browsers.OrSkip();
        await ComeBackAsync(null);
        var address = server!.BaseAddress;
        await using var window = await workplace.OpenAsync(null, at: address);
        await window.SignInAsync("agent1");
        await window.Heading("工作台").WaitForAsync();
        var page = window.Page;
        await window.Button("全部未结").ClickAsync();
        await page.GetByRole(AriaRole.Table, new() { Name = "售后单列表" }).GetByRole(AriaRole.Link).First.ClickAsync();
        var desk = new Desk(window);
        var telling = (await desk.BeginAsync("告知买家")).GetByLabel("告知买家的内容");
        await telling.PressSequentiallyAsync(Told);

        await server.StopAsync();
        await telling.PressSequentiallyAsync("请稍候。");
        await page.GetByText("连不上服务器。屏幕上是最后一次读到的内容").WaitForAsync();
        await desk.SendAsync("告知买家");
        await Assertions.Expect(desk.Form("告知买家").GetByText("可以放心重试，不会重复执行")).ToBeVisibleAsync();
        await Assertions.Expect(telling).ToHaveValueAsync($"{Told}请稍候。");
        await page.GetByLabel("内部备注").Last.FillAsync(Note);
        await ElsewhereAsync(window);
        await window.HasNoFindingsAsync();

        await ComeBackAsync(address);
        await window.Button("重试").ClickAsync();
        await page.GetByRole(AriaRole.Table, new() { Name = "订单" }).WaitForAsync();
        await page.GoBackAsync();
        // the page asks for its drafts, not for the memory of the tab
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("内部备注").Last).ToHaveValueAsync(Note);
        telling = (await desk.BeginAsync("告知买家")).GetByLabel("告知买家的内容");
        await Assertions.Expect(telling).ToHaveValueAsync($"{Told}请稍候。");
        await desk.SendAsync("告知买家");
        await Assertions.Expect(desk.Form("告知买家")).ToBeHiddenAsync();
        await Assertions.Expect(desk.History.GetByText($"{Told}请稍候。")).ToHaveCountAsync(1);
    }

    /// <summary>Another screen that was never read says what is the matter, and that one may try again.</summary>
    static async Task ElsewhereAsync(Window window)
    {
        await window.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "订单" }).ClickAsync();
        await window.Heading("连不上服务器").WaitForAsync();
        await window.PictureAsync("server-stopped");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }

    async Task ComeBackAsync(Uri? address) => server = await ServerProcess.StartAsync(["--data", folder.Path], Workplace.Development, address: address);
}
