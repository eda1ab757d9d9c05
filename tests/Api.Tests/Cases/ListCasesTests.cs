using System.Net;
using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class ListCasesTests(ApiShop shop)
{
    [Fact]
    public async Task Cases_are_found_by_number_order_buyer_words_state_and_kind()
    {
        var order = await shop.HasOrderAsync(with: o => o with { BuyerNick = "tb_只此一人" });
        var opened = (await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = CaseKind.QualityDefect, buyerMessage = "耳机左边没声音，换一个吧" })).Is(HttpStatusCode.Created);
        foreach (var filter in new[]
        {
            $"number={opened.Text("number")}", $"orderNumber={order.Number}", "buyerNick=" + Uri.EscapeDataString("tb_只此一人"), "text=" + Uri.EscapeDataString("左边没声音"),
            $"orderNumber={order.Number}&state=Opened&kind=QualityDefect&open=true&category=Ours&level=None&severity=Normal&ownerId={shop.As(Role.Agent).UserId}",
        })
            Assert.Equal(opened.Id, Assert.Single(await FoundAsync(filter)).GetProperty("id").GetGuid());
        Assert.Empty(await FoundAsync($"orderNumber={order.Number}&open=false"));
        Assert.Empty(await FoundAsync("text=" + Uri.EscapeDataString("%' OR 1=1 --")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double()
    {
        var order = await shop.HasOrderAsync();
        var opened = new List<Guid>();
        for (var i = 0; i < 7; i++)
            opened.Add((await CaseWalk.OpenAsync(shop, order: order)).Id);
        foreach (var sort in new[] { "NextDue", "Opened" })
        {
            var (seen, next) = (new List<Guid>(), "");
            while (next is not null)
            {
                var page = (await shop.As(Role.Agent).GetAsync($"/api/cases?orderNumber={order.Number}&limit=3&sort={sort}{(next.Length == 0 ? "" : $"&cursor={next}")}")).Is(HttpStatusCode.OK);
                seen.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()));
                next = page.Json.TryGetProperty("next", out var more) ? more.GetString() : null;
            }
            Assert.Equal(opened.Order(), seen.Order());
        }
    }

    [Fact]
    public async Task A_case_shows_its_order_with_a_masked_phone_its_deadlines_and_what_can_be_done()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var shown = (await walk.ShowAsync(Role.Agent)).Is(HttpStatusCode.OK).Json;
        Assert.Equal("138****1234", shown.GetProperty("order").GetProperty("buyerPhone").GetString());
        Assert.Equal(100_00, shown.GetProperty("order").GetProperty("leftFen").GetInt64());
        Assert.NotEmpty(shown.GetProperty("deadlines").EnumerateArray());
        var apologise = shown.GetProperty("possible").EnumerateArray().Single(m => m.GetProperty("code").GetString() == "Apologise");
        Assert.Equal($"{walk.Path}/moves/Apologise", apologise.GetProperty("href").GetString());
        var wording = Assert.Single(apologise.GetProperty("form").EnumerateArray());
        Assert.True(wording.GetProperty("required").GetBoolean());
        Assert.Equal(2000, wording.GetProperty("maxLength").GetInt32());
        var refused = shown.GetProperty("refused").EnumerateArray().ToDictionary(m => m.GetProperty("code").GetString()!, m => m.GetProperty("why").GetString());
        Assert.Equal("notFromHere", refused["AcceptOffer"]);
        Assert.Equal("notYours", refused["Assign"]);
        Assert.DoesNotContain("Apologise", refused.Keys);
    }

    [Fact]
    public async Task Who_waits_for_the_buyer_is_shown_with_since_when_and_until_when_and_can_be_listed()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        Assert.False((await walk.ShowAsync(Role.Agent)).Json.TryGetProperty("awaitingBuyer", out _));
        var filter = $"orderNumber={walk.Order.Number}&awaitingBuyer=";
        Assert.Empty(await FoundAsync(filter + "true"));
        await walk.DoAsync(Role.Agent, "AwaitBuyer", new { wording = "亲，请问是哪一天联系的客服呢？" });
        var waits = (await walk.ShowAsync(Role.Agent)).Is(HttpStatusCode.OK).Json.GetProperty("awaitingBuyer");
        Assert.Equal(TimeSpan.FromHours(48), waits.GetProperty("until").GetDateTimeOffset() - waits.GetProperty("since").GetDateTimeOffset());
        Assert.Equal(walk.Id, Assert.Single(await FoundAsync(filter + "true")).GetProperty("id").GetGuid());
        Assert.Empty(await FoundAsync(filter + "false"));
        var second = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "AwaitBuyer", walk.Version, new { wording = "亲，在吗？" });
        Assert.Contains("MayWait", second.Is(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);
        await walk.DoAsync(Role.Agent, "BuyerAnswered", new { answer = "上周三" });
        Assert.False((await walk.ShowAsync(Role.Agent)).Json.TryGetProperty("awaitingBuyer", out _));
        Assert.Empty(await FoundAsync(filter + "true"));
    }

    [Fact]
    public async Task A_phone_number_is_nowhere_in_full()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        foreach (var path in new[] { walk.Path, $"{walk.Path}/timeline", $"/api/orders/{walk.Order.Id}", $"/api/orders?number={walk.Order.Number}", "/api/cases" })
            Assert.DoesNotContain("13812341234", (await shop.As(Role.Supervisor).GetAsync(path)).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    async Task<List<JsonElement>> FoundAsync(string filter) =>
        [.. (await shop.As(Role.Junior).GetAsync($"/api/cases?{filter}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];
}
