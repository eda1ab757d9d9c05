using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>What has the focus answers to its keys; what somebody types is theirs alone; what is said of a text is said of the text that stands there.</summary>
public sealed partial class FocusTests(Workplace workplace)
{
    const string Forbidden = "好评返现，删差评";

    [Fact]
    public async Task Enter_and_Space_press_what_has_the_focus_and_open_the_row_that_was_walked_to()
    {
        await using var window = await workplace.OpenAsync("manager1");
        await window.GoAsync("/queue?view=overdue");
        var page = window.Page;
        await window.Button("全部未结").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Open());
        await window.SettleAsync();

        var second = page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Checkbox).Nth(2);
        await second.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(second).ToBeCheckedAsync();
        // who looks for something else selects nothing of it
        await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Textbox).First.FillAsync("没有这样的话");
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("已选")).ToHaveCountAsync(0);
        await window.GoAsync("/queue?view=open");

        await window.Button("全部未结").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Complementary)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Case());
    }

    [Fact]
    public async Task What_one_person_began_to_write_is_not_shown_to_the_next_at_the_computer()
    {
        var fresh = await FreshCase.OpenAsync(workplace);
        await using var window = await workplace.OpenAsync(null);
        var note = window.Page.GetByLabel("内部备注").Last;
        await window.SignInAsync("agent3");
        await window.GoAsync(fresh.Page);
        await note.FillAsync("只写了一半");
        await SignOutAsync(window);
        await window.SignInAsync("agent2");
        await window.GoAsync(fresh.Page);
        await Assertions.Expect(note).ToHaveValueAsync("");
        await SignOutAsync(window);
        await window.SignInAsync("agent3");
        await window.GoAsync(fresh.Page);
        await Assertions.Expect(note).ToHaveValueAsync("只写了一半");
    }

    [Fact]
    public async Task A_text_is_called_fine_only_when_it_was_checked_and_wrong_only_until_it_is_changed()
    {
        var fresh = await FreshCase.OpenAsync(workplace);
        await using var window = await workplace.OpenAsync("agent1");
        await window.GoAsync(fresh.Page);
        var desk = new Desk(window);
        var form = await desk.BeginAsync("致歉");
        var (text, fine) = (form.GetByLabel("发给买家的话"), form.GetByText("用语没有问题"));
        await text.FillAsync(FreshCase.Polite);
        await Assertions.Expect(fine).ToBeVisibleAsync();

        await window.Page.Context.SetOfflineAsync(true);
        await text.FillAsync(Forbidden);
        await Assertions.Expect(form.GetByText("用语还没有检查")).ToBeVisibleAsync();
        await Assertions.Expect(fine).ToBeHiddenAsync();
        await window.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(form.GetByText("不能发送").First).ToBeVisibleAsync();

        await desk.SendAsync("致歉");
        await Assertions.Expect(form.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await text.FillAsync(FreshCase.Polite);
        await Assertions.Expect(fine).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    static async Task SignOutAsync(Window window)
    {
        await window.SettleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { NameRegex = Account() }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = "退出登录" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByLabel("用户名")).ToBeVisibleAsync();
    }

    [GeneratedRegex("view=open")]
    private static partial Regex Open();

    [GeneratedRegex("/cases/[0-9a-f-]{36}")]
    private static partial Regex Case();

    [GeneratedRegex("^账号")]
    private static partial Regex Account();
}
