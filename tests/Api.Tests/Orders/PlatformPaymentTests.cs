using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Orders;

public sealed class PlatformPaymentTests(ApiShop shop)
{
    [Fact]
    public async Task What_the_platform_paid_counts_even_where_it_breaks_the_limit()
    {
        var order = await shop.HasOrderAsync(100_00);
        (await RecordAsync(order.Id, "TB-" + Caller.NewKey(), 130_00)).Is(HttpStatusCode.Created);
        var shown = (await shop.As(Role.Agent).GetAsync($"/api/orders/{order.Id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((130_00, 0), (shown.GetProperty("order").GetProperty("platformFen").GetInt64(), shown.GetProperty("order").GetProperty("leftFen").GetInt64()));
        Assert.Single(shown.GetProperty("platformPayments").EnumerateArray());
    }

    [Fact]
    public async Task The_same_number_again_changes_nothing_and_with_another_amount_is_refused()
    {
        var (order, number) = (await shop.HasOrderAsync(100_00), "TB-" + Caller.NewKey());
        var first = (await RecordAsync(order.Id, number, 10_00)).Is(HttpStatusCode.Created);
        Assert.Equal(first.Id, (await RecordAsync(order.Id, number, 10_00)).Is(HttpStatusCode.Created).Id);
        (await RecordAsync(order.Id, number, 11_00)).IsProblem(HttpStatusCode.Conflict, "paymentNumber");
        var shown = (await shop.As(Role.Agent).GetAsync($"/api/orders/{order.Id}")).Json;
        Assert.Equal(10_00, shown.GetProperty("order").GetProperty("platformFen").GetInt64());
    }

    [Theory]
    [InlineData("７００１")]
    [InlineData("7001\u200b")]
    [InlineData("70 01")]
    [InlineData("")]
    public async Task A_number_is_written_as_the_platform_writes_it(string number)
    {
        var order = await shop.HasOrderAsync();
        (await RecordAsync(order.Id, number, 10_00)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    [Fact]
    public async Task It_was_paid_after_the_order_was_made_and_once_told_at_one_instant()
    {
        var (order, number) = (await shop.HasOrderAsync(100_00), "TB-" + Caller.NewKey());
        (await RecordAsync(order.Id, number, 10_00, order.CreatedAt.AddDays(-1))).IsProblem(HttpStatusCode.UnprocessableEntity, "paymentBeforeOrder");
        (await RecordAsync(order.Id, number, 10_00, shop.Clock.Now.AddMinutes(-5))).Is(HttpStatusCode.Created);
        (await RecordAsync(order.Id, number, 10_00)).Is(HttpStatusCode.Created);
        (await RecordAsync(order.Id, number, 10_00, shop.Clock.Now.AddMinutes(-4))).IsProblem(HttpStatusCode.Conflict, "paymentNumber");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000_001)]
    public async Task An_amount_is_above_zero_and_below_what_any_shop_moves(long fen)
    {
        var order = await shop.HasOrderAsync();
        (await RecordAsync(order.Id, "TB-" + Caller.NewKey(), fen)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    [Fact]
    public async Task Who_recorded_it_is_shown_and_another_hand_takes_a_mistake_back()
    {
        var order = await shop.HasOrderAsync(100_00);
        var recorded = (await RecordAsync(order.Id, "TB-" + Caller.NewKey(), 30_00)).Is(HttpStatusCode.Created);
        var path = $"/api/orders/{order.Id}/platform-payments/{recorded.Id}/take-back";
        (await shop.As(Role.Finance).PostAsync(path, new { reason = "金额打错" })).IsProblem(HttpStatusCode.Forbidden, "otherHandTakesBack");
        (await shop.As(Role.Agent).PostAsync(path, new { reason = "金额打错" })).Is(HttpStatusCode.Forbidden);
        (await shop.As(Role.Supervisor).PostAsync(path, new { reason = "金额打错" })).Is(HttpStatusCode.OK);
        (await shop.As(Role.Supervisor).PostAsync(path, new { reason = "金额打错" })).IsProblem(HttpStatusCode.Conflict, "paymentTakenBack");
        var shown = (await shop.As(Role.Finance).GetAsync($"/api/orders/{order.Id}")).Json;
        Assert.Equal(0, shown.GetProperty("order").GetProperty("platformFen").GetInt64());
        var payment = Assert.Single(shown.GetProperty("platformPayments").EnumerateArray());
        Assert.Equal((shop.As(Role.Finance).UserId, "金额打错"), (payment.GetProperty("byId").GetGuid(), payment.GetProperty("takenBackReason").GetString()));
        Assert.NotEqual("", payment.GetProperty("byName").GetString());
    }

    Task<Answer> RecordAsync(Guid orderId, string number, long amountFen, DateTimeOffset? at = null) => shop.As(Role.Finance).PostAsync($"/api/orders/{orderId}/platform-payments",
        new { number, kind = "Refund", basis = "Goods", amountFen, at });
}
