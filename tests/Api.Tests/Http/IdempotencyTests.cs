using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Http;

public sealed class IdempotencyTests(ApiShop shop)
{
    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_word_for_word_and_has_one_effect()
    {
        var order = await shop.HasOrderAsync();
        var (key, body) = (Caller.NewKey(), new { orderId = order.Id, kind = CaseKind.MissingItem, buyerMessage = "少了一件" });
        var first = (await shop.As(Role.Agent).PostAsync("/api/cases", body, key: key)).Is(HttpStatusCode.Created);
        var second = (await shop.As(Role.Agent).PostAsync("/api/cases", body, key: key)).Is(HttpStatusCode.Created);
        Assert.Equal((first.Body, first.ETag, first.Location), (second.Body, second.ETag, second.Location));
        Assert.Equal(1, await shop.AsksAsync(db => db.Cases.CountAsync(c => c.OrderId == order.Id)));
    }

    [Fact]
    public async Task A_refusal_comes_again_too_even_when_the_move_would_now_be_possible()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var key = Caller.NewKey();
        var first = (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "ReviewChatLog", 1, key: key)).IsProblem(HttpStatusCode.Conflict, "notFromHere");
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.AttachAsync("ChatLog");
        var second = (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "ReviewChatLog", walk.Version, key: key)).Is(HttpStatusCode.Conflict);
        Assert.Equal(first.Body, second.Body);
    }

    [Fact]
    public async Task A_key_used_for_another_body_another_route_or_another_case_is_refused()
    {
        var (walk, other) = (await CaseWalk.OpenAsync(shop), await CaseWalk.OpenAsync(shop));
        var key = Caller.NewKey();
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "一" }, 1, key)).Is(HttpStatusCode.OK);
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "二" }, 2, key)).IsProblem((HttpStatusCode)422, "keyReused");
        (await shop.As(Role.Agent).PostAsync($"{other.Path}/notes", new { text = "一" }, 1, key)).IsProblem((HttpStatusCode)422, "keyReused");
        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "NotifyBuyer", 2, new { told = "一" }, key)).IsProblem((HttpStatusCode)422, "keyReused");
        Assert.Equal(2, await shop.AsksAsync(db => db.History.CountAsync(h => h.CaseId == walk.Id)));
    }

    [Fact]
    public async Task Nobody_gets_another_user_s_answer()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var key = Caller.NewKey();
        var mine = (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "一" }, 1, key)).Is(HttpStatusCode.OK);
        (await shop.As(Role.Agent, 2).PostAsync($"{walk.Path}/notes", new { text = "一" }, 1, key)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        (await shop.Foreign(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "一" }, 1, key)).IsProblem(HttpStatusCode.NotFound, "notFound");
        Assert.Equal(2, mine.Version);
    }

    [Fact]
    public async Task Sixteen_at_once_under_one_key_have_one_effect_and_one_answer()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var key = Caller.NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "同时" }, 1, key)));
        Assert.All(answers, a => a.Is(HttpStatusCode.OK));
        Assert.Single(answers.Select(a => a.Body).Distinct());
        Assert.Equal(2, await shop.AsksAsync(db => db.History.CountAsync(h => h.CaseId == walk.Id)));
    }

    [Fact]
    public async Task A_malformed_request_leaves_its_key_free()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var key = Caller.NewKey();
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { txt = "一" }, 1, key)).IsProblem(HttpStatusCode.BadRequest, "unknownField");
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "一" }, 1, key)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "keyMissing")]
    [InlineData("with space", "keyMalformed")]
    [InlineData("ключ", "keyMalformed")]
    [InlineData("tab\there", "keyMalformed")]
    [InlineData(256, "keyMalformed")]
    public async Task A_key_is_1_to_255_visible_ascii_characters(object key, string code)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{walk.Path}/notes") { Content = new StringContent("{\"text\":\"一\"}", null, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key is int length ? new string('k', length) : (string)key);
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        (await shop.As(Role.Agent).SendAsync(request)).IsProblem(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_key_of_255_characters_is_taken()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = "一" }, 1, NewLongKey())).Is(HttpStatusCode.OK);
    }

    static string NewLongKey() => Caller.NewKey().PadRight(255, '~');
}
