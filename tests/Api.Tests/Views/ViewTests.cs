using System.Net;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Views;

public sealed class ViewTests(ApiShop shop)
{
    [Fact]
    public async Task Ones_own_view_is_ones_own_and_the_shops_is_everybodys()
    {
        var (agent, manager) = (shop.As(Role.Agent, 3), shop.As(Role.Manager, 3));
        var own = (await AddAsync(agent, "催问的", "chased=true&open=true&sort=Opened", place: 2)).Is(HttpStatusCode.Created);
        var shops = (await AddAsync(manager, "全店超时", "?overdue=true&kind=TransitDamage", shared: true, place: 1)).Is(HttpStatusCode.Created);
        Assert.Equal("overdue=true&kind=TransitDamage", shops.Text("query"));
        Assert.Equal([shops.Id, own.Id], (await ShownAsync(agent)).Where(id => id == own.Id || id == shops.Id));
        Assert.DoesNotContain(own.Id, await ShownAsync(manager));
        Assert.Contains(shops.Id, await ShownAsync(shop.As(Role.Warehouse)));
        Assert.DoesNotContain(shops.Id, await ShownAsync(shop.Foreign()));

        (await AddAsync(agent, "给大家", "open=true", shared: true)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await WriteAsync(agent, HttpMethod.Put, shops, new { name = "改", query = "" })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await WriteAsync(agent, HttpMethod.Delete, shops, new { })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await WriteAsync(manager, HttpMethod.Put, own, new { name = "改", query = "" })).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await WriteAsync(agent, HttpMethod.Put, own, new { name = "给大家", query = "", shared = true })).IsProblem(HttpStatusCode.Forbidden, "notYours");

        var changed = (await WriteAsync(shop.As(Role.Supervisor), HttpMethod.Put, shops, new { name = " 主管自己的 ", query = "team=true" })).Is(HttpStatusCode.OK);
        Assert.Equal(("主管自己的", 2, false, shop.As(Role.Supervisor).UserId),
            (changed.Text("name"), changed.Version, changed.Json.GetProperty("shared").GetBoolean(), changed.Json.GetProperty("ownerId").GetGuid()));
        Assert.DoesNotContain(shops.Id, await ShownAsync(agent));
        (await WriteAsync(shop.As(Role.Supervisor), HttpMethod.Put, shops, new { name = "旧", query = "" })).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
    }

    [Fact]
    public async Task A_view_taken_away_is_gone_and_its_row_goes_with_the_clean_up()
    {
        var agent = shop.As(Role.Agent, 3);
        var view = (await AddAsync(agent, "临时", "mine=true")).Is(HttpStatusCode.Created);
        (await WriteAsync(agent, HttpMethod.Delete, view, new { })).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(view.Id, await ShownAsync(agent));
        (await WriteAsync(agent, HttpMethod.Put, view, new { name = "一", query = "" })).IsProblem(HttpStatusCode.NotFound, "notFound");
        await shop.Services.GetRequiredService<CleanUp>().RunAsync(new(Guid.Empty, shop.Clock.Now), TestContext.Current.CancellationToken);
        Assert.False(await shop.AsksAsync(db => db.Views.AnyAsync(v => v.Id == view.Id)));
    }

    [Theory]
    [InlineData("colour=red", "query.colour")]
    [InlineData("cursor=abc", "query.cursor")]
    [InlineData("kind=Lost", "query.kind")]
    [InlineData("open=true&open=false", "query.open")]
    [InlineData("ownerId=me", "query.ownerId")]
    public async Task What_the_queue_does_not_take_is_not_kept(string query, string field)
    {
        var refused = (await AddAsync(shop.As(Role.Agent, 3), "一", query)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        Assert.Equal(field, refused.Json.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Fifty_are_kept_and_no_more()
    {
        var junior = shop.As(Role.Junior, 3);
        for (var i = 0; i < Workflows.Views.Most; i++)
            (await AddAsync(junior, $"{i}", "")).Is(HttpStatusCode.Created);
        (await AddAsync(junior, "太多", "")).IsProblem(HttpStatusCode.Conflict, "viewsFull");
        (await AddAsync(junior, " ", "")).IsProblem(HttpStatusCode.UnprocessableEntity, "viewName");
    }

    static Task<Answer> AddAsync(Caller caller, string name, string query, bool shared = false, int place = 0) => caller.PostAsync("/api/views", new { name, query, shared, place });

    static async Task<List<Guid>> ShownAsync(Caller caller) =>
        [.. (await caller.GetAsync("/api/views")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(v => v.GetProperty("id").GetGuid())];

    static Task<Answer> WriteAsync(Caller caller, HttpMethod method, Answer view, object body)
    {
        var request = new HttpRequestMessage(method, $"/api/views/{view.Id}") { Content = new StringContent(JsonSerializer.Serialize(body, StrictJson.Options), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", ETags.Of(view.Version));
        return caller.SendAsync(request);
    }
}
