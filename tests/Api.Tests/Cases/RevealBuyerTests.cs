using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class RevealBuyerTests(ApiShop shop)
{
    const string Phone = "13877665544", Address = "湖北省武汉市江岸区解放大道1号2单元301", Account = "buyer-secret@example.com";

    [Fact]
    public async Task Who_may_sees_a_value_once_and_the_history_says_who_and_why_but_not_what()
    {
        var walk = await CaseWalk.OpenAsync(shop, order: await OrderAsync());
        var shown = (await walk.ShowAsync()).Json.GetProperty("order");
        Assert.Equal(("138****5544", "湖北省武汉市江岸区****"), (shown.GetProperty("buyerPhone").GetString(), shown.GetProperty("address").GetString()));

        var key = Caller.NewKey();
        var body = new { fields = new[] { "Phone", "Address" }, reason = "电话回访" };
        var first = (await shop.As(Role.Agent).PostAsync($"{walk.Path}/reveal", body, walk.Version, key)).Is(HttpStatusCode.OK);
        Assert.Equal([Phone, Address], first.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("value").GetString()));
        Assert.Equal("no-store", first.Headers["Cache-Control"]);
        var again = (await shop.As(Role.Agent).PostAsync($"{walk.Path}/reveal", body, walk.Version, key)).Is(HttpStatusCode.OK);
        Assert.All(again.Json.GetProperty("items").EnumerateArray(), i => Assert.False(i.TryGetProperty("value", out _)));

        var row = Assert.Single((await shop.As(Role.Supervisor).GetAsync($"{walk.Path}/timeline")).Json.GetProperty("items").EnumerateArray(), r => r.GetProperty("act").GetString() == Deeds.Reveal);
        Assert.Equal((shop.As(Role.Agent).UserId, """{"fields":["Phone","Address"],"reason":"电话回访"}"""), (row.GetProperty("actorId").GetGuid(), row.GetProperty("detail").GetString()));
        Assert.Equal(first.Version, (await walk.ShowAsync()).Version);
        foreach (var stored in new[]
        {
            await shop.AsksAsync(db => db.History.Where(h => h.CaseId == walk.Id).Select(h => h.Detail).ToListAsync()),
            await shop.AsksAsync(db => db.Answers.Select(a => a.Body).ToListAsync()),
        })
            Assert.DoesNotContain(stored, text => text.Contains(Phone, StringComparison.Ordinal) || text.Contains("解放大道", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_people_see_their_own_case_managers_any_and_finance_the_account_alone()
    {
        var walk = await CaseWalk.OpenAsync(shop, order: await OrderAsync());
        async Task<Answer> AskAsync(Caller caller, string field, string reason = "核对") =>
            await caller.PostAsync($"{walk.Path}/reveal", new { fields = new[] { field }, reason }, (await walk.ShowAsync()).Version);
        foreach (var (caller, field) in new[]
        {
            (shop.As(Role.Agent, 2), "Phone"), (shop.As(Role.Junior), "Address"), (shop.As(Role.Warehouse), "Phone"), (shop.As(Role.Finance), "Phone"), (shop.As(Role.Finance), "Address"),
            (shop.As(Role.Agent), "Account"), (shop.As(Role.Manager), "Account"), (shop.As(Role.Supervisor), "Account"),
        })
            (await AskAsync(caller, field)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        foreach (var (caller, field, value) in new[] { (shop.As(Role.Agent), "Phone", Phone), (shop.As(Role.Manager), "Phone", Phone), (shop.As(Role.Supervisor), "Address", Address), (shop.As(Role.Finance), "Account", Account) })
            Assert.Equal(value, (await AskAsync(caller, field)).Is(HttpStatusCode.OK).Json.GetProperty("items")[0].GetProperty("value").GetString());
        (await AskAsync(shop.As(Role.Manager), "Phone", " ")).IsProblem(HttpStatusCode.UnprocessableEntity, "revealReason");
        (await AskAsync(shop.As(Role.Manager), "Name")).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        (await shop.As(Role.Manager).PostAsync($"{walk.Path}/reveal", new { fields = new[] { "Phone" }, reason = "一" }, 99)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
    }

    [Fact]
    public async Task Nobody_copies_the_buyers_of_a_shop_in_an_hour()
    {
        await using var alone = new ApiShop();
        await alone.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(alone);
        var (version, key) = (walk.Version, Caller.NewKey());
        Task<Answer> AskAsync(Role role, string? under = null) => alone.As(role).PostAsync($"{walk.Path}/reveal", new { fields = new[] { "Phone" }, reason = "一" }, version, under);
        for (var i = 0; i < CaseDesk.RevealsAnHour; i++)
            version = (await AskAsync(Role.Manager)).Is(HttpStatusCode.OK).Version;
        (await AskAsync(Role.Manager, key)).IsProblem(HttpStatusCode.TooManyRequests, "revealedTooOften");
        version = (await AskAsync(Role.Supervisor)).Is(HttpStatusCode.OK).Version;
        alone.Clock.Advance(TimeSpan.FromHours(1));
        // not kept under the key: later it is good
        (await AskAsync(Role.Manager, key)).Is(HttpStatusCode.OK);
    }

    Task<Order> OrderAsync() => shop.HasOrderAsync(with: o => o with { BuyerPhone = Phone, Address = Address, BuyerAccount = Account });
}
