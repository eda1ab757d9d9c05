using System.Net;
using System.Net.Http.Json;
using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Session;

public sealed class SignInTests(ApiShop shop)
{
    [Fact]
    public async Task Who_signs_in_is_told_shops_and_roles()
    {
        var me = (await shop.As(Role.Manager).GetAsync("/api/session")).Is(HttpStatusCode.OK);
        var mine = Assert.Single(me.Json.GetProperty("shops").EnumerateArray());
        Assert.Equal(shop.Id, mine.GetProperty("id").GetGuid());
        Assert.Equal("Manager", mine.GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("Agent2", "wrong-password")]
    [InlineData("nobody-of-that-name", ApiShop.Password)]
    public async Task A_wrong_password_and_an_unknown_user_get_the_same_answer(string userName, string password)
    {
        var answer = await shop.Nobody.PostAsync("/api/session", new { userName, password });
        answer.IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        var answer = (await shop.Nobody.PostAsync("/api/session", new { userName = "Agent1", password = ApiShop.Password })).Is(HttpStatusCode.OK);
        var cookie = answer.Headers["Set-Cookie"];
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal("Agent1", (await shop.Nobody.SendAsync(request)).Is(HttpStatusCode.OK).Text("userName"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_with_every_copy_of_its_cookie_and_no_other_session()
    {
        var (mine, other) = (await CookieAsync("Agent1"), await CookieAsync("Agent1"));
        (await AsAsync(mine, HttpMethod.Get)).Is(HttpStatusCode.OK);
        Assert.Contains("aftersales=;", (await AsAsync(mine, HttpMethod.Delete)).Is(HttpStatusCode.NoContent).Headers["Set-Cookie"], StringComparison.Ordinal);
        var copy = await AsAsync(mine, HttpMethod.Get);
        copy.IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
        Assert.Contains("aftersales=;", copy.Headers["Set-Cookie"], StringComparison.Ordinal); // and it is not renewed
        (await AsAsync(other, HttpMethod.Get)).Is(HttpStatusCode.OK);
        (await shop.As(Role.Agent).GetAsync("/api/session")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_password_given_again_goes_on_with_the_same_session()
    {
        var mine = await CookieAsync("Agent1");
        var confirmed = await AsAsync(mine, HttpMethod.Post, "/api/session/confirm", new { password = ApiShop.Password });
        var renewed = confirmed.Is(HttpStatusCode.OK).Headers["Set-Cookie"].Split(';')[0];
        (await AsAsync(renewed, HttpMethod.Delete)).Is(HttpStatusCode.NoContent);
        (await AsAsync(mine, HttpMethod.Get)).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
    }

    async Task<string> CookieAsync(string userName) =>
        (await shop.Nobody.PostAsync("/api/session", new { userName, password = ApiShop.Password })).Is(HttpStatusCode.OK).Headers["Set-Cookie"].Split(';')[0];

    Task<Answer> AsAsync(string cookie, HttpMethod method, string path = "/api/session", object? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return shop.Nobody.SendAsync(request);
    }

    [Fact]
    public async Task A_changed_password_ends_every_session()
    {
        var caller = shop.As(Role.Warehouse, 3);
        (await caller.GetAsync("/api/session")).Is(HttpStatusCode.OK);
        await using var scope = shop.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByNameAsync(caller.UserName!))!;
        Assert.True((await users.ChangePasswordAsync(user, ApiShop.Password, "another-one-2")).Succeeded);
        (await caller.GetAsync("/api/session")).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        for (var i = 0; i < 5; i++)
            (await shop.Nobody.PostAsync("/api/session", new { userName = "Warehouse2", password = "guess" })).IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
        (await shop.Nobody.PostAsync("/api/session", new { userName = "Warehouse2", password = ApiShop.Password })).IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
    }

    [Fact]
    public async Task Guessing_is_slowed_down_per_user_name()
    {
        // one a minute, so that a slow machine is no help
        await using var slow = new ApiShop { PasswordsAMinute = 1 };
        await slow.InitializeAsync();
        (await slow.Nobody.PostAsync("/api/session", new { userName = "guessed", password = "1" })).IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
        var slowed = await slow.Nobody.PostAsync("/api/session", new { userName = "GUESSED", password = "2" });
        slowed.IsProblem(HttpStatusCode.TooManyRequests, "tooMany");
        Assert.True(slowed.Headers.ContainsKey("Retry-After"));
        (await slow.Nobody.PostAsync("/api/session", new { userName = "other", password = "1" })).IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
    }
}
