using System.Net;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Staff;

public sealed class StaffDeskTests
{
    [Fact]
    public async Task Somebody_new_is_told_their_password_once_and_is_signed_out_when_sent_off()
    {
        await using var shop = await OpenAsync();
        var (supervisor, key) = (shop.As(Role.Supervisor), Caller.NewKey());
        var body = new { userName = "xiao.zhao", name = "小赵", role = "Agent" };
        var added = (await supervisor.PostAsync("/api/staff", body, key: key)).Is(HttpStatusCode.Created);
        var (id, password) = (added.Json.GetProperty("userId").GetGuid(), added.Text("password"));
        Assert.False((await supervisor.PostAsync("/api/staff", body, key: key)).Is(HttpStatusCode.Created).Json.TryGetProperty("password", out _));
        Assert.DoesNotContain(await shop.AsksAsync(db => db.Answers.Select(a => a.Body).ToListAsync()), answer => answer.Contains(password, StringComparison.Ordinal));
        (await supervisor.PostAsync("/api/staff", body)).IsProblem(HttpStatusCode.Conflict, "userNameTaken");

        var session = await SignInAsync(shop, password);
        (await AsAsync(shop, session!)).Is(HttpStatusCode.OK);
        var sent = (await ChangeAsync(supervisor, id, 1, new { name = "小赵", role = "Agent", active = false })).Is(HttpStatusCode.OK);
        Assert.Equal(2, sent.Version);
        (await AsAsync(shop, session!)).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
        Assert.Null(await SignInAsync(shop, password));
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Manager).MoveAsync("cases", walk.Id, "Assign", walk.Version, new { assignee = id, reason = "一" })).IsProblem(HttpStatusCode.UnprocessableEntity, "notAnAgent");

        (await ChangeAsync(supervisor, id, 1, new { name = "小赵", role = "Agent", active = true })).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        (await ChangeAsync(supervisor, id, 2, new { name = "赵经理", role = "Manager", active = true })).Is(HttpStatusCode.OK);
        var again = (await supervisor.PostAsync($"/api/staff/{id}/password", new { })).Is(HttpStatusCode.OK).Text("password");
        Assert.Null(await SignInAsync(shop, password));
        Assert.NotNull(await SignInAsync(shop, again));

        var changes = (await supervisor.GetAsync("/api/staff/changes")).Is(HttpStatusCode.OK);
        Assert.Equal([("PasswordSet", "赵经理", true), ("Changed", "赵经理", true), ("Changed", "小赵", false), ("Added", "小赵", true)], changes.Json.GetProperty("items").EnumerateArray()
            .Select(c => (c.GetProperty("act").GetString(), c.GetProperty("name").GetString(), c.GetProperty("active").GetBoolean())));
        Assert.DoesNotContain(again, changes.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_and_one_supervisor_stays()
    {
        await using var shop = await OpenAsync();
        var (first, second, third) = (shop.As(Role.Supervisor), shop.As(Role.Supervisor, 2), shop.As(Role.Supervisor, 3));
        (await ChangeAsync(first, first.UserId, 1, new { name = "一", role = "Manager", active = true })).IsProblem(HttpStatusCode.Forbidden, "notYourself");
        (await ChangeAsync(first, first.UserId, 1, new { name = "一", role = "Supervisor", active = false })).IsProblem(HttpStatusCode.Forbidden, "notYourself");
        (await ChangeAsync(first, first.UserId, 1, new { name = "新名字", role = "Supervisor", active = true })).Is(HttpStatusCode.OK);
        (await ChangeAsync(first, third.UserId, 1, new { name = "三", role = "Agent", active = true })).Is(HttpStatusCode.OK);
        // two who are both signed in send each other off at once
        (await second.GetAsync("/api/staff")).Is(HttpStatusCode.OK);
        var both = await Task.WhenAll(
            ChangeAsync(first, second.UserId, 1, new { name = "二", role = "Supervisor", active = false }),
            ChangeAsync(second, first.UserId, 2, new { name = "一", role = "Supervisor", active = false }));
        Assert.Single(both, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(1, await shop.AsksAsync(db => db.Staff.CountAsync(s => s.ShopId == shop.Id && s.Role == Role.Supervisor && s.Active)));
    }

    [Fact]
    public async Task People_are_a_supervisors_business_and_those_of_another_shop_are_theirs()
    {
        await using var shop = await OpenAsync();
        var supervisor = shop.As(Role.Supervisor);
        (await shop.As(Role.Manager).PostAsync("/api/staff", new { userName = "a", name = "一", role = "Agent" })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        foreach (var (body, code) in new (object, string)[]
        {
            (new { userName = "a", name = "一", role = "Clock" }, "staffRole"), (new { userName = "有空格 的", name = "一", role = "Agent" }, "userNameRefused"),
            (new { userName = "a", name = "\u200B", role = "Agent" }, "textForbidden"), (new { userName = "a", name = " ", role = "Agent" }, "staffName"),
        })
            Assert.Equal(code, (await supervisor.PostAsync("/api/staff", body)).Code);
        (await supervisor.PostAsync($"/api/staff/{shop.Foreign().UserId}/password", new { })).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await ChangeAsync(supervisor, shop.Foreign().UserId, 1, new { name = "一", role = "Agent", active = true })).IsProblem(HttpStatusCode.NotFound, "notFound");

        var both = shop.As(Role.Agent, 3).UserId;
        await shop.AsksAsync(async db => db.Add(new Workflows.People.Staff { UserId = both, ShopId = shop.OtherId, Role = Role.Supervisor, Name = "两店" }) is null ? 0 : await db.SaveChangesAsync());
        (await supervisor.PostAsync($"/api/staff/{both}/password", new { })).IsProblem(HttpStatusCode.Conflict, "worksElsewhere");
        Assert.False(await shop.AsksAsync(db => db.StaffChanges.AnyAsync()));

        var people = (await shop.As(Role.Agent).GetAsync("/api/staff")).Is(HttpStatusCode.OK).Json.EnumerateArray().ToList();
        Assert.All(people, p => Assert.True(p.GetProperty("active").GetBoolean() && !p.TryGetProperty("userName", out _)));
        Assert.Contains((await supervisor.GetAsync("/api/staff")).Json.EnumerateArray(), p => p.GetProperty("userName").GetString() == "Agent3");
    }

    static async Task<ApiShop> OpenAsync()
    {
        var shop = new ApiShop();
        await shop.InitializeAsync();
        return shop;
    }

    static Task<Answer> ChangeAsync(Caller caller, Guid id, int seen, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/staff/{id}") { Content = new StringContent(JsonSerializer.Serialize(body, StrictJson.Options), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", ETags.Of(seen));
        return caller.SendAsync(request);
    }

    /// <summary>The token, or null where the password is not taken.</summary>
    static async Task<string?> SignInAsync(ApiShop shop, string password)
    {
        var answer = await shop.Nobody.PostAsync("/api/session", new { userName = "xiao.zhao", password, mode = "Bearer" });
        return answer.Status == HttpStatusCode.OK ? answer.Text("token") : null;
    }

    static Task<Answer> AsAsync(ApiShop shop, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Authorization = new("Bearer", token);
        return shop.Nobody.SendAsync(request);
    }
}
