using System.Net;
using System.Text;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Session;

public sealed class ChangePasswordTests
{
    const string Another = "a new one 2026";

    [Fact]
    public async Task Who_knows_the_old_password_sets_another_and_every_other_session_ends()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var (here, elsewhere) = (await SignInAsync(shop, ApiShop.Password), await SignInAsync(shop, ApiShop.Password));
        var changed = (await SendAsync(shop, HttpMethod.Post, "/api/session/password", here, new { password = ApiShop.Password, newPassword = Another })).Is(HttpStatusCode.OK);
        (await SendAsync(shop, HttpMethod.Get, "/api/session", changed.Headers["Set-Cookie"])).Is(HttpStatusCode.OK);
        foreach (var ended in new[] { here, elsewhere })
            (await SendAsync(shop, HttpMethod.Get, "/api/session", ended)).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
        (await shop.Nobody.PostAsync("/api/session", new { userName = "Agent3", password = ApiShop.Password })).IsProblem(HttpStatusCode.Unauthorized, "signInFailed");
        await SignInAsync(shop, Another);
    }

    [Fact]
    public async Task A_program_goes_on_with_the_token_it_is_given()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var caller = shop.As(Role.Agent);
        var token = (await caller.PostAsync("/api/session/password", new { password = ApiShop.Password, newPassword = Another })).Is(HttpStatusCode.OK).Text("token");
        Assert.NotEmpty(token);
        (await caller.GetAsync("/api/session")).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
    }

    [Theory]
    [InlineData("not the old one", Another, "passwordWrong")]
    [InlineData(ApiShop.Password, "short1", "passwordUnfit")]
    [InlineData(ApiShop.Password, "nothing but letters", "passwordUnfit")]
    [InlineData(ApiShop.Password, ApiShop.Password, "passwordUnfit")]
    public async Task A_wrong_old_or_a_weak_new_password_changes_nothing(string old, string wanted, string code)
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var caller = shop.As(Role.Agent);
        (await caller.PostAsync("/api/session/password", new { password = old, newPassword = wanted })).IsProblem((HttpStatusCode)422, code);
        (await caller.GetAsync("/api/session")).Is(HttpStatusCode.OK);
    }

    static async Task<string> SignInAsync(ApiShop shop, string password) =>
        (await SendAsync(shop, HttpMethod.Post, "/api/session", null, new { userName = "Agent3", password })).Is(HttpStatusCode.OK).Headers["Set-Cookie"];

    static async Task<Answer> SendAsync(ApiShop shop, HttpMethod method, string path, string? cookie, object? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await shop.Nobody.SendAsync(request);
    }
}
