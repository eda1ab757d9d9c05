using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class AssignCasesTests(ApiShop shop)
{
    [Fact]
    public async Task Each_case_is_given_or_refused_by_itself_and_the_same_key_answers_the_same()
    {
        var (good, stale, foreign) = (await CaseWalk.OpenAsync(shop), await CaseWalk.OpenAsync(shop), Guid.CreateVersion7(shop.Clock.Now));
        var body = new { cases = new[] { new Wanted(good.Id, good.Version), new(stale.Id, 7), new(foreign, 1) }, reason = "小李休假", ownerId = shop.As(Role.Agent, 2).UserId };
        var key = Caller.NewKey();
        var answer = (await shop.As(Role.Manager).PostAsync("/api/cases/assign", body, key: key)).Is(HttpStatusCode.OK);
        var items = answer.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([good.Id, stale.Id, foreign], items.Select(i => i.GetProperty("id").GetGuid()));
        Assert.Equal([true, false, false], items.Select(i => i.GetProperty("done").GetBoolean()));
        Assert.Equal(good.Version + 1, items[0].GetProperty("version").GetInt32());
        Assert.Equal(["stale", "notFound"], items.Skip(1).Select(i => i.GetProperty("problem").GetProperty("code").GetString()));
        Assert.Equal(answer.Body, (await shop.As(Role.Manager).PostAsync("/api/cases/assign", body, key: key)).Is(HttpStatusCode.OK).Body);

        Assert.Equal(shop.As(Role.Agent, 2).UserId, (await good.ShowAsync()).Json.GetProperty("ownerId").GetGuid());
        var rows = (await shop.As(Role.Manager).GetAsync($"{good.Path}/timeline")).Json.GetProperty("items").EnumerateArray().Where(r => r.GetProperty("act").GetString() == "Assign");
        Assert.Contains("小李休假", Assert.Single(rows).GetProperty("detail").GetString(), StringComparison.Ordinal);
        (await shop.As(Role.Manager).PostAsync("/api/cases/assign", new { body.cases, reason = "另一个", body.ownerId }, key: key)).IsProblem(HttpStatusCode.UnprocessableEntity, "keyReused");
    }

    [Fact]
    public async Task An_agent_takes_for_themselves_what_nobody_has_and_was_not_raised()
    {
        var (free, had, raised) = (await FreeAsync("NotAsExpected"), await CaseWalk.OpenAsync(shop), await FreeAsync("QualityDefect", "插上就冒烟"));
        var agent = shop.As(Role.Agent, 2);
        var cases = new[] { free, new Wanted(had.Id, had.Version), raised };
        var items = (await agent.PostAsync("/api/cases/assign", new { cases, reason = "我来" })).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([true, false, false], items.Select(i => i.GetProperty("done").GetBoolean()));
        Assert.Equal(["notFree", "notYours"], items.Skip(1).Select(i => i.GetProperty("problem").GetProperty("code").GetString()));
        var shown = (await shop.As(Role.Supervisor).GetAsync($"/api/cases/{free.Id}")).Json;
        Assert.Equal(agent.UserId, shown.GetProperty("ownerId").GetGuid());
        // the history folds to the same case
        var then = (await shop.As(Role.Supervisor).GetAsync($"/api/cases/{free.Id}/as-of?version={shown.GetProperty("version").GetInt32()}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(agent.UserId, then.GetProperty("case").GetProperty("ownerId").GetGuid());

        (await agent.PostAsync("/api/cases/assign", new { cases, reason = "给别人", ownerId = shop.As(Role.Agent).UserId })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Warehouse).PostAsync("/api/cases/assign", new { cases, reason = "我来" })).IsProblem(HttpStatusCode.Forbidden, "notYours");
    }

    [Fact]
    public async Task Only_somebody_of_the_ladder_is_given_a_case_and_a_list_is_of_one_to_fifty()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var cases = new[] { new Wanted(walk.Id, walk.Version) };
        var item = (await shop.As(Role.Manager).PostAsync("/api/cases/assign", new { cases, reason = "一", ownerId = shop.As(Role.Warehouse).UserId })).Is(HttpStatusCode.OK).Json.GetProperty("items")[0];
        Assert.Equal("notAnAgent", item.GetProperty("problem").GetProperty("code").GetString());
        foreach (var bad in new Wanted[][] { [], [cases[0], cases[0]], [.. Enumerable.Range(0, 51).Select(_ => new Wanted(Guid.CreateVersion7(shop.Clock.Now), 1))] })
            (await shop.As(Role.Manager).PostAsync("/api/cases/assign", new { cases = bad, reason = "一" })).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        (await shop.As(Role.Manager).PostAsync("/api/cases/assign", new { cases, reason = " " })).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    /// <summary>A case nobody has: who opened it is complained of in it.</summary>
    async Task<Wanted> FreeAsync(string kind, string message = "颜色差得太多")
    {
        var order = await shop.HasOrderAsync();
        var opened = (await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind, buyerMessage = message, agentComplainedOf = shop.As(Role.Agent).UserId })).Is(HttpStatusCode.Created);
        return new(opened.Id, opened.Version);
    }

    sealed record Wanted(Guid Id, int Version);
}
