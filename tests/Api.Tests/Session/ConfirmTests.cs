using System.Net;
using System.Text;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Session;

/// <summary>The password again, before a signature.</summary>
public sealed class ConfirmTests(ApiShop shop)
{
    const string Sign = "moves/Sign";

    [Fact]
    public async Task Who_signs_gives_the_password_again_and_the_refusal_says_where()
    {
        await using var own = await OwnAsync();
        var voucher = $"/api/vouchers/{await (await CaseWalk.OpenAsync(own)).ToVoucherAsync()}";
        var caller = own.As(Role.Agent);
        var refused = (await caller.PostAsync($"{voucher}/{Sign}", new { }, 1)).IsProblem((HttpStatusCode)422, "lacking");
        var need = Assert.Single(refused.Json.GetProperty("needs").EnumerateArray());
        Assert.Equal("SignerConfirmed", need.GetProperty("code").GetString());
        Assert.Contains("/api/session/confirm", refused.Text("detail"), StringComparison.Ordinal);

        await caller.ConfirmAsync();
        own.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromMilliseconds(1));
        (await caller.PostAsync($"{voucher}/{Sign}", new { }, 1)).IsProblem((HttpStatusCode)422, "lacking");

        await caller.ConfirmAsync();
        own.Clock.Advance(TimeSpan.FromMinutes(4));
        (await caller.PostAsync($"{voucher}/{Sign}", new { }, 1, key: "signed-once")).Is(HttpStatusCode.OK);
        own.Clock.Advance(TimeSpan.FromHours(1));
        (await caller.PostAsync($"{voucher}/{Sign}", new { }, 1, key: "signed-once")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cookie_s_session_is_confirmed_in_its_cookie_and_no_other_session_is()
    {
        var cookie = await SignInAsync("Agent3");
        Assert.False((await AskAsync(cookie)).TryGetProperty("confirmedUntil", out _));
        var answer = (await SendAsync(HttpMethod.Post, "/api/session/confirm", cookie, new { password = ApiShop.Password })).Is(HttpStatusCode.OK);
        Assert.False(answer.Json.TryGetProperty("token", out _));
        var confirmed = answer.Headers["Set-Cookie"];
        Assert.Contains("httponly", confirmed, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", confirmed, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(shop.Clock.Now.AddMinutes(5), (await AskAsync(confirmed)).GetProperty("confirmedUntil").GetDateTimeOffset());
        Assert.False((await AskAsync(cookie)).TryGetProperty("confirmedUntil", out _));
        Assert.False((await AskAsync(await SignInAsync("Agent3"))).TryGetProperty("confirmedUntil", out _));
    }

    [Fact]
    public async Task A_wrong_password_confirms_nothing_and_five_lock_the_account()
    {
        var caller = shop.As(Role.Warehouse, 1);
        for (var i = 0; i < 5; i++)
            (await caller.PostAsync("/api/session/confirm", new { password = "guess" })).IsProblem((HttpStatusCode)422, "passwordWrong");
        (await caller.PostAsync("/api/session/confirm", new { password = ApiShop.Password })).IsProblem((HttpStatusCode)422, "passwordWrong");
        (await shop.Nobody.PostAsync("/api/session", new { userName = "Warehouse1", password = ApiShop.Password })).IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
    }

    [Fact]
    public async Task Guessing_in_an_open_session_is_slowed_down()
    {
        await using var own = await OwnAsync();
        var answers = new List<Answer>();
        for (var i = 0; i < 25; i++)
            answers.Add(await own.As(Role.Junior).PostAsync("/api/session/confirm", new { password = $"{i}" }));
        answers[^1].IsProblem(HttpStatusCode.TooManyRequests, "tooMany");
    }

    async Task<string> SignInAsync(string userName) =>
        (await shop.Nobody.PostAsync("/api/session", new { userName, password = ApiShop.Password })).Is(HttpStatusCode.OK).Headers["Set-Cookie"];

    async Task<JsonElement> AskAsync(string cookie) => (await SendAsync(HttpMethod.Get, "/api/session", cookie)).Is(HttpStatusCode.OK).Json;

    async Task<Answer> SendAsync(HttpMethod method, string path, string cookie, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await shop.Nobody.SendAsync(request);
    }

    static async Task<ApiShop> OwnAsync()
    {
        var own = new ApiShop();
        await own.InitializeAsync();
        return own;
    }
}
