using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Delegations;

/// <summary>Finance's deputy by date.</summary>
public sealed class DelegationTests
{
    [Fact]
    public async Task A_deputy_does_finance_s_work_within_the_dates_and_nothing_of_it_outside()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var deputy = shop.As(Role.Manager, 3);
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { payee = "13912345678" });
        (await deputy.MoveAsync("vouchers", voucher, "ReceiveVoucher", 2)).IsProblem(HttpStatusCode.Forbidden, "notYours");

        var from = shop.Clock.Now.AddHours(1);
        var granted = (await GrantAsync(shop, deputy.UserId, from, from.AddDays(3))).Is(HttpStatusCode.Created);
        (await deputy.MoveAsync("vouchers", voucher, "ReceiveVoucher", 2)).IsProblem(HttpStatusCode.Forbidden, "notYours");

        shop.Clock.Now = from;
        var shown = (await deputy.GetAsync($"/api/vouchers/{voucher}")).Is(HttpStatusCode.OK);
        Assert.Contains("13912345678", shown.Body, StringComparison.Ordinal);
        Assert.Contains("ReceiveVoucher", shown.Json.GetProperty("possible").EnumerateArray().Select(m => m.GetProperty("code").GetString()));
        (await deputy.GetAsync("/api/audit/chain")).Is(HttpStatusCode.OK);
        await walk.DoAsync(deputy, "vouchers", voucher, "ReceiveVoucher", 2);
        await walk.DoAsync(deputy, "vouchers", voucher, "Pay", 3, new { flowNumber = "F1" });
        var row = (await shop.As(Role.Supervisor).GetAsync($"{walk.Path}/timeline")).Json.GetProperty("items").EnumerateArray().First(r => r.GetProperty("act").GetString() == "Pay");
        Assert.Equal(("Finance", "客服经理3（代财务）", deputy.UserId),
            (row.GetProperty("role").GetString(), row.GetProperty("actorName").GetString(), row.GetProperty("actorId").GetGuid()));
        Assert.True((await shop.As(Role.Finance).GetAsync($"/api/audit/chain?caseId={walk.Id}")).Is(HttpStatusCode.OK).Json.GetProperty("whole").GetBoolean());

        (await shop.As(Role.Finance).PostAsync($"/api/delegations/{granted.Id}/end", new { }, 1)).Is(HttpStatusCode.OK);
        (await deputy.GetAsync("/api/audit/chain")).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Finance).PostAsync($"/api/delegations/{granted.Id}/end", new { }, 2)).IsProblem(HttpStatusCode.Conflict, "delegationEnded");
        var listed = (await shop.As(Role.Manager).GetAsync("/api/delegations")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        Assert.Equal(granted.Id, Assert.Single(listed.EnumerateArray()).GetProperty("id").GetGuid());

        (await GrantAsync(shop, deputy.UserId, shop.Clock.Now, shop.Clock.Now.AddMinutes(1))).Is(HttpStatusCode.Created);
        (await deputy.GetAsync("/api/audit/chain")).Is(HttpStatusCode.OK);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await deputy.GetAsync("/api/audit/chain")).IsProblem(HttpStatusCode.Forbidden, "notYours");
    }

    [Fact]
    public async Task Dates_people_and_reasons_are_sane()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var (now, deputy) = (shop.Clock.Now, shop.As(Role.Warehouse).UserId);
        async Task RefusedAsync(string code, Guid who, DateTimeOffset from, DateTimeOffset until, string reason = "休假", Role by = Role.Supervisor) =>
            (await shop.As(by).PostAsync("/api/delegations", new { deputyId = who, from, until, reason })).IsProblem((HttpStatusCode)422, code);
        await RefusedAsync("delegationDates", deputy, now, now);
        await RefusedAsync("delegationDates", deputy, now, now.AddDays(92).AddSeconds(1));
        await RefusedAsync("delegationDates", deputy, now.AddDays(400), now.AddDays(401));
        await RefusedAsync("delegationPast", deputy, now.AddHours(-1), now.AddDays(1));
        await RefusedAsync("delegationReason", deputy, now, now.AddDays(1), " ");
        await RefusedAsync("notSelf", shop.As(Role.Supervisor).UserId, now, now.AddDays(1));
        await RefusedAsync("isFinance", shop.As(Role.Finance, 2).UserId, now, now.AddDays(1));
        await RefusedAsync("notStaff", shop.Foreign().UserId, now, now.AddDays(1), by: Role.Finance);
        (await shop.As(Role.Manager).PostAsync("/api/delegations", new { deputyId = deputy, until = now.AddDays(1), reason = "休假" })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await GrantAsync(shop, deputy, now, now.AddDays(92))).Is(HttpStatusCode.Created);
        (await GrantAsync(shop, deputy, now.AddDays(91), now.AddDays(93))).IsProblem(HttpStatusCode.Conflict, "delegationHolds");
    }

    static Task<Answer> GrantAsync(ApiShop shop, Guid deputyId, DateTimeOffset from, DateTimeOffset until) =>
        shop.As(Role.Supervisor).PostAsync("/api/delegations", new { deputyId, from, until, reason = "财务休假" });
}
