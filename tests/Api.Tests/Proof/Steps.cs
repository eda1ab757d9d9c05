using System.Globalization;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>One deadline that fired, as the history has it; instants in milliseconds.</summary>
sealed record Step(string Case, int Sequence, string Due, string Code, string Act, long At, long DueAt)
{
    /// <summary>Which step of its ladder: the end of the deadline's code.</summary>
    public string Name => Code.Split('/')[^1];
}

/// <summary>
/// What deadlines did, compared case by case and step by step: in the history, in the outbox, in a receiver's own book. The deadlines' table is asked for names and due times only.
/// </summary>
static class Steps
{
    public static async Task<List<Step>> FiredAsync(RealShop shop)
    {
        await using var db = await shop.OpenDatabaseAsync();
        return (await db.ReadAsync("""
            SELECT ID(h."CaseId"), h."Sequence", ID(h."DueId"), d."Code", h."Act", h."At", d."At" FROM "History" h LEFT JOIN "Dues" d ON d."Id" = h."DueId" WHERE h."DueId" IS NOT NULL
            """)).ConvertAll(r => new Step($"{r[0]}", Whole(r[1]), $"{r[2]}", $"{r[3]}", $"{r[4]}", Convert.ToInt64(r[5], CultureInfo.InvariantCulture), Convert.ToInt64(r[6], CultureInfo.InvariantCulture)));
    }

    /// <summary>Every case has just these steps, in this order, each as one row of its history.</summary>
    public static async Task<List<Step>> InHistoryAsync(RealShop shop, int cases, params string[] steps)
    {
        var fired = await FiredAsync(shop);
        Assert.Equal(fired.Count, fired.DistinctBy(f => f.Due).Count());
        var byCase = fired.GroupBy(f => f.Case).ToList();
        Assert.Equal(cases, byCase.Count);
        Assert.All(byCase, rows => Assert.Equal(steps, rows.OrderBy(r => r.Sequence).Select(r => r.Name)));
        return fired;
    }

    /// <summary>Each case has in the outbox one message for each row of its history, of the same act, and no other.</summary>
    public static async Task InOutboxAsync(RealShop shop)
    {
        await using var db = await shop.OpenDatabaseAsync();
        var history = ByCase(await db.ReadAsync("""SELECT ID("CaseId"), "Sequence", "Act" FROM "History" """));
        var outbox = ByCase(await db.ReadAsync("""SELECT ID("CaseId"), "Sequence", "Act" FROM "Outbox" """));
        Assert.Equal(history.Keys.Order(), outbox.Keys.Order());
        Assert.All(history, h => Assert.Equal(h.Value, outbox[h.Key]));
    }

    /// <summary>Of each case the receiver was told just the rows that deadlines caused, each under one id however often it came, with the act it has in the history.</summary>
    public static async Task ToldAsync(LoopbackReceiver receiver, IReadOnlyList<Step> fired)
    {
        await Eventually.IsAsync(() => Task.FromResult(TwoNodesTests.Told(receiver).Keys.Select(k => (k.Case, k.Sequence)).ToHashSet().IsSupersetOf(fired.Select(f => (f.Case, f.Sequence)))),
            "the receiver was told of all", TimeSpan.FromMinutes(2));
        var told = TwoNodesTests.Told(receiver);
        Assert.All(told.Values, ids => Assert.Single(ids));
        Assert.Equal(fired.OrderBy(f => f.Case, StringComparer.Ordinal).ThenBy(f => f.Sequence).Select(f => (f.Case, f.Sequence, f.Act)),
            told.Keys.OrderBy(k => k.Case, StringComparer.Ordinal).ThenBy(k => k.Sequence));
    }

    /// <summary>The mark that people see: each row that a deadline caused says how long after its due time the clock came to it.</summary>
    /// <param name="atLeast">None was less late.</param>
    public static async Task MarkedLateAsync(Client client, IReadOnlyList<Step> fired, TimeSpan atLeast)
    {
        Assert.All(fired, f => Assert.True(f.At - f.DueAt >= atLeast.TotalMilliseconds, $"{f} is not late"));
        var some = fired.GroupBy(f => f.Case).Where((_, i) => i % Scale.Pick(10, 100) == 0).ToList();
        foreach (var rows in some)
            Assert.Equal(rows.OrderBy(r => r.Sequence).Select(r => (r.Sequence, r.At - r.DueAt)),
                (await client.GetAsync($"/api/cases/{Guid.Parse(rows.Key)}/timeline", "supervisor1")).GetProperty("items").EnumerateArray().Where(row => row.TryGetProperty("dueId", out _))
                    .Select(row => (row.GetProperty("sequence").GetInt32(), row.GetProperty("lateMs").GetInt64())));
    }

    static Dictionary<string, List<(int, string)>> ByCase(List<object?[]> rows) => rows.GroupBy(r => $"{r[0]}")
        .ToDictionary(g => g.Key, g => g.Select(r => (Whole(r[1]), $"{r[2]}")).Order().ToList());

    static int Whole(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
