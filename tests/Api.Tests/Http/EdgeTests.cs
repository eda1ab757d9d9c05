using System.Net;
using AfterSales.Domain.People;
using AfterSales.Workflows.Clock;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Http;

/// <summary>What the framework answers by itself has the form of everything else, and every answer the headers that keep browsers in.</summary>
public sealed class EdgeTests(ApiShop shop)
{
    [Theory]
    [InlineData("/api/nothing-here")]
    [InlineData("/api/cases/not-an-id")]
    [InlineData("/api/cases/00000000-0000-0000-0000-000000000000")]
    [InlineData("/api/vouchers/7")]
    public async Task An_unknown_address_is_a_problem_too(string path) => (await shop.As(Role.Agent).GetAsync(path)).IsProblem(HttpStatusCode.NotFound, "notFound");

    [Theory]
    [InlineData("GET", null, true)]
    [InlineData("GET", "application/json", true)]
    [InlineData("POST", null, true)]
    [InlineData("GET", "text/html,application/xhtml+xml,*/*;q=0.8", false)]
    public async Task Beside_the_page_programs_are_told_the_same_and_browsers_get_the_page_which_says_so_itself(string method, string? accept, bool problem)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/nothing");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var answer = await shop.Nobody.SendAsync(request);
        if (problem)
            answer.IsProblem(HttpStatusCode.NotFound, "notFound");
        else
            Assert.StartsWith("<!doctype html>", answer.Is(HttpStatusCode.OK).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_method_is_405_and_says_which_there_are()
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/cases");
        var answer = (await shop.As(Role.Agent).SendAsync(request)).IsProblem(HttpStatusCode.MethodNotAllowed, "methodNotAllowed");
        Assert.Contains("POST", answer.Headers["Allow"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Sign in first")]
    [InlineData("en-US,en;q=0.9", "Sign in first")]
    [InlineData("zh-TW", "请先登录")]
    [InlineData("fr", "请先登录")]
    [InlineData("en;q=0", "请先登录")]
    [InlineData("fr, en;q=0.5, zh;q=0.4", "Sign in first")]
    [InlineData("not,,;;a language=", "请先登录")]
    public async Task Words_are_chinese_unless_english_is_preferred(string language, string title)
    {
        using var caller = new Caller(shop, null) { Language = language };
        Assert.Equal(title, (await caller.GetAsync("/api/cases")).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded").Text("title"));
    }

    [Fact]
    public async Task Every_answer_keeps_browsers_in_and_none_is_kept_by_them()
    {
        foreach (var path in new[] { "/api/session", "/api/nothing", "/api/machines", "/health/live" })
        {
            var answer = await shop.As(Role.Agent).GetAsync(path);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
            Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.False(answer.Headers.ContainsKey("Server"));
            Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Origin"));
            if (path.StartsWith("/api", StringComparison.Ordinal))
                Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        }
    }

    [Theory]
    [InlineData("X-Remote-User", "Supervisor1")]
    [InlineData("X-Forwarded-User", "Supervisor1")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-Original-URL", "/api/ledger")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    public async Task Headers_that_proxies_set_change_nothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal("Agent1", (await shop.As(Role.Agent).SendAsync(request)).Is(HttpStatusCode.OK).Text("userName"));
        using var nobody = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        nobody.Headers.TryAddWithoutValidation(header, value);
        (await shop.Nobody.SendAsync(nobody)).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer ")]
    [InlineData("Basic QWdlbnQxOnNlc2FtZQ==")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")]
    public async Task A_token_nobody_gave_out_is_nobody_s(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        (await shop.Nobody.SendAsync(request)).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
    }

    [Fact]
    public async Task Health_is_told_to_anybody()
    {
        (await shop.Nobody.GetAsync("/health/live")).Is(HttpStatusCode.OK);
        (await shop.Nobody.GetAsync("/health/ready")).Is(HttpStatusCode.OK);
        Assert.True(shop.Services.GetRequiredService<ShopOpening>().IsOpen);
    }
}
