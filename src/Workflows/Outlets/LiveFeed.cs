using AfterSales.Workflows.Clock;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Outlets;

/// <summary>
/// The one reader of the outbox in this process: a few times a second it reads what is new, from whichever node it came, and hands it to all who listen. How many
/// they are costs the database nothing.
/// </summary>
public sealed class LiveFeed(Outbox outbox, ShopOpening opening, TimeProvider time, ILogger<LiveFeed> log) : BackgroundService
{
    /// <summary>So many streams may one user hold open on a node.</summary>
    public const int MostOfOne = 20;

    const int AtOnce = 500;
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    readonly Lock guard = new();
    readonly SemaphoreSlim reading = new(1);
    readonly List<Listener> streams = [];
    long? position;

    /// <summary>Begins to listen from now on; null where the user holds too many streams already.</summary>
    public async Task<Listener?> OpenAsync(Guid userId, IReadOnlyList<Guid> shops, CancellationToken cancel)
    {
        if (position is null)
            await ReadAsync(cancel);
        lock (guard)
        {
            if (streams.Count(s => s.UserId == userId) >= MostOfOne)
                return null;
            var stream = new Listener(userId, shops, position!.Value, Leave);
            streams.Add(stream);
            return stream;
        }
    }

    /// <summary>Reads what is new and hands it on. The first time there is nothing new yet.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            await outbox.PlaceAsync(cancel);
            var read = position ?? (await outbox.EndsAsync(cancel)).Newest;
            position = read;
            while (await outbox.BetweenAsync(read, long.MaxValue, null, AtOnce, cancel) is { Count: > 0 } rows)
                lock (guard)
                {
                    position = read = rows[^1].Position!.Value;
                    foreach (var stream in streams)
                        stream.Offer(rows);
                }
        }
        finally
        {
            reading.Release();
        }
    }

    public override void Dispose()
    {
        reading.Dispose();
        base.Dispose();
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
                await ReadAsync(stoppingToken);
                failing = false;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (!failing)
                    log.LogError(fault, "The feed could not read what is new; it tries again");
                failing = true;
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    void Leave(Listener stream)
    {
        lock (guard)
            streams.Remove(stream);
    }
}
