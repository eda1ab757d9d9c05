using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Http;

public sealed class IfMatchTests(ApiShop shop)
{
    [Theory]
    [InlineData("1")]
    [InlineData("*")]
    [InlineData("W/\"1\"")]
    [InlineData("\"one\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"+1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"99999999999\"")]
    [InlineData("\"\"")]
    public async Task What_is_no_single_version_is_refused(string tag)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).SendAsync(Note(walk, tag))).IsProblem(HttpStatusCode.BadRequest, "versionMalformed");
    }

    [Fact]
    public async Task A_write_that_does_not_say_what_it_saw_is_refused()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "一" })).IsProblem(HttpStatusCode.PreconditionRequired, "versionMissing");
    }

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("\"2\"")]
    [InlineData("\"2147483647\"")]
    public async Task Any_version_but_the_present_one_is_stale(string tag)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var answer = (await shop.As(Role.Agent).SendAsync(Note(walk, tag))).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal("\"1\"", answer.ETag);
    }

    static HttpRequestMessage Note(CaseWalk walk, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{walk.Path}/notes") { Content = new StringContent("{\"text\":\"一\"}", null, "application/json") };
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return request;
    }
}
