using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class QueueTests(ApiShop shop)
{
    [Fact]
    public async Task One_field_finds_a_case_together_with_the_other_filters()
    {
        var order = await shop.HasOrderAsync(with: o => o with { BuyerNick = "tb_搜索专用", BuyerPhone = "13812349753" });
        var walk = await CaseWalk.OpenAsync(shop, order: order);
        (await shop.As(Role.Warehouse).PostAsync($"{walk.Path}/notes", new { text = "仓库说包裹在三号架" }, walk.Version)).Is(HttpStatusCode.OK);
        foreach (var text in new[] { "搜索专用", "9753", order.Number, "三号架" })
        {
            Assert.Equal(walk.Id, Assert.Single(await FoundAsync(Role.Junior, text, "&mine=false&team=false&chased=false&open=true")).GetProperty("id").GetGuid());
            Assert.Equal(walk.Id, Assert.Single(await FoundAsync(Role.Agent, text, "&mine=true")).GetProperty("id").GetGuid());
            Assert.Empty(await FoundAsync(Role.Junior, text, "&mine=true"));
            Assert.Empty(await FoundAsync(Role.Junior, text, "&team=true"));
        }
        Assert.Empty((await shop.Foreign().GetAsync("/api/cases?search=9753")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Who_asked_again_comes_first_and_is_counted()
    {
        var order = await shop.HasOrderAsync();
        var (early, late) = (await CaseWalk.OpenAsync(shop, order: order), await CaseWalk.OpenAsync(shop, order: order));
        await late.DoAsync(Role.Junior, "BuyerChased");
        var path = $"?orderNumber={order.Number}";
        Assert.Equal([late.Id, early.Id], (await shop.As(Role.Agent).GetAsync("/api/cases" + path)).Json.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()));
        Assert.Equal(1, (await shop.As(Role.Agent).GetAsync($"/api/cases/counts{path}&chased=true")).Json.GetProperty("total").GetInt32());
        var counts = (await shop.As(Role.Warehouse).GetAsync("/api/cases/counts" + path)).Is(HttpStatusCode.OK).Json;
        var column = Assert.Single(counts.GetProperty("items").EnumerateArray());
        Assert.Equal((2, 0, "Opened", "ServiceComplaint", 2), (counts.GetProperty("total").GetInt32(), counts.GetProperty("overdue").GetInt32(),
            column.GetProperty("state").GetString(), column.GetProperty("kind").GetString(), column.GetProperty("count").GetInt32()));
        Assert.Equal(0, (await shop.As(Role.Agent).GetAsync($"/api/cases/counts{path}&open=false")).Json.GetProperty("total").GetInt32());
        (await shop.As(Role.Agent).GetAsync("/api/cases/counts?limit=3")).IsProblem(HttpStatusCode.BadRequest, "unknownParameter");
        (await shop.Foreign().GetAsync($"/api/cases/counts?shopId={shop.Id}")).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    async Task<List<JsonElement>> FoundAsync(Role role, string text, string filters) =>
        [.. (await shop.As(role).GetAsync($"/api/cases?search={Uri.EscapeDataString(text)}{filters}")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];
}
