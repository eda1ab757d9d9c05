using System.Net;
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
        var answers = new List<Answer>();
        for (var i = 0; i < 25; i++)
            answers.Add(await shop.Nobody.PostAsync("/api/session", new { userName = "guessed", password = $"{i}" }));
        var slowed = answers.Last();
        slowed.IsProblem(HttpStatusCode.TooManyRequests, "tooMany");
        Assert.True(slowed.Headers.ContainsKey("Retry-After"));
    }
}
