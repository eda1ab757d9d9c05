using System.Globalization;
using System.Net;
using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Outlets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Webhooks;

/// <summary>
/// How many moves get done does not depend on who is told of them: two shops at work side by side on the same machine for the same time, the receivers of one take everything,
/// of the other's one never answers and one answers 500, for more than an hour of product time.
/// </summary>
public sealed class OutgoingPaceTests
{
    /// <summary>Product minutes: an hour is what a delivery is tried for.</summary>
    const int Minutes = 75;

    const int Workers = 2;

    /// <summary>What two shops at the same work differ by on a busy machine: taking turns on two cores, no more.</summary>
    static readonly double noise = Scale.Pick(0.3, 0.2);

    static readonly TimeSpan minute = TimeSpan.FromMilliseconds(Scale.Pick(80, 400));

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receivers_that_never_answer_or_answer_500_for_an_hour_change_the_number_of_moves_by_nothing_but_noise()
    {
        await using LoopbackReceiver good = new(200), otherGood = new(200), thirdGood = new(200), stillGood = new(200), broken = new(500), silent = new(null);
        await using var without = await AtWorkAsync(good, otherGood, thirdGood);
        await using var with = await AtWorkAsync(stillGood, broken, silent);
        var done = await Task.WhenAll(without.RunAsync(), with.RunAsync());
        await Task.WhenAll(without.DrainAsync(), with.DrainAsync());

        var said = string.Create(CultureInfo.InvariantCulture, $"{done[0]} moves without bad receivers, {done[1]} with; {broken.Heard.Count} answers of 500, {silent.Heard.Count} requests never answered");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(Math.Abs(done[0] - done[1]) <= noise * done.Max(), said);
        // each told all, the good one also where others are not
        Assert.All([good, otherGood, thirdGood], receiver => Assert.Equal(done[0] + Workers, Told(receiver)));
        Assert.Equal(done[1] + Workers, Told(stillGood));
        Assert.Equal([], await without.DeadAsync());
        Assert.Equal(new[] { broken.Url, silent.Url }.Select(u => new Uri(u).Port).Order(), (await with.DeadAsync()).Order());
    }

    static int Told(LoopbackReceiver receiver) => receiver.Heard.Select(r => r.Headers[EventSigning.Nonce]).Distinct().Count();

    static async Task<AtWork> AtWorkAsync(params LoopbackReceiver[] receivers)
    {
        var shop = new ApiShop { WebhookTimeout = TimeSpan.FromMilliseconds(300) };
        await shop.InitializeAsync();
        foreach (var receiver in receivers)
        {
            await using var told = new StringWriter();
            var line = CommandLine.Parse(["webhooks", "add", receiver.Url, "--shop", "琴台数码旗舰店", "--allow-local", "--data", shop.DataFolder]);
            Assert.True(await OutgoingWebhooks.RunAsync(line, told, told) == 0, $"{told}");
        }
        return new(shop);
    }

    /// <summary>A shop in which moves are made one after the other, product minutes pass and deliveries go out, all at once.</summary>
    sealed class AtWork(ApiShop shop) : IAsyncDisposable
    {
        readonly CancellationTokenSource over = new();

        WebhookSender Sender => shop.Services.GetRequiredService<WebhookSender>();

        /// <returns>How many moves were made in the hour.</returns>
        public async Task<int> RunAsync()
        {
            var walks = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => CaseWalk.OpenAsync(shop)));
            var working = Task.WhenAll(walks.Select(MoveAsync));
            var sending = SendAsync();
            for (var i = 0; i < Minutes; i++)
            {
                await Task.Delay(minute, Cancel);
                shop.Clock.Advance(TimeSpan.FromMinutes(1));
            }
            await over.CancelAsync();
            await sending;
            return (await working).Sum();
        }

        async Task<int> MoveAsync(CaseWalk walk)
        {
            var made = 0;
            // paced as people are, so that the machine is busy and not full: what waits for a receiver would fall behind
            for (; !over.IsCancellationRequested; made++)
            {
                await walk.DoAsync(Role.Agent, "NotifyBuyer", new { told = "已登记" });
                await Task.Delay(minute / 4, Cancel);
            }
            return made;
        }

        async Task SendAsync()
        {
            while (!over.IsCancellationRequested)
            {
                await Sender.RunDueAsync(Cancel);
                await Task.Delay(20, Cancel);
            }
        }

        /// <summary>Until nothing is left to be tried: another hour, in which nobody moves.</summary>
        public async Task DrainAsync()
        {
            for (var i = 0; i < 10; i++)
            {
                await Sender.RunDueAsync(Cancel);
                shop.Clock.Advance(TimeSpan.FromMinutes(15));
            }
        }

        /// <summary>The ports of the receivers that something in the list of dead letters was for.</summary>
        public async Task<List<int>> DeadAsync() =>
            [.. (await shop.As(Role.Supervisor).GetAsync("/api/dead-letters?limit=200")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
                .Select(d => new Uri(d.GetProperty("receiver").GetString()!).Port).Distinct()];

        public async ValueTask DisposeAsync()
        {
            over.Dispose();
            await shop.DisposeAsync();
        }
    }
}
