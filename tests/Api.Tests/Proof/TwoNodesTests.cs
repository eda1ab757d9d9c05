using System.Globalization;
using System.Text.Json;
using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>
/// Two real servers on one PostgreSQL database, killed again and again while many deadlines are overdue. What fired is counted from history, outbox and a receiver's
/// own book, never from the deadlines.
/// </summary>
public sealed class TwoNodesTests
{
    const string Fired = """FROM "History" WHERE "DueId" IS NOT NULL""";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_overdue_is_fired_once_by_two_servers_of_which_one_is_killed_again_and_again()
    {
        PostgresServer.OrSkip();
        var (cases, kills, random) = (Scale.Pick(76, 2600), Scale.Pick(2, 20), new Random(20260302));
        await using var shop = await RealShop.OpenAsync(postgres: true, orders: Scale.Pick(60, 600));
        await OpenCasesAsync(shop, cases, TimeProvider.System.GetUtcNow().AddDays(-4));
        await using var receiver = new LoopbackReceiver(200);
        await AddReceiverAsync(shop, receiver);
        List<ServerProcess> servers = [await shop.StartAsync(), await shop.StartAsync()];
        for (var kill = 0; kill < kills; kill++)
        {
            var (before, more) = (await CountAsync(shop, Fired), random.Next(1, Scale.Pick(20, 200)));
            await Eventually.IsAsync(async () => await CountAsync(shop, Fired) >= before + more || await OverdueAsync(shop) == 0, "more has fired");
            servers[kill % 2].Kill();
            servers[kill % 2] = await shop.StartAsync();
        }
        await Eventually.IsAsync(async () => await OverdueAsync(shop) == 0, "nothing is overdue", TimeSpan.FromMinutes(Scale.Pick(1, 10)));

        // both warnings, the manager's and the supervisor's, and nothing else
        var fired = await Steps.InHistoryAsync(shop, cases, "50", "80", "M", "S");
        Assert.True(fired.Count >= Scale.Pick(300, 10_000), $"only {fired.Count} have fired");
        await Steps.InOutboxAsync(shop);
        await Steps.ToldAsync(receiver, fired);
        // nothing ran when it was due: four days ago, half a day of closed shop and four hours
        using var client = new Client(shop, servers[0]);
        await Steps.MarkedLateAsync(client, fired, TimeSpan.FromDays(3));
        Assert.Equal(cases, await CountAsync(shop, """FROM "Cases" WHERE "Level" = 'Supervisor' AND "OwnerId" IS NULL AND "State" = 'Opened'"""));
        await Books.CheckAsync(shop);
    }

    /// <summary>Opened then, when nothing ran: what has become due since is overdue.</summary>
    internal static async Task OpenCasesAsync(RealShop shop, int cases, DateTimeOffset then)
    {
        var clock = new TestClock(then);
        await using var services = new ServiceCollection().AddLogging().AddShopStore(shop.Store).AddSingleton<TimeProvider>(clock).AddWorkflows().BuildServiceProvider();
        await services.GetRequiredService<Editions>().OpenAsync(Cancel);
        await using var db = await services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync(Cancel);
        var agent = await db.Staff.FirstAsync(s => s.Role == Role.Agent, Cancel);
        for (var i = 0; i < cases; i++)
            Assert.IsType<Done>(await services.GetRequiredService<CaseDesk>().OpenAsync(agent.ShopId, shop.Orders[i % shop.Orders.Count],
                new(CaseKind.ServiceComplaint, "", "客服态度不好"), new(agent.UserId, agent.Name, agent.Role), null, Cancel));
    }

    internal static async Task AddReceiverAsync(RealShop shop, LoopbackReceiver receiver)
    {
        var line = CommandLine.Parse(["webhooks", "add", receiver.Url, "--allow-local", "--data", shop.DataFolder, "--postgres", shop.Store.PostgresConnection!]);
        await using var told = new StringWriter();
        Assert.True(await OutgoingWebhooks.RunAsync(line, told, told) == 0, $"{told}");
    }

    /// <summary>History rows the receiver was told of, and under which ids.</summary>
    internal static Dictionary<(string Case, int Sequence, string Act), HashSet<string>> Told(LoopbackReceiver receiver) => receiver.Heard
        .Select(r => (Event: JsonSerializer.Deserialize<JsonElement>(r.Body), Id: r.Headers[EventSigning.Nonce]))
        .GroupBy(r => ($"{r.Event.GetProperty("caseId").GetGuid():N}", r.Event.GetProperty("sequence").GetInt32(), r.Event.GetProperty("act").GetString()!))
        .ToDictionary(g => g.Key, g => g.Select(r => r.Id).ToHashSet());

    static Task<long> OverdueAsync(RealShop shop) =>
        CountAsync(shop, string.Create(CultureInfo.InvariantCulture, $"""FROM "Dues" WHERE "State" = 'Open' AND "At" <= {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}"""));

    static async Task<long> CountAsync(RealShop shop, string from)
    {
        await using var db = await shop.OpenDatabaseAsync();
        return (long)(await db.ReadAsync($"SELECT COUNT(*) {from}"))[0][0]!;
    }
}
