using System.Data.Common;
using System.Globalization;
using System.Net;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>All that the clients were ever told, compared with what the database holds: each thing told is there once, what was refused is not there.</summary>
sealed class Journal(RealShop shop)
{
    /// <summary>Stands in no history: the payment itself, numbered by its key, is the effect.</summary>
    public const string PlatformPaid = "PlatformPaid";

    readonly Dictionary<string, (Write Write, Told Told)> entries = [];

    public int Done => entries.Values.Count(e => e.Told.Done);

    public void Add(IEnumerable<(Write Write, Told Told)> told)
    {
        foreach (var entry in told)
            entries.Add(entry.Write.Key, entry);
    }

    /// <summary>Asks again what was never answered: told the truth, twice, in the same words.</summary>
    /// <returns>How many of them had been done.</returns>
    public async Task<int> AskAsync(IReadOnlyList<Write> unheard)
    {
        var before = await StoredAsync();
        using var client = new Client(shop, shop.Server);
        foreach (var write in unheard)
        {
            var told = await client.SendAsync(write);
            Assert.True(!before.TryGetValue(write.Key, out var stored) || stored == told, $"{write} was answered with {stored}, after the restart with {told}");
            Assert.Equal(told, await client.SendAsync(write));
            entries.Add(write.Key, (write, told));
        }
        return unheard.Count(w => before.ContainsKey(w.Key));
    }

    /// <summary>Asks again for answers that were given: the same words, and nothing is done a second time (<see cref="CheckAsync"/> counts).</summary>
    public async Task RepeatAsync(IEnumerable<(Write Write, Told Told)> told)
    {
        using var client = new Client(shop, shop.Server);
        foreach (var (write, answer) in told)
            Assert.Equal(answer, await client.SendAsync(write));
    }

    public async Task CheckAsync()
    {
        await using var db = await shop.OpenDatabaseAsync();
        var history = await HistoryAsync(db);
        var (rows, cases) = (history.ToLookup(r => r.Key), history.ToLookup(r => r.Case));
        var payments = (await db.ReadAsync("SELECT \"Number\" FROM \"PlatformPayments\"")).ToLookup(r => (string)r[0]!);
        var stored = await StoredAsync();
        var wrong = new List<string>();
        foreach (var (key, (write, told)) in entries)
        {
            if ((int)told.Status >= 500 || told.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
                wrong.Add($"{write} failed: {told}");
            if (stored.GetValueOrDefault(key) != told)
                wrong.Add($"{write} was answered with {told}, but stored is {stored.GetValueOrDefault(key)}");
            if ((write.Act == PlatformPaid ? payments[key.ToUpperInvariant()].Count() == (told.Done ? 1 : 0) : IsSo(write, told, [.. rows[key]], cases)) == false)
                wrong.Add($"{write} was answered with {told}, but the history has {string.Join(", ", rows[key])}");
        }
        wrong.AddRange(rows.Where(r => r.Key is not null && !entries.ContainsKey(r.Key)).Select(r => $"nobody was told of {r.First()}"));
        wrong.AddRange(stored.Keys.Except(entries.Keys).Select(key => $"nobody was told of the answer to {key}"));
        Assert.Empty(wrong);
    }

    static bool IsSo(Write write, Told told, IReadOnlyList<Row> rows, ILookup<string, Row> cases)
    {
        if (!told.Done)
            return rows.Count <= ((int)told.Status == 422 ? 1 : 0) && rows.All(r => r.Refusal);
        if (rows.Count(r => r.Act == write.Act && !r.Refusal && (write.Subject == Guid.Empty ? r.Subject == r.Case : r.Subject == $"{write.Subject:N}")) != 1)
            return false;
        // one case, one after the other, and with them the case stands at the version that was answered
        var last = rows[^1];
        return rows.All(r => r.Case == last.Case) && rows[0].Sequence + rows.Count - 1 == last.Sequence
            && cases[last.Case].Count(r => !r.Refusal && r.Sequence <= last.Sequence) == told.Number(write.Act == "Open" ? "version" : "caseVersion");
    }

    async Task<Dictionary<string, Told>> StoredAsync()
    {
        await using var db = await shop.OpenDatabaseAsync();
        return (await db.ReadAsync("SELECT \"Key\", \"Status\", \"Body\", \"ETag\" FROM \"Answers\"")).ToDictionary(r => (string)r[0]!,
            r => new Told((HttpStatusCode)Convert.ToInt32(r[1], CultureInfo.InvariantCulture), (string)r[2]!, (string?)r[3]));
    }

    static async Task<List<Row>> HistoryAsync(DbConnection db) =>
        [.. (await db.ReadAsync("SELECT \"Key\", ID(\"CaseId\"), ID(\"SubjectId\"), \"Act\", \"Kind\", \"Sequence\" FROM \"History\" ORDER BY \"CaseId\", \"Sequence\""))
            .Select(r => new Row((string?)r[0], (string)r[1]!, (string)r[2]!, (string)r[3]!, (string)r[4]! == "Refusal", Convert.ToInt32(r[5], CultureInfo.InvariantCulture)))];

    sealed record Row(string? Key, string Case, string Subject, string Act, bool Refusal, int Sequence);
}
