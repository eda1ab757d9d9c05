using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class NotFromHereTests(ApiShop shop)
{
    [Theory]
    [InlineData("zh", "致歉")]
    [InlineData("en", "Apologise")]
    public async Task A_move_that_is_not_possible_here_is_answered_with_the_titles_of_those_that_are(string language, string title)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{walk.Id}/moves/BuyerContent");
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        request.Headers.Add("If-Match", "\"1\"");
        request.Headers.Add("Accept-Language", language);
        request.Content = new StringContent("""{"party":"Courier","summary":"一","answer":"一"}""", System.Text.Encoding.UTF8, "application/json");
        var refused = (await shop.As(Role.Agent).SendAsync(request)).IsProblem(HttpStatusCode.Conflict, "notFromHere");
        var apologise = Assert.Single(refused.Json.GetProperty("possibleNow").EnumerateArray(), move => move.GetProperty("code").GetString() == "Apologise");
        Assert.Equal(title, apologise.GetProperty("title").GetString());
        Assert.Contains(title, refused.Text("detail"), StringComparison.Ordinal);
    }
}
