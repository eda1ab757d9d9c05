using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

public sealed class SignInTests(Workplace workplace)
{
    [Theory]
    [InlineData("agent1", "工作台")]
    [InlineData("supervisor1", "逾期与升级")]
    [InlineData("finance1", "财务今日")]
    public async Task One_click_on_a_person_of_the_demo_opens_their_first_page(string user, string heading)
    {
        await using var window = await workplace.OpenAsync(null);
        await window.Page.GotoAsync("/");
        await window.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = user }).First.ClickAsync();
        await window.Heading(heading).WaitForAsync();
    }
}
