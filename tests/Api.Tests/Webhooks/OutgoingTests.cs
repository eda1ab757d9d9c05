using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Api.Tests.Proof;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Outlets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Api.Tests.Webhooks;

/// <summary>Real receivers on loopback: one that works, one that answers 500, one that never answers.</summary>
public sealed class OutgoingTests : IAsyncLifetime
{
    const string Name = "琴台数码旗舰店";

    readonly ApiShop shop = new() { WebhookTimeout = TimeSpan.FromMilliseconds(300) };

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    WebhookSender Sender => shop.Services.GetRequiredService<WebhookSender>();

    public ValueTask InitializeAsync() => shop.InitializeAsync();

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    [Fact]
    public async Task Bad_receivers_change_nothing_for_moves_or_for_the_good_one_and_end_as_dead_letters()
    {
        await using LoopbackReceiver good = new(200), broken = new(500), silent = new(null);
        var secret = await AddAsync(good);
        await AddAsync(broken);
        await AddAsync(silent);
        var walk = await CaseWalk.OpenAsync(shop);
        var hanging = Task.Run(() => Sender.RunDueAsync(Cancel), Cancel);
        await Eventually.IsAsync(() => Task.FromResult(silent.Heard.Count > 0), "a receiver hangs");
        // moves go on meanwhile
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.DoAsync(Role.Manager, "Escalate", new { level = "Manager", reason = "买家要求" });
        await hanging;
        for (var hour = TimeSpan.Zero; hour <= TimeSpan.FromMinutes(70); hour += TimeSpan.FromMinutes(7))
        {
            await Sender.RunDueAsync(Cancel);
            shop.Clock.Advance(TimeSpan.FromMinutes(7));
        }
        var sent = await shop.AsksAsync(db => db.Outbox.CountAsync(o => o.CaseId == walk.Id, Cancel));
        var dead = (await shop.As(Role.Supervisor).GetAsync("/api/dead-letters")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal((3, 3, 3), (sent, dead.Count(d => Receiver(d, broken)), dead.Count(d => Receiver(d, silent))));
        Assert.All(dead.Where(d => Receiver(d, broken)), d => Assert.Equal(500, d.GetProperty("lastStatus").GetInt32()));
        Assert.All(dead, d => Assert.InRange(d.GetProperty("attempts").GetInt32(), 5, 8));
        Assert.All(good.Heard, request => Assert.True(IsSigned(request, secret)));
        Assert.Equal(["Open", "Apologise", "Escalate"], good.Heard.Select(Event).OrderBy(e => e.GetProperty("sequence").GetInt32()).Select(e => e.GetProperty("act").GetString()));
        Assert.All(good.Heard.Select(Event), e => Assert.Equal(walk.Id, e.GetProperty("caseId").GetGuid()));
        // each attempt of a delivery is known by its id
        Assert.Equal(3, broken.Heard.Select(r => r.Headers[EventSigning.Nonce]).Distinct().Count());
    }

    [Fact]
    public async Task A_dead_letter_is_sent_again_when_a_supervisor_says_so_and_once_it_was_taken_no_more()
    {
        await using LoopbackReceiver broken = new(500);
        await AddAsync(broken, "--acts", "Apologise,ClaimDue,Rescheduled");
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await Sender.RunDueAsync(Cancel);
        shop.Clock.Advance(TimeSpan.FromHours(1));
        await Sender.RunDueAsync(Cancel);
        var dead = Assert.Single((await shop.As(Role.Supervisor).GetAsync($"/api/dead-letters?shopId={shop.Id}")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("Apologise", 2), (dead.GetProperty("act").GetString(), broken.Heard.Count));
        var path = $"/api/dead-letters/{dead.GetProperty("id").GetGuid()}/retry";
        (await shop.As(Role.Manager).PostAsync(path, new { })).IsProblem(HttpStatusCode.Forbidden, "notYours");

        broken.Answers = 204;
        var key = Caller.NewKey();
        var said = (await shop.As(Role.Supervisor).PostAsync(path, new { }, key: key)).Is(HttpStatusCode.OK);
        await Sender.RunDueAsync(Cancel);
        Assert.Equal(3, broken.Heard.Count);
        Assert.Single(broken.Heard.Select(r => r.Headers[EventSigning.Nonce]).Distinct());
        Assert.Equal(said.Body, (await shop.As(Role.Supervisor).PostAsync(path, new { }, key: key)).Is(HttpStatusCode.OK).Body);
        (await shop.As(Role.Supervisor).PostAsync(path, new { })).IsProblem(HttpStatusCode.Conflict, "notFromHere");
        Assert.Empty((await shop.As(Role.Supervisor).GetAsync("/api/dead-letters")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_was_under_way_when_the_server_stopped_is_sent_by_the_next()
    {
        await using LoopbackReceiver silent = new(null);
        await AddAsync(silent);
        await CaseWalk.OpenAsync(shop);
        using var stop = new CancellationTokenSource();
        var sending = Sender.RunDueAsync(stop.Token);
        await Eventually.IsAsync(() => Task.FromResult(silent.Heard.Count > 0), "it is under way");
        await stop.CancelAsync();
        await sending;
        silent.Answers = 200;
        using var next = ActivatorUtilities.CreateInstance<WebhookSender>(shop.Services);
        await next.RunDueAsync(Cancel);
        Assert.Equal(2, silent.Heard.Count);
        await next.RunDueAsync(Cancel);
        Assert.Equal(2, silent.Heard.Count);
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_what_became_local_is_not_spoken_to()
    {
        await using LoopbackReceiver target = new(200), moved = new(302) { Location = target.Url }, local = new(200);
        await AddAsync(moved);
        await AddAsync(local);
        // as if the name had meant another machine when it was added
        await shop.AsksAsync(db => db.Receivers.Where(r => r.Url == local.Url).ExecuteUpdateAsync(set => set.SetProperty(r => r.AllowLocal, false), Cancel));
        await CaseWalk.OpenAsync(shop);
        await Sender.RunDueAsync(Cancel);
        Assert.Equal((1, 0, 0), (moved.Heard.Count, target.Heard.Count, local.Heard.Count));
        Assert.Equal(2, await shop.AsksAsync(db => db.Deliveries.CountAsync(d => d.DeliveredAt == null && d.Attempts == 1, Cancel)));
    }

    [Fact]
    public async Task Receivers_are_listed_and_removed_and_told_nothing_more()
    {
        await using LoopbackReceiver gone = new(200);
        await AddAsync(gone);
        var (_, listed) = await RunAsync("list");
        Assert.Contains($"{Name}  {gone.Url}  全部 all  --allow-local", listed, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("remove", listed.Split(' ')[0])).Code);
        Assert.Equal(1, (await RunAsync("remove", listed.Split(' ')[0])).Code);
        await CaseWalk.OpenAsync(shop);
        await Sender.RunDueAsync(Cancel);
        Assert.Empty(gone.Heard);
        Assert.Equal("没有接收方 no receivers", (await RunAsync("list")).Told);
    }

    [Theory]
    [InlineData("ftp://example.com/", "begins with http")]
    [InlineData("example.com", "is no address")]
    [InlineData("https://user:secret@203.0.113.9/", "no user name")]
    [InlineData("http://127.0.0.1:8080/", "--allow-local")]
    [InlineData("http://[::1]/", "--allow-local")]
    [InlineData("http://[::ffff:10.0.0.1]/", "--allow-local")]
    [InlineData("http://192.168.1.2/", "--allow-local")]
    [InlineData("http://169.254.169.254/latest", "--allow-local")]
    [InlineData("http://[fd00::1]/", "--allow-local")]
    [InlineData("http://2130706433/", "--allow-local")]
    [InlineData("http://203.0.113.9/", "no such act: Apologize", "--acts", "Apologize")]
    [InlineData("http://203.0.113.9/", "no such shop: 南店", "--shop", "南店")]
    public async Task What_may_be_no_receiver_is_said_and_nothing_is_stored(string url, string why, params string[] more)
    {
        var (code, told) = await RunAsync(["add", url, .. more.Contains("--shop") ? [] : (string[])["--shop", Name], .. more]);
        Assert.Equal(1, code);
        Assert.Contains(why, told, StringComparison.Ordinal);
        Assert.Equal(0, await shop.AsksAsync(db => db.Receivers.CountAsync(Cancel)));
    }

    /// <summary>Adds it as an administrator does.</summary>
    /// <returns>The secret it was told.</returns>
    async Task<string> AddAsync(LoopbackReceiver receiver, params string[] more)
    {
        var (code, told) = await RunAsync(["add", receiver.Url, "--shop", Name, "--allow-local", .. more]);
        Assert.True(code == 0, told);
        return told.Split(' ')[^1];
    }

    async Task<(int Code, string Told)> RunAsync(params string[] words)
    {
        var line = CommandLine.Parse(["webhooks", .. words, "--data", shop.DataFolder]);
        Assert.Null(line.Wrong);
        await using var told = new StringWriter();
        return (await OutgoingWebhooks.RunAsync(line, told, told), told.ToString().Trim());
    }

    static bool Receiver(JsonElement dead, LoopbackReceiver receiver) => receiver.Url.StartsWith(dead.GetProperty("receiver").GetString()!, StringComparison.Ordinal);

    static JsonElement Event(HeardRequest request) => JsonSerializer.Deserialize<JsonElement>(request.Body);

    /// <summary>As a receiver checks it, by the rule that is written down.</summary>
    static bool IsSigned(HeardRequest request, string secret)
    {
        var signed = Encoding.UTF8.GetBytes($"{request.Headers["X-AfterSales-Timestamp"]}\n{request.Headers["X-AfterSales-Nonce"]}\n");
        return request.Headers["X-AfterSales-Signature"] == Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed.Concat(request.Body).ToArray()));
    }
}
