using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class OpenCaseTests(ApiShop shop)
{
    [Theory]
    [InlineData("NotAsExpected", "Opened")]
    [InlineData("ServiceComplaint", "Opened")]
    [InlineData("MissingItem", "Opened")]
    [InlineData("LateDelivery", "Opened")]
    [InlineData("TransitDamage", "Opened")]
    [InlineData("QualityDefect", "Opened")]
    [InlineData("NegativeReview", "Found")]
    public async Task A_case_of_each_kind_is_opened_with_a_number_people_can_say(string kind, string state)
    {
        var order = await shop.HasOrderAsync();
        var opened = (await shop.As(Role.Junior).PostAsync("/api/cases", new { orderId = order.Id, kind, buyerMessage = "有问题" })).Is(HttpStatusCode.Created);
        Assert.Equal((state, 1, $"/api/cases/{opened.Id}", "\"1\""), (opened.Text("state"), opened.Version, opened.Location, opened.ETag));
        Assert.InRange(opened.Text("number").Length, 4, 8);
    }

    [Fact]
    public async Task Safety_words_make_it_a_supervisor_s_at_once()
    {
        var order = await shop.HasOrderAsync();
        var opened = (await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = CaseKind.QualityDefect, buyerMessage = "充电宝鼓包冒烟" })).Is(HttpStatusCode.Created);
        Assert.Equal(("Supervisor", "Safety"), (opened.Text("level"), opened.Text("severity")));
    }

    [Fact]
    public async Task Only_customer_service_opens_cases_and_only_on_orders_of_the_shop()
    {
        var (own, foreign) = (await shop.HasOrderAsync(), await shop.HasOrderAsync(shopId: shop.OtherId));
        (await shop.As(Role.Finance).PostAsync("/api/cases", Of(own.Id))).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Agent).PostAsync("/api/cases", Of(foreign.Id))).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await shop.As(Role.Agent).PostAsync("/api/cases", Of(Guid.Empty))).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Ids_in_the_body_are_of_the_shop_and_the_order_too()
    {
        var (order, other) = (await shop.HasOrderAsync(), await shop.HasOrderAsync());
        var line = (await shop.As(Role.Agent).GetAsync($"/api/orders/{other.Id}")).Json.GetProperty("lines")[0].GetProperty("id").GetGuid();
        (await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = "MissingItem", buyerMessage = "少", lineId = line })).Is((HttpStatusCode)422);
        (await shop.As(Role.Agent).PostAsync("/api/cases",
            new { orderId = order.Id, kind = "ServiceComplaint", buyerMessage = "态度差", agentComplainedOf = shop.Foreign(Role.Agent).UserId })).Is((HttpStatusCode)422);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task What_the_buyer_wrote_is_not_blank(string message)
    {
        var order = await shop.HasOrderAsync();
        (await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = "MissingItem", buyerMessage = message })).IsProblem((HttpStatusCode)422, "textLength");
    }

    [Fact]
    public async Task What_the_buyer_wrote_is_at_most_4000_characters()
    {
        var order = await shop.HasOrderAsync();
        (await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = "MissingItem", buyerMessage = new string('少', 4001) }))
            .IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    static object Of(Guid orderId) => new { orderId, kind = CaseKind.MissingItem, buyerMessage = "少了一件" };
}
