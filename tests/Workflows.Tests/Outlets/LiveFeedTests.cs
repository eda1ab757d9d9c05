using AfterSales.Domain.Cases;
using AfterSales.TestBed;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Outlets;

/// <summary>One reader for all listeners: each hears its shops, and none holds up another.</summary>
public sealed class LiveFeedTests() : OnBothShops(TestDatabase.SqliteAsync)
{
    LiveFeed Feed => Shop.Get<LiveFeed>();

    [Fact]
    public async Task A_listener_hears_its_own_shops_from_the_moment_it_came()
    {
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        using var own = await OpenAsync(Shop.Id);
        using var other = await OpenAsync(Guid.CreateVersion7(Shop.Clock.Now));
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Feed.ReadAsync(Cancel);
        Assert.True(own.Coming.TryRead(out var heard));
        Assert.Equal((seen.Id, true), (heard.CaseId, heard.Position > own.From));
        Assert.False(other.Coming.TryRead(out _));
    }

    [Fact]
    public async Task Who_does_not_keep_up_is_dropped_and_the_others_hear_on()
    {
        using var slow = await OpenAsync(Shop.Id);
        using var quick = await OpenAsync(Shop.Id);
        var (seen, heard) = (await Shop.OpenCaseAsync(CaseKind.TransitDamage), 0);
        for (var part = 0; part < 3; part++)
        {
            await Shop.Database.PutAsync([.. Enumerable.Range(0, Listener.Waiting / 2).Select(i =>
                new OutboxRow { ShopId = Shop.Id, CaseId = seen.Id, Sequence = 1000 * part + i + 2, Version = 1, Act = "Note", At = Shop.Clock.Now })]);
            await Feed.ReadAsync(Cancel);
            while (quick.Coming.TryRead(out _))
                heard++;
        }
        Assert.Equal(Listener.Waiting * 3 / 2 + seen.Sequence, heard);
        Assert.False(quick.Dropped.IsCancellationRequested);
        await slow.Coming.ReadAllAsync(Cancel).LastAsync(Cancel); // ends
        Assert.True(slow.Dropped.WaitHandle.WaitOne(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task One_user_holds_so_many_streams_and_no_more_until_one_ends()
    {
        var held = new List<Listener>();
        for (var i = 0; i < LiveFeed.MostOfOne; i++)
            held.Add(await OpenAsync(Shop.Id));
        Assert.Null(await Feed.OpenAsync(Shop.Agent.UserId!.Value, [Shop.Id], Cancel));
        Assert.NotNull(await Feed.OpenAsync(Shop.Manager.UserId!.Value, [Shop.Id], Cancel));
        held[3].Dispose();
        Assert.NotNull(await Feed.OpenAsync(Shop.Agent.UserId!.Value, [Shop.Id], Cancel));
    }

    async Task<Listener> OpenAsync(Guid shopId) => (await Feed.OpenAsync(Shop.Agent.UserId!.Value, [shopId], Cancel))!;
}
