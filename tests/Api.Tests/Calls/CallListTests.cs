using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Calls;

/// <summary>The call list over HTTP: agents and above, the phone masked, what to talk about.</summary>
public sealed class CallListTests
{
    [Fact]
    public async Task An_agent_reads_whom_to_call_why_and_about_what()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop, CaseKind.LateDelivery);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.AttachAsync("Logistics");
        await walk.DoAsync(Role.Agent, "PullLogistics", new { cause = "AddressUnclear", told = "在查" });
        await walk.DoAsync(Role.Agent, "AddressUnclear", new { told = "请核对地址" });
        shop.Clock.Advance(TimeSpan.FromDays(2));

        var days = new List<(string Day, int Slots)>();
        foreach (var ahead in Enumerable.Range(0, 2))
        {
            var day = shop.Clock.Now.ToOffset(TimeSpan.FromHours(8)).AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var list = (await shop.As(Role.Agent).GetAsync($"/api/calls?day={day}")).Is(HttpStatusCode.OK).Json;
            foreach (var call in list.GetProperty("slots").EnumerateArray().SelectMany(s => s.GetProperty("calls").EnumerateArray()).Where(c => c.GetProperty("caseId").GetGuid() == walk.Id))
            {
                days.Add((day, 1));
                Assert.Equal(("CallBuyer", "询问地址48小时未答复", "核对收货地址与电话"), (call.GetProperty("move").GetString(), call.GetProperty("why").GetString(), call.GetProperty("about").GetString()));
                Assert.Contains("****", call.GetProperty("phone").GetString(), StringComparison.Ordinal);
            }
        }
        Assert.Single(days);
        (await shop.As(Role.Junior).GetAsync("/api/calls")).Is(HttpStatusCode.Forbidden);
        (await shop.As(Role.Agent).GetAsync("/api/calls?day=heute")).Is(HttpStatusCode.BadRequest);
    }
}
