using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Orders;

public sealed class EnterOrderTests(ApiShop shop)
{
    static int numbers;

    object Order(string? number = null, object? lines = null, long paidFen = 8500, int shippedHoursAgo = 48, int signedHoursAgo = 24, int? weightGrams = 1240) => new
    {
        shopId = shop.Id,
        number = number ?? $"3700000{Interlocked.Increment(ref numbers):D9}",
        buyerNick = "tb_录入",
        buyerPhone = "13912345678",
        paidFen,
        createdAt = Ago(72),
        paidAt = paidFen > 0 ? Ago(71) : (DateTimeOffset?)null,
        shippedAt = Ago(shippedHoursAgo),
        signedAt = Ago(signedHoursAgo),
        freightInsured = true,
        weightGrams,
        lines = lines ?? new object[] { new { title = "儿童水杯 粉", sku = "SB-02", quantity = 2, priceFen = 3500 }, new { title = "杯刷", quantity = 1, priceFen = 1500 } },
    };

    DateTimeOffset Ago(int hours) => shop.Clock.Now.AddHours(-hours);

    Task<Answer> EnterAsync(object order, Role by = Role.Manager, string? key = null) => shop.As(by).PostAsync("/api/orders", order, key: key);

    [Fact]
    public async Task An_order_entered_by_hand_stands_with_its_lines_and_what_may_be_returned()
    {
        var entered = (await EnterAsync(Order())).Is(HttpStatusCode.Created);
        var shown = (await shop.As(Role.Agent).GetAsync(entered.Location!)).Is(HttpStatusCode.OK).Json;
        Assert.Equal([("儿童水杯 粉", 7000), ("杯刷", 1500)],
            shown.GetProperty("lines").EnumerateArray().Select(l => (l.GetProperty("title").GetString()!, l.GetProperty("priceFen").GetInt32())));
        var order = shown.GetProperty("order");
        Assert.Equal((8500, 8500, 8500), (order.GetProperty("totalFen").GetInt32(), order.GetProperty("paidFen").GetInt32(), order.GetProperty("leftFen").GetInt32()));
        Assert.True(order.GetProperty("freightInsured").GetBoolean());
        Assert.Equal(1240, order.GetProperty("weightGrams").GetInt32());
        Assert.Equal("139****5678", order.GetProperty("buyerPhone").GetString());
    }

    [Fact]
    public async Task A_case_can_be_opened_on_one_line_of_it()
    {
        var entered = (await EnterAsync(Order())).Is(HttpStatusCode.Created);
        var line = entered.Json.GetProperty("lineIds")[1].GetGuid();
        var opened = await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = entered.Id, kind = "MissingItem", buyerMessage = "少了杯刷", lineId = line });
        opened.Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_number_is_entered_once_and_the_same_key_answers_again()
    {
        var (order, key) = (Order("37009"), Caller.NewKey());
        var first = (await EnterAsync(order, key: key)).Is(HttpStatusCode.Created);
        Assert.Equal(first.Body, (await EnterAsync(order, key: key)).Is(HttpStatusCode.Created).Body);
        (await EnterAsync(order)).IsProblem(HttpStatusCode.Conflict, "orderKnown");
    }

    [Theory]
    [InlineData(Role.Junior), InlineData(Role.Agent), InlineData(Role.Finance), InlineData(Role.Warehouse)]
    public async Task Only_managers_and_supervisors_say_what_was_paid(Role role)
    {
        (await EnterAsync(Order(), role)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.Foreign(Role.Manager).PostAsync("/api/orders", Order())).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task What_does_not_hold_together_is_refused()
    {
        (await EnterAsync(Order(" "))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderNumber");
        (await EnterAsync(Order(paidFen: -1))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderAmount");
        (await EnterAsync(Order(lines: Array.Empty<object>()))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderLines");
        (await EnterAsync(Order(lines: new[] { new { title = "杯", quantity = 0, priceFen = 1 } }))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderLines");
        (await EnterAsync(Order(lines: new[] { new { title = "杯", quantity = 1_000_000, priceFen = long.MaxValue } }))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderLines");
        (await EnterAsync(Order(weightGrams: 0))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderWeight");
        (await EnterAsync(Order(weightGrams: 1_000_001))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderWeight");
        (await EnterAsync(Order(shippedHoursAgo: 10, signedHoursAgo: 20))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderTimes");
        (await EnterAsync(Order(signedHoursAgo: -1))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderTimes");
    }

    [Theory]
    [InlineData("37 01"), InlineData("37\u200b01"), InlineData("37/01"), InlineData("订单3701")]
    public async Task A_number_no_platform_writes_is_refused(string number) =>
        (await EnterAsync(Order(number))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderNumber");

    [Fact]
    public async Task Blanks_around_a_number_are_no_part_of_it()
    {
        var number = $"3710-{Interlocked.Increment(ref numbers)}";
        Assert.Equal(number, (await EnterAsync(Order($" {number}\u3000"))).Is(HttpStatusCode.Created).Text("number"));
        (await EnterAsync(Order(number))).IsProblem(HttpStatusCode.Conflict, "orderKnown");
    }

    [Theory]
    [InlineData(-1), InlineData(long.MaxValue)]
    public async Task An_impossible_amount_is_called_an_amount(long paidFen) =>
        Assert.Contains("paidFen", (await EnterAsync(Order(paidFen: paidFen))).IsProblem(HttpStatusCode.UnprocessableEntity, "orderAmount").Text("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task On_an_order_that_was_never_paid_nothing_is_left_to_return()
    {
        var entered = (await EnterAsync(Order(paidFen: 0))).Is(HttpStatusCode.Created);
        var order = (await shop.As(Role.Agent).GetAsync(entered.Location!)).Json.GetProperty("order");
        Assert.Equal((0, 0), (order.GetProperty("leftFen").GetInt32(), order.GetProperty("costLeftFen").GetInt32()));
    }
}
