using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Authentication;

namespace AfterSales.Api.Live;

/// <summary>One answer of the feed while it lasts: first what was missed, then what comes, until its reader goes, may no longer hear it or the server stops.</summary>
sealed class Following(HttpContext http, Listener stream, IReadOnlyList<Membership> shops)
{
    const int AtOnce = 500;
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Beat = TimeSpan.FromSeconds(15), Check = TimeSpan.FromSeconds(5);

    readonly Outbox outbox = http.RequestServices.GetRequiredService<Outbox>();
    readonly TimeProvider time = FasterClock.RealOf(http.RequestServices.GetRequiredService<TimeProvider>());
    readonly CancellationToken stopping = http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    readonly DateTimeOffset? ends = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
    DateTimeOffset beaten, looked;
    Task<bool>? coming;
    volatile bool sending;

    public async IAsyncEnumerable<SseItem<string>> EventsAsync(long? asked, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, stopping, stream.Dropped);
        // who does not read cannot be told to go
        await using var slow = over.Token.Register(() => { if (sending || stream.Dropped.IsCancellationRequested) http.Abort(); });
        (beaten, looked, sending) = (time.GetUtcNow(), time.GetUtcNow(), true);
        var last = stream.From;
        if (asked is not { } heard || await IsGoneAsync(heard, cancel))
            yield return Notice(asked is null ? "begin" : "reset", last);
        else
        {
            last = heard;
            while (await MissedAsync(last, cancel) is { Count: > 0 } missed)
                foreach (var row in missed)
                {
                    yield return Change(row);
                    last = row.Position!.Value;
                }
            // headers go out with the first word
            await BeatAsync(cancel);
        }
        sending = false;
        while (await ComesAsync(over.Token))
        {
            sending = true;
            while (stream.Coming.TryRead(out var row))
                if (row.Position > last)
                {
                    yield return Change(row);
                    last = row.Position.Value;
                }
            if (Since(beaten) >= Beat)
                await BeatAsync(cancel);
            sending = false;
        }
    }

    /// <summary>What came after this id is no longer kept, or it is an id of another database.</summary>
    async Task<bool> IsGoneAsync(long heard, CancellationToken cancel)
    {
        var (oldest, newest) = await outbox.EndsAsync(cancel);
        return heard > newest || heard + 1 < oldest;
    }

    Task<IReadOnlyList<OutboxRow>> MissedAsync(long after, CancellationToken cancel) => outbox.BetweenAsync(after, stream.From, stream.Shops, AtOnce, cancel);

    /// <summary>Waits for something to do; false when it is over.</summary>
    async Task<bool> ComesAsync(CancellationToken over)
    {
        try
        {
            coming ??= stream.Coming.WaitToReadAsync(over).AsTask();
            if (await Task.WhenAny(coming, Task.Delay(Look, time, over)) == coming)
            {
                if (!await coming)
                    return false;
                coming = null;
            }
            if (over.IsCancellationRequested)
                return false;
            if (Since(looked) < Check && !(ends <= time.GetUtcNow()))
                return true;
            looked = time.GetUtcNow();
            return !(ends <= looked) && await MayStillAsync(over);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception) when (!over.IsCancellationRequested)
        {
            // nobody knows whether they may: they ask again
            return false;
        }
    }

    /// <summary>The same person with the same parts in the same shops, as things stand now.</summary>
    async Task<bool> MayStillAsync(CancellationToken over)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        return await now.IsWhoAsync(http.User, over) && Parts(now.Shops).SetEquals(Parts(shops));

        static HashSet<object> Parts(IReadOnlyList<Membership> of) => [.. of.Select(m => (m.ShopId, m.Role, m.ForFinance))];
    }

    /// <summary>A comment, which no listener hears and no proxy takes for silence. Between two events the answer is nobody else's to write to.</summary>
    async Task BeatAsync(CancellationToken cancel)
    {
        beaten = time.GetUtcNow();
        await http.Response.WriteAsync(":\n\n", cancel);
        await http.Response.Body.FlushAsync(cancel);
    }

    // a clock that was set back counts as much as one that went on
    TimeSpan Since(DateTimeOffset then) => (time.GetUtcNow() - then).Duration();

    static SseItem<string> Change(OutboxRow row) => new(JsonSerializer.Serialize(FeedEvent.Of(row), StrictJson.Options), "change") { EventId = Id(row.Position!.Value) };

    static SseItem<string> Notice(string kind, long position) => new($$"""{"id":{{Id(position)}}}""", kind) { EventId = Id(position) };

    static string Id(long position) => position.ToString(CultureInfo.InvariantCulture);
}
