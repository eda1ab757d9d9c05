using System.Threading.Channels;
using AfterSales.Workflows.Store;

namespace AfterSales.Workflows.Outlets;

/// <summary>One listener of <see cref="LiveFeed"/>. Who does not keep up is dropped and comes back with the last place it heard: it holds up nobody.</summary>
public sealed class Listener(Guid userId, IReadOnlyList<Guid> shops, long from, Action<Listener> leave) : IDisposable
{
    /// <summary>So many messages wait for a slow listener.</summary>
    public const int Waiting = 1000;

    readonly Channel<OutboxRow> channel = Channel.CreateBounded<OutboxRow>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    readonly CancellationTokenSource dropped = new();

    public Guid UserId => userId;

    public IReadOnlyList<Guid> Shops => shops;

    /// <summary>Everything after this place comes through here; what is before it has to be read from the outbox.</summary>
    public long From => from;

    public ChannelReader<OutboxRow> Coming => channel.Reader;

    public CancellationToken Dropped => dropped.Token;

    public void Dispose()
    {
        leave(this);
        channel.Writer.TryComplete();
        dropped.Dispose();
    }

    internal void Offer(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows.Where(r => shops.Contains(r.ShopId)))
            if (!channel.Writer.TryWrite(row))
            {
                channel.Writer.TryComplete();
                // on a thread of its own: what is cancelled there may take a while
                _ = dropped.CancelAsync();
                return;
            }
    }
}
