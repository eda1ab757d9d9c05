using System.Net.Http.Json;
using System.Text.Json;
using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.TestBed;
using Microsoft.Data.Sqlite;
using Xunit;

namespace AfterSales.Api.Tests.Commands;

/// <summary>The real program with a faster clock.</summary>
public sealed class SpeedTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outside_development_it_is_refused_in_one_line()
    {
        var (code, output) = await ServerProcess.RunAsync(["--speed", "60", "--empty", "--data", folder.At("data")], In("Production"));
        Assert.Equal(1, code);
        Assert.StartsWith("--speed", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public async Task A_day_passes_in_seconds_and_deadlines_timetable_and_what_is_shown_follow_while_the_session_holds()
    {
        await AddSupervisorAsync();
        await using var server = await ServerProcess.StartAsync(["--speed", "5000", "--empty", "--data", folder.Path], In("Development"));
        using var http = server.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", (await SendAsync(http, "/api/session", new { userName = "wang", password = "long-enough-1", mode = "Bearer" })).GetProperty("token").GetString());
        var begun = await ClockAsync(http);
        var order = await SendAsync(http, "/api/orders",
            new { number = "4200000000000000001", paidFen = 5000, createdAt = begun.AddDays(-3), paidAt = begun.AddDays(-3), lines = new[] { new { title = "杯", quantity = 1, priceFen = 5000 } } });
        var opened = await SendAsync(http, "/api/cases", new { orderId = order.GetProperty("id").GetGuid(), kind = "MissingItem", buyerMessage = "少了一件" });
        var @case = $"/api/cases/{opened.GetProperty("id").GetGuid()}";

        // over night too: staffed time begins at 08:30
        await UntilAsync(async () => (await GetAsync(http, @case)).GetProperty("level").GetString() != "None");
        await UntilAsync(async () => (await ClockAsync(http)) - begun > TimeSpan.FromHours(13));
        await UntilAsync(async () => (await GetAsync(http, "/api/jobs")).GetProperty("items").EnumerateArray().Single(job => job.GetProperty("code").GetString() == "CleanUp")
            is var job && job.TryGetProperty("lastRun", out var last) && last.GetProperty("scheduledFor").GetDateTimeOffset() > begun.AddHours(3));
        var history = (await GetAsync(http, @case + "/timeline")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.True(history[^1] - history[0] >= TimeSpan.FromMinutes(7), $"{history[0]} to {history[^1]}");

        // what was played lies in the future of a clock that goes as it should, and the start says so
        await server.StopAsync();
        await using var slow = await ServerProcess.StartAsync(["--empty", "--data", folder.Path], In("Development"));
        await UntilAsync(() => Task.FromResult(slow.Output.Contains("open  ", StringComparison.Ordinal)));
        Assert.Contains("hours ahead of the clock", Assert.Single(slow.Output.Split('\n'), line => line.StartsWith("note  ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    async Task AddSupervisorAsync()
    {
        var line = CommandLine.Parse(["users", "add", "wang", "--role", "Supervisor", "--shop", "小店", "--password-stdin", "--data", folder.Path]);
        Assert.Equal(0, await AddUser.RunAsync("wang", line, new StringReader("long-enough-1\n"), TextWriter.Null, TextWriter.Null));
    }

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await holds())
                return;
            await Task.Delay(100, Cancel);
        }
        Assert.Fail("not within a minute");
    }

    static async Task<DateTimeOffset> ClockAsync(HttpClient http)
    {
        var clock = await GetAsync(http, "/api/clock");
        Assert.Equal(5000, clock.GetProperty("speed").GetInt32());
        return clock.GetProperty("now").GetDateTimeOffset();
    }

    static async Task<JsonElement> GetAsync(HttpClient http, string path) => await http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Cancel);

    static async Task<JsonElement> SendAsync(HttpClient http, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        using var answer = await http.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    static Dictionary<string, string> In(string environment) => new() { ["ASPNETCORE_ENVIRONMENT"] = environment };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
