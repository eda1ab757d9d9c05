using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class OverdueTests
{
    [Fact]
    public async Task An_overdue_case_says_since_when_and_is_found_until_somebody_acts()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop);
        Assert.False((await walk.ShowAsync(Role.Agent)).Json.TryGetProperty("overdueSince", out _));
        Assert.Empty(await OverdueAsync(shop));

        shop.Clock.Advance(TimeSpan.FromHours(1));
        await shop.RunClockAsync();

        var shown = (await walk.ShowAsync(Role.Agent)).Is(HttpStatusCode.OK);
        Assert.Equal(ApiShop.Start.AddMinutes(15), shown.Json.GetProperty("overdueSince").GetDateTimeOffset());
        Assert.Equal([shown.Text("overdueSince")], await OverdueAsync(shop));

        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "Apologise", shown.Version, new { wording = "非常抱歉给您带来不便，我们马上为您处理。" })).Is(HttpStatusCode.OK);
        Assert.Empty(await OverdueAsync(shop));
    }

    static async Task<List<string?>> OverdueAsync(ApiShop shop) =>
        [.. (await shop.As(Role.Agent).GetAsync("/api/cases?overdue=true")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("overdueSince").GetString())];
}
