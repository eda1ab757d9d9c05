using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Signed in as each role, the page offers nothing that the API would refuse: not in the menu, not by a button, not behind an address.</summary>
public sealed class RolesTests(Workplace workplace)
{
    const string Forbidden = "您的岗位不能查看";

    static readonly string[]
        ladder = ["Junior", "Agent", "Manager", "Supervisor"], leads = ["Manager", "Supervisor"], supervisors = ["Supervisor"], books = ["Finance", "Supervisor"];

    /// <summary>What changes or takes out something, and whom the API lets.</summary>
    static readonly (string Address, string Button, string[] Roles)[] buttons =
    [
        ("/queue", "登记售后单", ladder),
        ("/people", "添加人员", supervisors),
        ("/calendar", "改班", leads),
        ("/calendar", "重新读取", supervisors),
        ("/jobs", "立即运行", supervisors),
        ("/limits", "设定新额度", supervisors),
        ("/limits?tab=deputies", "指定代理", books),
        ("/vouchers", "导出 CSV", books),
        ("/ledger", "导出 CSV", books),
        ("/reconciliation", "导出 CSV", books),
    ];

    public static TheoryData<string, string> People => new(Screens.Users);

    [Theory]
    [MemberData(nameof(People))]
    public async Task An_address_that_is_not_the_role_s_says_so_and_asks_for_nothing_and_none_that_is_is_refused(string role, string user)
    {
        await using var window = await workplace.OpenAsync(user);
        var refused = new List<string>();
        window.Page.Response += (_, answer) =>
        {
            if (answer.Status is 401 or 403)
                refused.Add($"{answer.Status} {answer.Request.Method} {new Uri(answer.Url).PathAndQuery}");
        };
        var wrong = new List<string>();
        foreach (var screen in Screens.All)
        {
            refused.Clear();
            await window.GoAsync(await Screens.AddressAsync(workplace, screen));
            var (may, told) = (screen.Roles.Contains(role), await window.Heading(Forbidden).CountAsync() > 0);
            if (may == told)
                wrong.Add($"{screen.Pattern}: {(may ? "is theirs and says it is not" : "is not theirs and says nothing")}");
            wrong.AddRange(refused.Select(answer => $"{screen.Pattern}: {answer}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task The_menu_lists_what_the_role_may_open_and_nothing_else(string role, string user)
    {
        await using var window = await workplace.OpenAsync(user);
        await window.GoAsync("/queue");
        var links = await window.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link).AllAsync();
        var shown = new List<string?>();
        foreach (var link in links)
            shown.Add(await link.GetAttributeAsync("href"));
        Assert.Equal(Screens.All.Where(s => s.InMenu && s.Roles.Contains(role)).Select(s => s.Pattern), shown);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_button_that_the_api_would_refuse_is_not_there(string role, string user)
    {
        await using var window = await workplace.OpenAsync(user);
        var wrong = new List<string>();
        foreach (var (address, name, roles) in buttons)
        {
            var screen = Screens.All.Single(s => s.Pattern == address.Split('?')[0]);
            if (!screen.Roles.Contains(role))
                continue;
            await window.GoAsync(address);
            var button = window.Page.GetByRole(AriaRole.Button, new() { Name = name });
            // what is theirs may come with what the screen still reads
            if (roles.Contains(role))
                await Assertions.Expect(button.First).ToBeVisibleAsync();
            else if (await button.CountAsync() > 0)
                wrong.Add($"{address}: {name} is there");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Whom finance named its deputy finds finance's screens and deeds beside their own.</summary>
    [Fact]
    public async Task A_deputy_of_finance_is_offered_what_finance_is()
    {
        var deputy = await workplace.AskAsync("agent1b", "/api/session");
        var granted = await workplace.DoAsync("finance1b", "/api/delegations", new { deputyId = deputy.GetProperty("userId").GetGuid(), until = TimeProvider.System.GetUtcNow().AddHours(1), reason = "财务出差" });
        await using var window = await workplace.OpenAsync("agent1b");
        await window.GoAsync("/queue");
        var menu = window.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" });
        await Assertions.Expect(menu.GetByRole(AriaRole.Link)).ToHaveCountAsync(Screens.All.Count(s => s.InMenu && (s.Roles.Contains("Agent") || s.Roles.Contains("Finance"))));
        await menu.GetByRole(AriaRole.Link, new() { Name = "对账" }).ClickAsync();
        await window.Button("账务明细").ClickAsync();
        await window.Page.GetByLabel("选择文件").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await window.GoAsync("/limits?tab=deputies");
        await window.Button("指定代理").WaitForAsync();
        await workplace.DoAsync("finance1b", $"/api/delegations/{granted.GetProperty("id").GetGuid()}/end", new { }, granted.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("agent1", "/queue")]
    [InlineData("junior1", "/queue")]
    [InlineData("manager1", "/escalations")]
    [InlineData("supervisor1", "/escalations")]
    [InlineData("finance1", "/payouts")]
    [InlineData("warehouse1", "/parcels")]
    public async Task The_day_begins_on_the_page_of_the_role(string user, string address)
    {
        await using var window = await workplace.OpenAsync(user);
        await window.GoAsync("/");
        Assert.Equal(address, new Uri(window.Page.Url).AbsolutePath);
    }
}
