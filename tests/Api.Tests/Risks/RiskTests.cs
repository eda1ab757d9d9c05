using System.Net;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Risks;

/// <summary>Flags as the shop's people meet them: to whom they are shown, and who says yes.</summary>
public sealed class RiskTests(ApiShop shop)
{
    [Fact]
    public async Task A_flagged_voucher_is_not_an_agent_s_alone_and_shows_managers_what_it_rests_on()
    {
        // the same photo, once with another comment in its metadata, for two buyers
        var photo = Photos.Jpeg();
        byte[] commented = [.. photo[..2], 0xFF, 0xFE, 0, 5, .. "abc"u8, .. photo[2..]];
        var first = await CaseWalk.OpenAsync(shop);
        var seen = await first.AttachAsync("Photo", photo);
        var second = await CaseWalk.OpenAsync(shop);
        await second.AttachAsync("Photo", commented);
        var voucher = await second.ToVoucherAsync();

        var refused = (await shop.As(Role.Agent).MoveAsync("vouchers", voucher, "Sign", 1)).IsProblem((HttpStatusCode)422, "lacking");
        Assert.Contains("风险提示", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Empty((await shop.As(Role.Agent).GetAsync($"/api/vouchers/{voucher}")).Json.GetProperty("risks").EnumerateArray());
        var flag = Assert.Single((await shop.As(Role.Manager).GetAsync($"/api/vouchers/{voucher}")).Json.GetProperty("risks").EnumerateArray());
        Assert.Equal("ReusedPhoto", flag.GetProperty("kind").GetString());
        Assert.Equal((Guid.Parse(seen.Text("id")), first.Id), (flag.GetProperty("traces")[0].GetProperty("id").GetGuid(), flag.GetProperty("traces")[0].GetProperty("caseId").GetGuid()));
        Assert.Contains(voucher, await ListedAsync());

        await second.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "RequestApproval", 1);
        await second.DoAsync(shop.As(Role.Manager, 2), "vouchers", voucher, "Approve", 2);
        var last = (await shop.As(Role.Supervisor).GetAsync($"{second.Path}/timeline")).Json.GetProperty("items").EnumerateArray().Last();
        Assert.Contains("\"risks\":[{\"kind\":\"ReusedPhoto\"", last.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payee_of_staff_and_of_another_buyer_is_flagged()
    {
        const string account = "13700001111";
        await shop.AsksAsync(db => db.Staff.Where(s => s.UserId == shop.As(Role.Junior, 2).UserId).ExecuteUpdateAsync(s => s.SetProperty(p => p.PayoutAccount, account)));
        var first = await CaseWalk.OpenAsync(shop);
        var one = await first.ToVoucherAsync();
        (await shop.As(Role.Agent).MoveAsync("vouchers", one, "Sign", 1, new { payee = account })).IsProblem((HttpStatusCode)422, "lacking");
        await first.DoAsync(shop.As(Role.Manager, 2), "vouchers", one, "Sign", 1, new { payee = account });
        var second = await CaseWalk.OpenAsync(shop);
        var other = await second.ToVoucherAsync();
        await second.DoAsync(shop.As(Role.Agent), "vouchers", other, "RequestApproval", 1, new { payee = account });
        var kinds = (await shop.As(Role.Finance).GetAsync($"/api/vouchers/{other}")).Json.GetProperty("risks").EnumerateArray().Select(r => r.GetProperty("kind").GetString());
        Assert.Equal(["SharedPayee", "StaffPayee"], kinds);
    }

    [Fact]
    public async Task A_payee_other_than_the_buyer_s_known_account_is_flagged_and_the_same_one_with_its_country_s_code_is_not()
    {
        var walk = await CaseWalk.OpenAsync(shop, order: await shop.HasOrderAsync(with: o => o with { BuyerAccount = "13912345678" }));
        var voucher = await walk.ToVoucherAsync();
        (await shop.As(Role.Agent).MoveAsync("vouchers", voucher, "Sign", 1, new { payee = "13887654321" })).IsProblem((HttpStatusCode)422, "lacking");
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "RequestApproval", 1, new { payee = "13887654321" });
        Assert.Contains("OtherPayee", await KindsAsync(voucher));
        await walk.DoAsync(shop.As(Role.Manager, 2), "vouchers", voucher, "Reject", 2, new { reason = "收款账号不符" });
        await walk.DoAsync(shop.As(Role.Manager, 2), "vouchers", voucher, "Sign", 3, new { payee = "+86 139１２３４5678" });
        Assert.DoesNotContain("OtherPayee", await KindsAsync(voucher));
    }

    async Task<IEnumerable<string?>> KindsAsync(Guid voucher) =>
        [.. (await shop.As(Role.Finance).GetAsync($"/api/vouchers/{voucher}")).Json.GetProperty("risks").EnumerateArray().Select(r => r.GetProperty("kind").GetString())];

    [Fact]
    public async Task An_account_of_buyers_with_different_nicks_is_shared_and_claims_count_by_account()
    {
        await using var own = new ApiShop();
        await own.InitializeAsync();
        const string account = "shared.account@example.com";
        for (var i = 1; i <= 3; i++)
            await PaidAsync(i);
        var last = await OpenAsync(4);
        var kinds = (await own.As(Role.Finance).GetAsync($"/api/vouchers/{await last.ToVoucherAsync()}")).Json.GetProperty("risks").EnumerateArray().Select(r => r.GetProperty("kind").GetString());
        Assert.Equal(["RepeatClaimant", "SharedPayee", "SplitUnderTier"], kinds);

        async Task<CaseWalk> OpenAsync(int buyer) =>
            await CaseWalk.OpenAsync(own, order: await own.HasOrderAsync(with: o => o with { BuyerNick = $"买家甲{buyer}", BuyerAccount = account }));

        async Task PaidAsync(int buyer)
        {
            var walk = await OpenAsync(buyer);
            var voucher = await walk.ToVoucherAsync();
            // from the second on it is flagged: a manager's
            await walk.DoAsync(own.As(Role.Manager, 2), "vouchers", voucher, "Sign", 1);
            await walk.DoAsync(own.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", 2);
            await walk.DoAsync(own.As(Role.Finance), "vouchers", voucher, "Pay", 3, new { flowNumber = $"SHARED{buyer}" });
        }
    }

    [Fact]
    public async Task Splitting_over_two_cases_of_an_order_is_flagged()
    {
        var order = await shop.HasOrderAsync();
        var one = await CaseWalk.OpenAsync(shop, order: order);
        await one.DoAsync(shop.As(Role.Agent), "vouchers", await one.ToVoucherAsync(15_00), "Sign", 1);
        var two = await CaseWalk.OpenAsync(shop, Domain.Cases.CaseKind.MissingItem, order: order);
        await two.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await two.DoAsync(Role.Agent, "CheckRecords", new { checks = Enum.GetNames<Domain.Cases.RecordCheck>() });
        var voucher = (await two.DoAsync(Role.Agent, "OurError", new { party = "Warehouse", reason = "漏装" })).Json.GetProperty("newVouchers")[0].GetGuid();
        var shown = (await shop.As(Role.Manager).GetAsync($"/api/vouchers/{voucher}")).Json;
        // five yuan more are still within an agent's twenty
        Assert.Empty(shown.GetProperty("risks").EnumerateArray());
        await two.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1);
        var three = await CaseWalk.OpenAsync(shop, order: order);
        await three.ToOfferingAsync();
        await three.DoAsync(Role.Agent, "OfferRemedy", new { remedies = new[] { new { kind = "GiftValue", amountFen = 1_00 } }, wording = CaseWalk.Polite });
        var gift = (await three.DoAsync(Role.Agent, "AcceptOffer", new { consent = true })).Json.GetProperty("newVouchers")[0].GetGuid();
        var flag = Assert.Single((await shop.As(Role.Manager).GetAsync($"/api/vouchers/{gift}")).Json.GetProperty("risks").EnumerateArray());
        Assert.Equal(("SplitUnderTier", 2), (flag.GetProperty("kind").GetString(), flag.GetProperty("traces").GetArrayLength()));
    }

    [Fact]
    public async Task The_fifth_signature_before_the_end_of_a_shift_is_a_manager_s()
    {
        await using var own = new ApiShop();
        await own.InitializeAsync();
        own.Clock.Now = new(2026, 3, 2, 17, 5, 0, TimeSpan.FromHours(8));
        var vouchers = new List<(CaseWalk Walk, Guid Id)>();
        for (var i = 0; i < 5; i++)
        {
            var walk = await CaseWalk.OpenAsync(own);
            vouchers.Add((walk, await walk.ToVoucherAsync(1_00)));
        }
        foreach (var (walk, id) in vouchers.Take(4))
            await walk.DoAsync(own.As(Role.Agent), "vouchers", id, "Sign", 1);
        (await own.As(Role.Agent).MoveAsync("vouchers", vouchers[4].Id, "Sign", 1)).IsProblem((HttpStatusCode)422, "lacking");
        own.Clock.Now = new(2026, 3, 2, 17, 31, 0, TimeSpan.FromHours(8));
        await vouchers[4].Walk.DoAsync(own.As(Role.Agent), "vouchers", vouchers[4].Id, "Sign", 1);
    }

    [Fact]
    public async Task A_flow_number_pays_once_and_the_refusal_names_the_twin()
    {
        var (first, second) = (await ReceivedAsync(), await ReceivedAsync());
        (await shop.As(Role.Finance).MoveAsync("vouchers", first, "Pay", 3, new { flowNumber = "20260302T1" })).Is(HttpStatusCode.OK);
        var number = (await shop.As(Role.Finance).GetAsync($"/api/vouchers/{first}")).Json.GetProperty("voucher").GetProperty("number").GetString()!;
        var refused = (await shop.As(Role.Finance).MoveAsync("vouchers", second, "Pay", 3, new { flowNumber = " 20260302T1" })).IsProblem((HttpStatusCode)422, "lacking");
        Assert.Contains(number, refused.Text("detail"), StringComparison.Ordinal);
        (await shop.As(Role.Finance).MoveAsync("vouchers", second, "Pay", 3, new { flowNumber = "20260302T2" })).Is(HttpStatusCode.OK);
    }

    async Task<Guid> ReceivedAsync()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync();
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1);
        await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", 2);
        return voucher;
    }

    async Task<IReadOnlyList<Guid>> ListedAsync()
    {
        var (found, cursor) = (new List<Guid>(), "");
        for (; ; )
        {
            var page = (await shop.As(Role.Finance).GetAsync($"/api/risks?limit=50{cursor}")).Is(HttpStatusCode.OK).Json;
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("voucherId").GetGuid()));
            if (!page.TryGetProperty("next", out var next) || next.GetString() is not { } more)
                return found;
            cursor = $"&cursor={Uri.EscapeDataString(more)}";
        }
    }
}
