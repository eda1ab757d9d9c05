using System.Net;
using System.Text;
using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class PresenceTests
{
    [Fact]
    public async Task Who_is_at_a_case_is_told_to_the_others_until_they_leave_or_fall_silent()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop);
        var other = await CaseWalk.OpenAsync(shop);
        Assert.Empty(await BeAsync(shop.As(Role.Agent), walk, "Looking"));
        Assert.Equal([("客服专员1", "Looking")], await BeAsync(shop.As(Role.Manager), walk, "Typing"));
        await BeAsync(shop.As(Role.Agent), walk, "Typing");
        await BeAsync(shop.As(Role.Agent, 2), other, "Looking");
        Assert.Equal([("客服专员1", "Typing"), ("客服经理1", "Typing")], await OthersAsync(shop.As(Role.Finance), walk));
        Assert.Equal([("客服经理1", "Typing")], await OthersAsync(shop.As(Role.Agent), walk));

        (await SendAsync(shop.As(Role.Manager), HttpMethod.Delete, walk, null)).Is(HttpStatusCode.NoContent);
        (await SendAsync(shop.As(Role.Manager), HttpMethod.Delete, walk, null)).Is(HttpStatusCode.NoContent);
        Assert.Empty(await OthersAsync(shop.As(Role.Agent), walk));

        shop.Clock.Advance(TimeSpan.FromSeconds(44));
        Assert.Single(await OthersAsync(shop.As(Role.Manager), walk));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await OthersAsync(shop.As(Role.Manager), walk));
        await BeAsync(shop.As(Role.Finance), walk, "Looking");
        await shop.Services.GetRequiredService<CleanUp>().RunAsync(new(Guid.Empty, shop.Clock.Now), TestContext.Current.CancellationToken);
        Assert.Equal([shop.As(Role.Finance).UserId], await shop.AsksAsync(db => db.Presences.Select(p => p.UserId).ToListAsync()));
        // it is no part of the case
        Assert.Equal(walk.Version, ETags.Version((await walk.ShowAsync()).ETag!));
    }

    [Fact]
    public async Task Two_pages_of_one_person_that_begin_at_once_are_one_presence()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop);
        var presences = shop.Services.GetRequiredService<Presences>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => presences.HereAsync(shop.Id, walk.Id, shop.As(Role.Agent).UserId, Doing.Looking, TestContext.Current.CancellationToken)));
        Assert.Single(await OthersAsync(shop.As(Role.Manager), walk));
        (await SendAsync(shop.As(Role.Agent), HttpMethod.Put, walk, """{"doing":"Sleeping"}""")).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    static async Task<List<(string, string)>> BeAsync(Caller caller, CaseWalk walk, string doing) =>
        Read((await SendAsync(caller, HttpMethod.Put, walk, $$"""{"doing":"{{doing}}"}""")).Is(HttpStatusCode.OK));

    static async Task<List<(string, string)>> OthersAsync(Caller caller, CaseWalk walk) => Read((await caller.GetAsync($"{walk.Path}/presence")).Is(HttpStatusCode.OK));

    static List<(string, string)> Read(Answer answer) =>
        [.. answer.Json.GetProperty("items").EnumerateArray().Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("doing").GetString()!))];

    static Task<Answer> SendAsync(Caller caller, HttpMethod method, CaseWalk walk, string? body) => caller.SendAsync(new(method, $"{walk.Path}/presence")
    {
        Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
    });
}
