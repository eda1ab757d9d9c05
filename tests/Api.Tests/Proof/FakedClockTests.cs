using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>
/// Real servers whose machines show another time, or change it while they run. What fired is counted from history, outbox and a receiver's own book, never from the
/// deadlines.
/// </summary>
public sealed class FakedClockTests
{
    /// <summary>A Tuesday, 10:00 in the shop: far enough ahead of any day on which these tests run.</summary>
    static readonly DateTimeOffset Tuesday = new(2032, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>New York leaves daylight saving on the first of these days and enters it on the other, each at the full hour that follows.</summary>
    public static TheoryData<string> Changes => ["2032-11-07T05:59:40Z", "2032-03-14T06:59:40Z"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_servers_ten_minutes_apart_fire_each_deadline_once_also_when_they_jump_49_hours_and_none_again_when_they_are_set_back_three_days()
    {
        PostgresServer.OrSkip();
        FakedClock.OrSkip();
        var cases = Scale.Pick(20, 200);
        await using var shop = await RealShop.OpenAsync(postgres: true, orders: 20);
        await TwoNodesTests.OpenCasesAsync(shop, cases, Tuesday);
        await using var receiver = new LoopbackReceiver(200);
        await TwoNodesTests.AddReceiverAsync(shop, receiver);
        // the apology is due after 15 minutes: on one server it is long past, on the other the first warning is
        using var behind = new FakedClock(Tuesday.AddMinutes(8));
        using var ahead = new FakedClock(Tuesday.AddMinutes(18));
        var (one, other) = (await shop.StartAsync(behind.Environment), await shop.StartAsync(ahead.Environment));
        await FiredAsync(shop, cases, "50", "80", "M");

        behind.Jump(TimeSpan.FromHours(49));
        ahead.Jump(TimeSpan.FromHours(49));
        await FiredAsync(shop, cases, "50", "80", "M", "S");

        behind.Jump(TimeSpan.FromDays(-3));
        ahead.Jump(TimeSpan.FromDays(-3));
        await LooksAgainAsync((one, behind), (other, ahead));
        // and forward again over all that has fired
        behind.Jump(TimeSpan.FromDays(3));
        ahead.Jump(TimeSpan.FromDays(3));
        await LooksAgainAsync((one, behind), (other, ahead));
        await FiredAsync(shop, cases, "50", "80", "M", "S");
        await Books.CheckAsync(shop);
        await Steps.InOutboxAsync(shop);
        await Steps.ToldAsync(receiver, await Steps.FiredAsync(shop));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task On_a_host_whose_zone_changes_its_hour_every_deadline_is_as_long_as_ever_and_fires_once(string change)
    {
        FakedClock.OrSkip();
        Assert.True(TimeZoneInfo.FindSystemTimeZoneById("America/New_York").SupportsDaylightSavingTime);
        await using var shop = await RealShop.OpenAsync(postgres: false, orders: 2);
        using var clock = new FakedClock(DateTimeOffset.Parse(change, CultureInfo.InvariantCulture));
        var server = await shop.StartAsync(new Dictionary<string, string>(clock.Environment) { ["TZ"] = "America/New_York" });
        using var client = new Client(shop, server);
        var (before, after) = (new Errand(client, shop.Orders[0]), new Errand(client, shop.Orders[1]));
        await before.OpenAsync();
        clock.Jump(TimeSpan.FromMinutes(2));
        await LooksAgainAsync((server, clock));
        await after.OpenAsync();

        Assert.Equal(await SpansAsync(shop, after.Case), await SpansAsync(shop, before.Case));
        clock.Jump(TimeSpan.FromMinutes(16));
        await FiredAsync(shop, 2, "50", "80", "M");
        await Books.CheckAsync(shop);
    }

    /// <summary>Waits until the rest has fired, and looks that of every case just these steps have, each in one row of the history: both warnings, the manager's, the supervisor's.</summary>
    static async Task FiredAsync(RealShop shop, int cases, params string[] steps)
    {
        await Eventually.IsAsync(async () => (await Steps.FiredAsync(shop)).Count >= cases * steps.Length, "all of it has fired", TimeSpan.FromMinutes(1));
        await Steps.InHistoryAsync(shop, cases, steps);
    }

    /// <summary>How long each deadline of a case is, in milliseconds.</summary>
    static async Task<List<string>> SpansAsync(RealShop shop, Guid id)
    {
        await using var db = await shop.OpenDatabaseAsync();
        var spans = (await db.ReadAsync("""SELECT ID("CaseId"), "Code", "At" - "Since" FROM "Dues" """)).Where(r => $"{r[0]}" == $"{id:N}").Select(r => $"{r[1]} {r[2]}").Order().ToList();
        Assert.NotEmpty(spans);
        return spans;
    }

    /// <summary>Each server shows its new time, and has looked since what is due: it looks every second.</summary>
    static async Task LooksAgainAsync(params (ServerProcess Server, FakedClock Clock)[] servers)
    {
        foreach (var (server, clock) in servers)
        {
            using var http = server.CreateClient();
            await Eventually.IsAsync(async () =>
            {
                var shown = (await http.GetFromJsonAsync<JsonElement>("/api/clock", Cancel)).GetProperty("now").GetDateTimeOffset();
                return (shown - clock.Now).Duration() < TimeSpan.FromMinutes(1);
            }, "the server shows the other time");
        }
        await Task.Delay(TimeSpan.FromSeconds(2.5), Cancel);
    }
}
