using System.Globalization;
using System.Net;
using AfterSales.Api.Tests.Proof;
using AfterSales.Domain.People;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Live;

/// <summary>The feed over real HTTP: what is heard, by whom, and when it ends.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    static readonly Role[] Staff = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance, Role.Warehouse];

    readonly ApiShop shop = new();
    bool closed;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => shop.InitializeAsync();

    public ValueTask DisposeAsync() => closed ? ValueTask.CompletedTask : shop.DisposeAsync();

    [Fact]
    public async Task Every_role_hears_its_own_shop_and_never_another()
    {
        var own = await Task.WhenAll(Staff.Select(role => HeardFeed.OpenAsync(shop.As(role))));
        var foreign = await Task.WhenAll(Staff.Select(role => HeardFeed.OpenAsync(shop.Foreign(role))));
        foreach (var heard in own.Concat(foreign))
            await heard.NextAsync("begin");
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.DoAsync(Role.Manager, "Escalate", new { level = "Supervisor", reason = "买家要求" });
        var other = await shop.HasOrderAsync(shopId: shop.OtherId);
        var theirs = (await shop.Foreign(Role.Agent).PostAsync("/api/cases", new { orderId = other.Id, kind = "ServiceComplaint", buyerMessage = "态度差" })).Is(HttpStatusCode.Created).Id;
        await ReadAsync();
        foreach (var heard in own)
        {
            var (opened, raised) = (await heard.NextAsync("change"), await heard.NextAsync("change"));
            Assert.Equal((walk.Id, 1, "Open"), (opened.Data.GetProperty("caseId").GetGuid(), opened.Data.GetProperty("sequence").GetInt32(), opened.Data.GetProperty("act").GetString()));
            Assert.Equal(("Escalate", "Supervisor"), (raised.Data.GetProperty("act").GetString(), raised.Data.GetProperty("level").GetString()));
        }
        foreach (var heard in foreign)
            Assert.Equal(theirs, (await heard.NextAsync("change")).Data.GetProperty("caseId").GetGuid());
        // and nothing more, for anybody
        Assert.All(own.Concat(foreign), heard => Assert.False(heard.NextAsync().IsCompleted));
        (await shop.Foreign().GetAsync($"/api/feed?shopId={shop.Id}")).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Who_comes_back_hears_exactly_what_it_missed()
    {
        await using var first = await HeardFeed.OpenAsync(shop.As(Role.Agent));
        var begin = await first.NextAsync("begin");
        var walk = await CaseWalk.OpenAsync(shop);
        await ReadAsync();
        var opened = await first.NextAsync("change");
        await first.DisposeAsync();
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.DoAsync(Role.Manager, "Escalate", new { level = "Manager", reason = "买家要求" });

        // not yet read by this node: missed and coming meet without a gap and without a double
        await using var again = await HeardFeed.OpenAsync(shop.As(Role.Agent), lastEventId: opened.Id);
        await ReadAsync();
        await walk.DoAsync(Role.Supervisor, "NotifyBuyer", new { told = "正在核实" });
        await ReadAsync();
        foreach (var act in (string[])["Apologise", "Escalate", "NotifyBuyer"])
            Assert.Equal(act, (await again.NextAsync("change")).Data.GetProperty("act").GetString());
        Assert.False(again.NextAsync().IsCompleted);

        await using var all = await HeardFeed.OpenAsync(shop.As(Role.Agent), $"?after={begin.Id}");
        foreach (var act in (string[])["Open", "Apologise", "Escalate", "NotifyBuyer"])
            Assert.Equal(act, (await all.NextAsync("change")).Data.GetProperty("act").GetString());
    }

    [Fact]
    public async Task Who_missed_more_than_is_kept_or_comes_from_another_database_is_told_to_read_everything_again()
    {
        await CaseWalk.OpenAsync(shop);
        await CaseWalk.OpenAsync(shop);
        await shop.AsksAsync(db => db.Outbox.OrderBy(o => o.Id).Take(1).ExecuteDeleteAsync(Cancel));
        var newest = await shop.AsksAsync(db => db.Outbox.MaxAsync(o => o.Id, Cancel));
        foreach (var unknown in new[] { 0, newest + 1 })
        {
            await using var lost = await HeardFeed.OpenAsync(shop.As(Role.Agent), lastEventId: unknown);
            Assert.Equal(newest, (await lost.NextAsync("reset")).Id);
        }
        (await shop.As(Role.Agent).GetAsync("/api/feed?after=x")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        (await shop.As(Role.Agent).GetAsync("/api/feed?after=-1")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
    }

    [Fact]
    public async Task A_quiet_stream_is_kept_open_by_comments_and_ends_with_the_role_or_the_session()
    {
        await using var agent = await HeardFeed.OpenAsync(shop.As(Role.Agent));
        await using var manager = await HeardFeed.OpenAsync(shop.As(Role.Manager));
        await using var supervisor = await HeardFeed.OpenAsync(shop.As(Role.Supervisor));
        foreach (var heard in (HeardFeed[])[agent, manager, supervisor])
            await heard.NextAsync("begin");
        var (ended, gone, stays) = (agent.NextAsync(), manager.NextAsync(), supervisor.NextAsync());
        shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await Eventually.IsAsync(() => Task.FromResult(supervisor.Comments.Comments > 0), "a comment has come");

        await shop.AsksAsync(db => db.Staff.Where(s => s.UserId == shop.As(Role.Agent).UserId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Role, Role.Junior), Cancel));
        await shop.AsksAsync(db => db.Users.Where(u => u.Id == shop.As(Role.Manager).UserId).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "new"), Cancel));
        shop.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await ended);
        Assert.Null(await gone);
        Assert.False(stays.IsCompleted);

        shop.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Null(await stays);
    }

    [Fact]
    public async Task A_stream_ends_within_seconds_of_signing_out_on_another_server()
    {
        var cookie = (await shop.Nobody.PostAsync("/api/session", new { userName = shop.As(Role.Agent).UserName, password = ApiShop.Password })).Headers["Set-Cookie"].Split(';')[0];
        await using var gone = await HeardFeed.OpenAsync(shop.Nobody, cookie: cookie);
        await using var stays = await HeardFeed.OpenAsync(shop.As(Role.Agent));
        await gone.NextAsync("begin");
        await stays.NextAsync("begin");
        var (ended, more) = (gone.NextAsync(), stays.NextAsync());
        using var signOut = new HttpRequestMessage(HttpMethod.Delete, "/api/session");
        signOut.Headers.Add("Cookie", cookie);
        signOut.Headers.Add("Idempotency-Key", Caller.NewKey());
        (await shop.Nobody.SendAsync(signOut)).Is(HttpStatusCode.NoContent);
        // nothing is told from server to server: each finds it in the database
        shop.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await ended);
        Assert.False(more.IsCompleted);
    }

    [Fact]
    public async Task The_twenty_first_stream_of_a_user_is_refused()
    {
        var held = new List<HeardFeed>();
        for (var i = 0; i < LiveFeed.MostOfOne; i++)
            held.Add(await HeardFeed.OpenAsync(shop.As(Role.Agent)));
        (await shop.As(Role.Agent).GetAsync("/api/feed")).IsProblem(HttpStatusCode.TooManyRequests, "tooManyStreams");
        await held[0].DisposeAsync();
        await Eventually.IsAsync(async () => (await shop.As(Role.Agent).GetAsync("/api/feed")).Status == HttpStatusCode.OK, "the place of the one that ended is free");
    }

    [Fact]
    public async Task A_server_that_stops_ends_every_stream_at_once_also_of_who_does_not_read()
    {
        await using var heard = await HeardFeed.OpenAsync(shop.As(Role.Agent));
        await heard.NextAsync("begin");
        using var deaf = await shop.As(Role.Manager).ListenAsync("/api/feed", null);
        var walk = await CaseWalk.OpenAsync(shop);
        // few enough to wait for, and more than what lies between server and client can hold
        await shop.AsksAsync(async db =>
        {
            db.Outbox.AddRange(Enumerable.Range(0, Listener.Waiting - 100).Select(n => new OutboxRow
            {
                ShopId = shop.Id,
                CaseId = walk.Id,
                Sequence = 2 + n,
                Version = 1,
                Act = new string('N', 20_000),
                At = shop.Clock.Now,
            }));
            return await db.SaveChangesAsync(Cancel);
        });
        await ReadAsync();
        var began = TimeProvider.System.GetTimestamp();
        closed = true;
        await shop.DisposeAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(5), string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(began)}"));
        while (await heard.NextAsync() is not null)
        {
            // what was sent before
        }
    }

    Task ReadAsync() => shop.Services.GetRequiredService<LiveFeed>().ReadAsync(Cancel);
}
