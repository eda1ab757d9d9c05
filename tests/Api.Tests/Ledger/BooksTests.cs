using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Ledger;

public sealed class BooksTests(ApiShop shop)
{
    [Fact]
    public async Task An_account_by_number_leads_to_its_vouchers_and_cases()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync(10_00);
        var signed = await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" });
        await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", signed.Version);
        var book = (await shop.As(Role.Finance).GetAsync("/api/ledger/accounts/2241?limit=500")).Is(HttpStatusCode.OK).Json;
        var line = Assert.Single(book.GetProperty("items").EnumerateArray(), l => l.GetProperty("entry").GetProperty("sourceId").GetGuid() == voucher);
        Assert.Equal((voucher, walk.Id), (line.GetProperty("entry").GetProperty("voucherId").GetGuid(), line.GetProperty("entry").GetProperty("caseId").GetGuid()));
        Assert.NotEmpty(line.GetProperty("entry").GetProperty("voucherNumber").GetString()!);
        (await shop.As(Role.Finance).GetAsync("/api/ledger/accounts/CompensationPayable")).Is(HttpStatusCode.OK);
        (await shop.As(Role.Finance).GetAsync("/api/ledger/accounts/9999")).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await shop.As(Role.Agent).GetAsync("/api/ledger/accounts/1012")).IsProblem(HttpStatusCode.Forbidden, "notYours");
    }

    [Fact]
    public async Task A_figure_of_the_costs_opens_as_the_entries_behind_it()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", await walk.ToVoucherAsync(6_66), "Sign", 1, new { remark = "服务补偿_小王" });
        var costs = (await shop.As(Role.Manager).GetAsync($"/api/ledger/costs?caseId={walk.Id}")).Is(HttpStatusCode.OK).Json;
        var figure = Assert.Single(costs.GetProperty("items").EnumerateArray());
        Assert.Equal(6_66, figure.GetProperty("cost").GetProperty("netFen").GetInt64());
        Assert.Equal(6_66, costs.GetProperty("total").GetProperty("netFen").GetInt64());
        var entries = (await shop.As(Role.Manager).GetAsync($"/api/ledger?caseId={walk.Id}&party={Of(figure, "party")}&remedy={Of(figure, "remedy")}&caseKind={Of(figure, "caseKind")}"))
            .Is(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Equal(6_66, Assert.Single(entries.EnumerateArray()).GetProperty("amountFen").GetInt64());
        Assert.Empty((await shop.As(Role.Manager).GetAsync($"/api/ledger?caseId={walk.Id}&remedy=None")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_month_is_closed_by_finance_in_order_and_listed()
    {
        (await CloseAsync(shop.As(Role.Finance), "2026-03")).IsProblem(HttpStatusCode.Conflict, "monthNotOver");
        (await CloseAsync(shop.As(Role.Finance), "March")).IsProblem((HttpStatusCode)422, "month");
        (await CloseAsync(shop.As(Role.Supervisor), "2026-02")).IsProblem(HttpStatusCode.Forbidden, "notYours");
        var closed = (await CloseAsync(shop.Foreign(Role.Finance), "2026-02")).Is(HttpStatusCode.Created).Json;
        Assert.Equal(("2026-02", 0), (closed.GetProperty("month").GetString(), closed.GetProperty("entries").GetInt32()));
        (await CloseAsync(shop.Foreign(Role.Finance), "2026-02")).IsProblem(HttpStatusCode.Conflict, "monthClosed");
        var listed = (await shop.Foreign(Role.Finance).GetAsync("/api/ledger/closes")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Equal("2026-02", Assert.Single(listed.EnumerateArray()).GetProperty("month").GetString());
        Assert.Empty((await shop.As(Role.Finance).GetAsync("/api/ledger/closes")).Json.GetProperty("items").EnumerateArray());
    }

    static string Of(JsonElement figure, string property) => figure.TryGetProperty(property, out var code) ? code.GetString()! : "None";

    static Task<Answer> CloseAsync(Caller by, string month) => by.PostAsync("/api/ledger/closes", new { month });
}
