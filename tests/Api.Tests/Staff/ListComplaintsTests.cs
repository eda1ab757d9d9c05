using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Staff;

public sealed class ListComplaintsTests(ApiShop shop)
{
    const string Month = "2026-02";

    [Fact]
    public async Task Upheld_complaints_are_numbered_by_agent_and_month_of_the_service_act()
    {
        var (agent, other) = (shop.As(Role.Agent, 2).UserId, shop.As(Role.Agent, 3).UserId);
        foreach (var (against, day) in new[] { (agent, "2026-02-27"), (other, "2026-02-27"), (agent, "2026-02-28"), (agent, "2026-01-31"), (agent, "2026-02-26") })
            await UpholdAsync(against, day);
        var items = await ItemsAsync($"&agentId={agent}");
        Assert.Equal([(1, 5000), (2, 10000), (3, 0)], items.Select(i => (i.GetProperty("no").GetInt32(), i.GetProperty("proposalFen").GetInt32())));
        Assert.Single(await ItemsAsync($"&agentId={other}"));
    }

    [Fact]
    public async Task Only_managers_and_supervisors_see_them()
    {
        foreach (var role in new[] { Role.Junior, Role.Agent, Role.Finance, Role.Warehouse })
            (await shop.As(role).GetAsync($"/api/complaints?shopId={shop.Id}")).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Manager).GetAsync("/api/complaints?month=2026-13")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
    }

    async Task<IReadOnlyList<JsonElement>> ItemsAsync(string filter) =>
        [.. (await shop.As(Role.Manager).GetAsync($"/api/complaints?month={Month}{filter}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];

    async Task UpholdAsync(Guid agent, string day)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.AttachAsync("ChatLog");
        await walk.DoAsync(Role.Agent, "ReviewChatLog", new { });
        await walk.DoAsync(Role.Agent, "UpholdComplaint", new { finding = "态度冷淡", wish = "道歉", party = "Agent", agentComplainedOf = agent, serviceActOn = day });
    }
}
