using AfterSales.Workflows.Clock;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Outlets;

/// <summary>Makes and sends deliveries beside everything else. Each receiver has a worker of its own, so that none waits for another.</summary>
public sealed class WebhookSender(
    Receivers receivers, Outbox outbox, Deliveries deliveries, WebhookClient client, ShopOpening opening, TimeProvider time, ILogger<WebhookSender> log) : BackgroundService
{
    /// <summary>So many go to one receiver at a time.</summary>
    const int AtOnce = 8;

    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    readonly Dictionary<Guid, Task> workers = [];

    /// <summary>Sends everything that is due now, and returns when every receiver has answered or was given up waiting for.</summary>
    public async Task RunDueAsync(CancellationToken cancel)
    {
        await BeginAsync(cancel);
        await Task.WhenAll(workers.Values);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.WaitAsync(stoppingToken);
        using var tick = new PeriodicTimer(Tick, time);
        var failing = false;
        do
        {
            try
            {
                await BeginAsync(stoppingToken);
                failing = false;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (!failing)
                    log.LogError(fault, "Webhooks could not be made ready; it is tried again");
                failing = true;
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes what is new and sets a worker to each receiver that has none.</summary>
    async Task BeginAsync(CancellationToken cancel)
    {
        if (await receivers.AllAsync(cancel) is not { Count: > 0 } all)
            return;
        await outbox.PlaceAsync(cancel);
        foreach (var receiver in all)
            await deliveries.MakeAsync(receiver, cancel);
        foreach (var receiver in await deliveries.DueAsync(cancel))
            if (!workers.TryGetValue(receiver.Id, out var worker) || worker.IsCompleted)
                workers[receiver.Id] = Task.Run(() => WorkAsync(receiver, cancel), cancel);
    }

    async Task WorkAsync(Receiver receiver, CancellationToken cancel)
    {
        try
        {
            while (await deliveries.ClaimAsync(receiver.Id, AtOnce, cancel) is { Count: > 0 } some)
                await Task.WhenAll(some.Select(async delivery =>
                {
                    var (status, error) = await client.SendAsync(receiver, delivery, cancel);
                    await deliveries.EndAsync(delivery, status, error, cancel);
                }));
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError(fault, "Deliveries to the receiver {Receiver} broke off; they are tried again", receiver.Id);
        }
        catch (OperationCanceledException)
        {
            // the server stops; what was not noted is sent again
        }
    }
}
