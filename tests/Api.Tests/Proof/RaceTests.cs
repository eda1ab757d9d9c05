using System.Net;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>Sixteen programs at once, over HTTP, against real servers: one on SQLite, two that share a PostgreSQL database.</summary>
public sealed class RaceTests(RacingShops shops) : IClassFixture<RacingShops>
{
    const int Racers = 16;

    static int orders;

    /// <summary>One server on either database is raced by quicker tests too.</summary>
    public static TheoryData<bool> OnPostgres => Scale.Full ? [false, true] : [true];

    [Theory]
    [MemberData(nameof(OnPostgres))]
    public async Task Of_sixteen_with_one_version_one_moves_the_case_and_fifteen_are_told_it_is_stale(bool postgres)
    {
        var (shop, servers) = await shops.OnAsync(postgres);
        using var racers = new Racing(shop, servers);
        for (var round = 0; round < Scale.Pick(4, 16); round++)
        {
            var errand = new Errand(racers[0], NextOrder(shop));
            await errand.OpenAsync();
            // different moves, all of them allowed at version 1
            var told = await racers.AllAsync(i => (i % 3) switch
            {
                0 => new($"agent{1 + i % 2}", $"/api/cases/{errand.Case}/moves/Apologise", errand.Case, "Apologise", """{"wording":"您好，非常抱歉给您带来不便"}""", RealShop.NewKey(), 1),
                1 => new("supervisor1", $"/api/cases/{errand.Case}/moves/NotifyBuyer", errand.Case, "NotifyBuyer", """{"told":"正在核实"}""", RealShop.NewKey(), 1),
                _ => new("agent2", $"/api/cases/{errand.Case}/notes", errand.Case, "Note", """{"text":"买家又来电"}""", RealShop.NewKey(), 1),
            });
            Assert.Equal((1, Racers - 1), (told.Count(t => t.Status == HttpStatusCode.OK), told.Count(t => t.Status == HttpStatusCode.PreconditionFailed)));
            Assert.All(told.Where(t => !t.Done), t => Assert.Equal(2, t.Number("currentVersion")));
            Assert.Equal(2, (await shop.GetAsync($"/api/cases/{errand.Case}/timeline")).GetProperty("items").GetArrayLength());
        }
        await Books.CheckAsync(shop);
    }

    [Theory]
    [MemberData(nameof(OnPostgres))]
    public async Task Sixteen_payouts_on_one_order_never_give_more_than_was_paid(bool postgres)
    {
        var (shop, servers) = await shops.OnAsync(postgres);
        using var racers = new Racing(shop, servers);
        // the order was paid with 100.00; sixteen cases want some fen less than 10.00 each, half signed by a manager (an agent alone would be splitting), half asked for and approved
        var order = NextOrder(shop);
        var errands = Enumerable.Range(0, Racers).Select(i => new Errand(racers[i], order)).ToList();
        await Task.WhenAll(errands.Select(async (errand, i) =>
        {
            await errand.OpenAsync();
            await errand.ToPartAsync(Plan.Cash(10_00 - i));
        }));
        var parts = errands.ConvertAll(e => e.Part);
        const string Remark = """{"remark":"服务补偿_小王"}""";
        var reserved = await racers.AllAsync(i => Move(parts[i], i % 2 == 0 ? "manager1" : "agent2", i % 2 == 0 ? "Sign" : "RequestApproval", Remark, 1));
        Assert.Equal((10, Racers - 10), (reserved.Count(t => t.Status == HttpStatusCode.OK), reserved.Count(t => (int)t.Status == 422)));
        Assert.All(reserved.Where(t => !t.Done), t => Assert.Equal("WithinPaid", t.Json.GetProperty("needs")[0].GetProperty("code").GetString()));

        var (signed, asked) = (Held("Signed"), Held("AwaitingApproval"));
        Assert.All(await racers.AllAsync(i => Move(asked[i % asked.Count], "manager1", "Approve", "{}", 2)), t => Assert.True(t.Done || t.Status == HttpStatusCode.PreconditionFailed, $"{t}"));
        var received = await Task.WhenAll(signed.Concat(asked).Select((id, i) => racers[i].SendAsync(Move(id, "finance1", "ReceiveVoucher", "{}", signed.Contains(id) ? 2 : 3))));
        // each is paid by two hands at once
        var paid = await Task.WhenAll(received.SelectMany((t, i) => new[] { "finance1", "finance2" }.Select((by, hand) =>
            racers[(2 * i + hand) % Racers].SendAsync(Move(t.Id("id"), by, "Pay", $$"""{"flowNumber":"F{{t.Id("id"):N}}"}""", t.Number("version"))))));
        Assert.Equal((10, 10), (paid.Count(t => t.Status == HttpStatusCode.OK), paid.Count(t => t.Status == HttpStatusCode.PreconditionFailed)));
        var money = (await shop.GetAsync($"/api/orders/{order}")).GetProperty("order");
        var fen = parts.Select((id, i) => signed.Contains(id) || asked.Contains(id) ? 10_00 - i : 0).Sum();
        Assert.Equal((fen, 0, 100_00 - fen), (money.GetProperty("paidOutFen").GetInt64(), money.GetProperty("reservedFen").GetInt64(), money.GetProperty("leftFen").GetInt64()));
        await Books.CheckAsync(shop);

        List<Guid> Held(string state) => [.. reserved.Where(t => t.Done && t.Json.GetProperty("state").GetString() == state).Select(t => t.Id("id"))];
    }

    [Fact]
    public async Task Two_servers_fire_a_deadline_once()
    {
        var (shop, servers) = await shops.OnAsync(onPostgres: true);
        using var racers = new Racing(shop, servers);
        var errands = Enumerable.Range(0, Racers).Select(i => new Errand(racers[i], shop.Orders[0])).ToList();
        await Task.WhenAll(errands.Select(errand => errand.OpenAsync()));
        var due = TimeProvider.System.GetUtcNow().AddSeconds(2);
        Assert.All(await racers.AllAsync(i => Errand.PlatformStepsIn(errands[i].Case, due)), t => Assert.True(t.Done, $"{t}"));
        foreach (var errand in errands)
            await Eventually.IsAsync(async () => (await shop.FiredAsync(errand.Case)).Count > 0, "the deadline has fired");
        // time for the other to fire it too
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        foreach (var errand in errands)
            Assert.Single(await shop.FiredAsync(errand.Case));
        await Books.CheckAsync(shop);
    }

    static Write Move(Guid voucher, string by, string act, string body, int seen) =>
        new(by, $"/api/vouchers/{voucher}/moves/{act}", voucher, act, body, RealShop.NewKey(), seen);

    static Guid NextOrder(RealShop shop) => shop.Orders[Interlocked.Increment(ref orders) % shop.Orders.Count];

    /// <summary>Sixteen clients, each with connections of its own, one after the other to the servers.</summary>
    sealed class Racing(RealShop shop, ServerProcess[] servers) : IDisposable
    {
        readonly Client[] clients = [.. Enumerable.Range(0, Racers).Select(i => new Client(shop, servers[i % servers.Length]))];

        public Client this[int i] => clients[i % Racers];

        public Task<Told[]> AllAsync(Func<int, Write> write) => Task.WhenAll(clients.Select((client, i) => client.SendAsync(write(i))));

        public void Dispose()
        {
            foreach (var client in clients)
                client.Dispose();
        }
    }
}
