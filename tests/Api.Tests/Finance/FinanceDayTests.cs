using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Finance;

public sealed class FinanceDayTests(ApiShop shop)
{
    [Fact]
    public async Task A_signed_voucher_waits_in_the_next_batch_with_its_remark_and_the_day_counts_it()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync(10_00);
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" });
        var day = await DayAsync();
        Assert.Equal("2026-03-02T07:00:00.000Z", day.GetProperty("nextBatch").GetString());
        Assert.InRange(Count(day, "toReceive"), 1, int.MaxValue);

        var line = Assert.Single((await BatchAsync("2026-03-02/15")).GetProperty("items").EnumerateArray(), l => l.GetProperty("voucherId").GetGuid() == voucher);
        Assert.Equal(("服务补偿_小王", 10_00, false), (line.GetProperty("remark").GetString(), line.GetProperty("amountFen").GetInt64(), line.GetProperty("carriedOver").GetBoolean()));
        var next = Assert.Single((await BatchAsync("2026-03-03/09")).GetProperty("items").EnumerateArray(), l => l.GetProperty("voucherId").GetGuid() == voucher);
        Assert.True(next.GetProperty("carriedOver").GetBoolean());
        Assert.DoesNotContain((await BatchAsync("2026-03-02/09")).GetProperty("items").EnumerateArray(), l => l.GetProperty("voucherId").GetGuid() == voucher);
        Assert.Equal(2, (await shop.As(Role.Finance).GetAsync("/api/finance/batches")).Is(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await shop.As(Role.Finance).GetAsync("/api/finance/batches?day=2026-03-07")).Is(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength());
        (await shop.As(Role.Finance).GetAsync("/api/finance/batches/2026-03-07/09")).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await shop.As(Role.Finance).GetAsync("/api/finance/batches/2026-03-02/10")).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task What_was_returned_twice_is_recovered_by_finance_and_written_off_by_a_supervisor_and_never_more_than_it_is()
    {
        var order = await shop.HasOrderAsync(100_00);
        var path = $"/api/orders/{order.Id}/excess";
        (await shop.As(Role.Finance).PostAsync($"{path}/recover", new { amountFen = 1, reason = "无" })).IsProblem(HttpStatusCode.Conflict, "noExcess");
        (await shop.As(Role.Finance).PostAsync($"/api/orders/{order.Id}/platform-payments", new { number = Caller.NewKey(), kind = "Refund", basis = "Goods", amountFen = 130_00 }))
            .Is(HttpStatusCode.Created);
        Assert.Equal(30_00, Assert.Single(await OpenAsync(order.Id)).GetProperty("amountFen").GetInt64());
        (await shop.As(Role.Finance).PostAsync($"{path}/recover", new { amountFen = 30_01, reason = "买家退回" })).IsProblem((HttpStatusCode)422, "excessAmount");
        Assert.Equal(10_00, (await shop.As(Role.Finance).PostAsync($"{path}/recover", new { amountFen = 20_00, reason = "买家退回" })).Is(HttpStatusCode.OK).Json.GetProperty("leftFen").GetInt64());
        Assert.Equal(10_00, Assert.Single(await OpenAsync(order.Id)).GetProperty("amountFen").GetInt64());
        (await shop.As(Role.Finance).PostAsync($"{path}/write-off", new { amountFen = 10_00, reason = "联系不上" })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Supervisor).PostAsync($"{path}/write-off", new { amountFen = 10_00, reason = "联系不上" })).Is(HttpStatusCode.OK);
        Assert.Empty(await OpenAsync(order.Id));
        (await shop.As(Role.Supervisor).PostAsync($"{path}/write-off", new { amountFen = 1, reason = "再来" })).IsProblem(HttpStatusCode.Conflict, "noExcess");

        var entries = (await shop.As(Role.Finance).GetAsync($"/api/ledger?orderId={order.Id}")).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["ExcessRecovered AlipayBalance SalesReturns 2000", "ExcessWrittenOff AfterSalesExpense SalesReturns 1000", "PlatformPayment SalesReturns AlipayBalance 13000"],
            entries.Select(e => $"{e.GetProperty("kind")} {e.GetProperty("debit")} {e.GetProperty("credit")} {e.GetProperty("amountFen")}").Order());
        var costs = (await shop.As(Role.Finance).GetAsync($"/api/ledger/costs?orderId={order.Id}")).Json.GetProperty("total");
        Assert.Equal(110_00, costs.GetProperty("netFen").GetInt64());
    }

    [Fact]
    public async Task Of_many_who_recover_the_same_excess_one_does()
    {
        var order = await shop.HasOrderAsync(100_00);
        (await shop.As(Role.Finance).PostAsync($"/api/orders/{order.Id}/platform-payments", new { number = Caller.NewKey(), kind = "Compensation", basis = "Service", amountFen = 107_00 }))
            .Is(HttpStatusCode.Created);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.As(Role.Finance).PostAsync($"/api/orders/{order.Id}/excess/recover", new { amountFen = 7_00, reason = "买家退回" })));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.Conflict && a.Code == "noExcess"));
        Assert.Empty(await OpenAsync(order.Id));
    }

    async Task<IReadOnlyList<JsonElement>> OpenAsync(Guid order) => [.. (await shop.As(Role.Finance).GetAsync("/api/discrepancies?kind=PlatformExcess&limit=200")).Is(HttpStatusCode.OK)
        .Json.GetProperty("items").EnumerateArray().Where(d => d.GetProperty("orderId").GetGuid() == order)];

    async Task<JsonElement> DayAsync() => (await shop.As(Role.Finance).GetAsync("/api/finance/day")).Is(HttpStatusCode.OK).Json;

    async Task<JsonElement> BatchAsync(string batch) => (await shop.As(Role.Finance).GetAsync($"/api/finance/batches/{batch}")).Is(HttpStatusCode.OK).Json;

    static int Count(JsonElement day, string pile) => day.GetProperty(pile).GetProperty("count").GetInt32();
}
