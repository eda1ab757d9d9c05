using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// What the platform tells of refunds is true, whatever we had planned: kept, booked once, and the end of what we had offered, in one transaction. Told again,
/// by whichever way and in whichever order, it changes nothing more.
/// </summary>
public sealed class RefundDesk(IDbContextFactory<ShopDb> databases, RefundReading reading, Editions editions, Rounds rounds, Commit commit, TimeProvider time)
{
    const int AtOnce = 500;
    const int MostRaces = 20;

    /// <summary>How long the nonce of an event is kept; its time stamp is refused long before.</summary>
    static readonly TimeSpan NonceKept = TimeSpan.FromDays(1);

    /// <summary>Takes in one refund as it was told.</summary>
    /// <param name="nonce">Of the event it came by: stored with it; the same again with the same body says nothing new, with another body it is refused.</param>
    public Task<Outcome> TakeAsync(Guid shopId, ToldRefund told, SeenNonce? nonce, CancellationToken cancel) =>
        rounds.RunAsync(null, shopId, async round =>
        {
            if (nonce is not null && await SeenAsync(nonce, cancel) is { } seen)
                return seen.BodyHash == nonce.BodyHash ? new Heard(Hearing.Nothing, null)
                    : new NotAllowed(Bar.Input, "nonceReused", "该随机串已用于另一条消息", "The nonce was used for another event");
            var turn = new RefundTurn(await reading.WholeAsync(shopId, told.Number, told.OrderNumber, cancel), editions.Rulebook, round.Now);
            var hearing = turn.Take(told);
            if (hearing is Hearing.OtherOrder or Hearing.OtherAmount)
                return new Heard(hearing, null);
            return new Heard(hearing, hearing == Hearing.Nothing && nonce is null ? null : turn.ToChange() with { Nonces = nonce is null ? [] : [nonce] });
        }, cancel);

    /// <summary>Books the refunds that were kept until their order came; in one shop, or in all.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AttachAsync(Guid? shopId, CancellationToken cancel)
    {
        var (all, races) = (0, 0);
        while (await LeftAsync(shopId, cancel) is { Count: > 0 } left)
        {
            if (await AttachAllAsync(left, cancel))
                (all, races) = (all + left.Count, 0);
            else if (++races == MostRaces)
                throw new TooManyRacesException(MostRaces);
        }
        return all;
    }

    /// <summary>What nobody waits for: refunds whose order came by another way, nonces that no event can have any more.</summary>
    /// <returns>How many nonces.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await AttachAsync(null, cancel);
        var before = time.Now - NonceKept;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Nonces.Where(n => n.At < before).ExecuteDeleteAsync(cancel);
    }

    async Task<bool> AttachAllAsync(List<PlatformRefund> left, CancellationToken cancel)
    {
        var now = time.Now;
        var change = new Change();
        foreach (var shop in left.GroupBy(r => r.ShopId))
        {
            var books = await reading.BooksAsync(shop.Key, [.. shop.Select(r => (r.Number, r.OrderNumber))], cancel);
            foreach (var order in shop.GroupBy(r => r.OrderNumber))
            {
                if (books[order.Key].Busy)
                {
                    foreach (var kept in order)
                        await AttachOneAsync(kept, cancel);
                    continue;
                }
                var turn = new RefundTurn(books[order.Key], editions.Rulebook, now);
                foreach (var kept in order)
                    turn.TakeIn(kept);
                change = change.And(turn.ToChange());
            }
        }
        return await commit.SaveAsync(change, cancel) == Committed.Yes;
    }

    Task<Outcome> AttachOneAsync(PlatformRefund kept, CancellationToken cancel) => rounds.RunAsync(null, kept.Id, async round =>
    {
        var books = await reading.WholeAsync(kept.ShopId, kept.Number, kept.OrderNumber, cancel);
        var turn = new RefundTurn(books, editions.Rulebook, round.Now);
        var hearing = turn.TakeIn(books.Refunds.First(r => r.Id == kept.Id));
        return new Heard(hearing, hearing == Hearing.Nothing ? null : turn.ToChange());
    }, cancel);

    async Task<List<PlatformRefund>> LeftAsync(Guid? shopId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PlatformRefunds.AsNoTracking()
            .Where(r => r.OrderId == null && (shopId == null || r.ShopId == shopId) && db.Orders.Any(o => o.ShopId == r.ShopId && o.Number == r.OrderNumber))
            .OrderBy(r => r.Id).Take(AtOnce).ToListAsync(cancel);
    }

    async Task<SeenNonce?> SeenAsync(SeenNonce nonce, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Nonces.AsNoTracking().FirstOrDefaultAsync(n => n.ShopId == nonce.ShopId && n.Value == nonce.Value, cancel);
    }
}
