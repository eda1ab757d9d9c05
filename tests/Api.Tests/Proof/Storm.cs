using System.Collections.Concurrent;
using System.Text.Json;
using AfterSales.TestBed;

namespace AfterSales.Api.Tests.Proof;

/// <summary>Eight clients that write as fast as they are answered: six work on cases, two of which share each order; two write into what the others do.</summary>
sealed class Storm(RealShop shop)
{
    const int Workers = 6;
    const int Disturbers = 2;

    /// <summary>So many writes are answered before the server dies.</summary>
    const int AtLeast = 60;

    readonly ConcurrentQueue<Guid> cases = new();
    int started;

    /// <summary>Blows for a while, kills the server in the middle of it, and tells what was answered and what was not.</summary>
    public async Task<(IReadOnlyList<(Write Write, Told Told)> Told, IReadOnlyList<Write> Unheard)> BlowAndKillAsync(ServerProcess server, Random random)
    {
        var clients = Enumerable.Range(0, Workers + Disturbers).Select(_ => new Client(shop, server)).ToList();
        try
        {
            var work = Task.WhenAll(clients.Select((client, no) => UntilGoneAsync(no < Workers ? WorkAsync(client) : DisturbAsync(client, new Random(random.Next())))));
            while (clients.Sum(c => c.Answers) < AtLeast && !work.IsCompleted)
                await Task.Delay(5);
            await Task.Delay(random.Next(Scale.Pick(300, 700)));
            server.Kill();
            await work;
            return ([.. clients.SelectMany(c => c.Told)], [.. clients.SelectMany(c => c.Unheard)]);
        }
        finally
        {
            clients.ForEach(c => c.Dispose());
        }
    }

    async Task WorkAsync(Client client)
    {
        while (true)
        {
            var no = Interlocked.Increment(ref started);
            var errand = new Errand(client, shop.Orders[no / 2 % shop.Orders.Count]);
            await errand.RunAsync(Plan.Of(no), cases.Enqueue);
        }
    }

    /// <summary>Notes on cases others work on, and refunds the platform makes by itself.</summary>
    async Task DisturbAsync(Client client, Random random)
    {
        while (true)
        {
            await Task.Delay(random.Next(10));
            if (cases.IsEmpty)
                continue;
            var (key, id) = (RealShop.NewKey(), cases.ElementAt(Math.Max(0, cases.Count - 1 - random.Next(Workers))));
            var shown = await client.GetAsync($"/api/cases/{id}", "agent2");
            if (random.Next(4) > 0)
            {
                await client.SendAsync(new("agent2", $"/api/cases/{id}/notes", id, "Note", """{"text":"买家又来电"}""", key, shown.GetProperty("version").GetInt32()));
                continue;
            }
            var order = shown.GetProperty("order").GetProperty("id").GetGuid();
            var payment = JsonSerializer.Serialize(new { number = key, kind = random.Next(3) > 0 ? "Refund" : "FreightInsurance", basis = "Goodwill", amountFen = 1_00 });
            await client.SendAsync(new("agent2", $"/api/orders/{order}/platform-payments", order, Journal.PlatformPaid, payment, key, null));
        }
    }

    static async Task UntilGoneAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (ServerGoneException)
        {
            // what the storm waits for
        }
    }
}
