using System.Net;
using System.Text.Json;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Wording;

public sealed class CheckWordingTests(ApiShop shop)
{
    [Fact]
    public async Task A_text_is_looked_at_as_a_move_would_and_each_finding_has_its_place()
    {
        const string Rude = "亲，这款我们不 补货了";
        var findings = await FindingsAsync("ToBuyer", Rude, false);
        var found = Assert.Single(findings);
        Assert.Equal(("不 补货", Rude.IndexOf('不', StringComparison.Ordinal), 4, true), (found.GetProperty("phrase").GetString(), found.GetProperty("start").GetInt32(),
            found.GetProperty("length").GetInt32(), found.GetProperty("blocks").GetBoolean()));
        Assert.NotEmpty(found.GetProperty("instead").GetString()!);
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "Apologise", walk.Version, new { wording = Rude })).IsProblem(HttpStatusCode.UnprocessableEntity, "lacking");

        Assert.False(Assert.Single(await FindingsAsync("ToBuyer", "收到，马上处理", false)).TryGetProperty("start", out _));
        Assert.Empty(await FindingsAsync("ToBuyer", CaseWalk.Polite, true));
        Assert.False(Assert.Single(await FindingsAsync("ToBuyer", "亲，这款停产了", true)).GetProperty("blocks").GetBoolean());
        Assert.Empty(await FindingsAsync("Remark", "破损补偿_小张", true));
        Assert.NotEmpty(await FindingsAsync("Remark", "删除中评_小张", false));
    }

    [Fact]
    public async Task Its_words_are_the_callers_and_what_is_too_long_or_of_no_kind_is_refused()
    {
        using var english = new Caller(shop, shop.As(Role.Agent).UserName) { UserId = shop.As(Role.Agent).UserId, Language = "en" };
        var told = (await english.PostAsync("/api/wording/check", new { kind = "ToBuyer", text = "亲，滚蛋" })).Is(HttpStatusCode.OK).Json.GetProperty("findings")[0];
        Assert.Equal("quarrels with or threatens the buyer", told.GetProperty("why").GetString());
        foreach (var body in new object[] { new { kind = "ToBuyer", text = new string('您', 2001) }, new { kind = "Remark", text = new string('您', 2001) }, new { kind = "Poem", text = "您" }, new { kind = "ToBuyer" } })
            (await shop.As(Role.Agent).PostAsync("/api/wording/check", body)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    async Task<List<JsonElement>> FindingsAsync(string kind, string text, bool good)
    {
        var answer = (await shop.As(Role.Junior).PostAsync("/api/wording/check", new { kind, text })).Is(HttpStatusCode.OK).Json;
        Assert.Equal(good, answer.GetProperty("good").GetBoolean());
        return [.. answer.GetProperty("findings").EnumerateArray()];
    }
}
