using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Webhooks;

/// <summary>Events of the platform, signed as a program of its own would sign them.</summary>
public sealed class RefundEventTests(ApiShop shop)
{
    static int nonces;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_success_is_booked_once_however_often_it_comes()
    {
        var (secret, order) = (await SecretAsync(), await shop.HasOrderAsync());
        var body = Body(order, "R" + order.Number, "SUCCESS", "30.00");
        Assert.Equal("New", (await SendAsync(secret, body)).Is(HttpStatusCode.OK).Text("result"));
        Assert.Equal("Nothing", (await SendAsync(secret, body)).Is(HttpStatusCode.OK).Text("result"));
        var shown = (await shop.As(Role.Agent).GetAsync($"/api/orders/{order.Id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(30_00, shown.GetProperty("order").GetProperty("platformFen").GetInt64());
        var refund = (await shop.As(Role.Finance).GetAsync($"/api/refunds?orderNumber={order.Number}")).Is(HttpStatusCode.OK).Json.GetProperty("items")[0];
        Assert.Equal((3000, "Success"), (refund.GetProperty("amountFen").GetInt32(), refund.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_the_signature_the_answer_is_the_same_and_nothing_is_stored()
    {
        var (secret, order) = (await SecretAsync(), await shop.HasOrderAsync());
        var (body, now) = (Body(order, "W" + order.Number, "SUCCESS", "30.00"), shop.Clock.Now);
        var answers = new List<Answer>
        {
            await SendAsync("another secret", body),
            await SendAsync(secret, body, at: now.AddMinutes(-11)),
            await SendAsync(secret, body, at: now.AddMinutes(11)),
            await SendAsync(secret, body, nonce: ""),
            await SendAsync(secret, body, nonce: new string('n', 65)),
            await SendAsync(secret, body, signature: "00"),
            await SendAsync(secret, body, signature: new string('g', 64)),
            await SendAsync(secret, body, altered: body.Replace("30.00", "99.00", StringComparison.Ordinal)),
            await SendAsync(secret, body, to: $"{Guid.CreateVersion7(now)}"),
            await SendAsync(secret, body, to: "no-shop"),
            await SendAsync(secret, body, to: $"{shop.OtherId}"),
            await SendAsync(secret, "no json", signature: ""),
        };
        var said = answers.Select(a => a.IsProblem(HttpStatusCode.Unauthorized, "notSigned")).Select(a => a.Body.Replace(a.Text("traceId"), "", StringComparison.Ordinal));
        Assert.Single(said.Distinct());
        Assert.False(await shop.AsksAsync(db => db.PlatformRefunds.AnyAsync(r => r.OrderNumber == order.Number, Cancel)));
    }

    [Fact]
    public async Task The_same_nonce_says_nothing_new_and_with_another_body_it_is_refused()
    {
        var (secret, order) = (await SecretAsync(), await shop.HasOrderAsync());
        var body = Body(order, "N" + order.Number, "WAIT_SELLER_AGREE", "30.00");
        Assert.Equal("New", (await SendAsync(secret, body, nonce: order.Number)).Is(HttpStatusCode.OK).Text("result"));
        Assert.Equal("Nothing", (await SendAsync(secret, body, nonce: order.Number)).Is(HttpStatusCode.OK).Text("result"));
        (await SendAsync(secret, Body(order, "N" + order.Number, "SUCCESS", "30.00"), nonce: order.Number)).IsProblem(HttpStatusCode.Unauthorized, "notSigned");
        Assert.Equal(0, (await shop.AsksAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel))).PlatformFen);
    }

    [Theory]
    [InlineData("""{"topic":"t"}""", "bodyInvalid")]
    [InlineData("""{"topic":"t","refundId":"1","tid":"2","status":"DONE","refundFee":"1.00","modified":"2026-03-02 09:00:00"}""", "bodyInvalid")]
    [InlineData("""{"topic":"t","refundId":"1","tid":"2","status":"SUCCESS","refundFee":"1.001","modified":"2026-03-02 09:00:00"}""", "bodyInvalid")]
    [InlineData("""{"topic":"t","refundId":"1","tid":"2","status":"SUCCESS","refundFee":"1.00","modified":"2026-03-02T09:00:00Z"}""", "bodyInvalid")]
    [InlineData("""{"topic":"t","refundId":"1","tid":"2","status":"SUCCESS","refundFee":"1.00","modified":"2026-03-02 09:00:00","extra":1}""", "unknownField")]
    [InlineData("{", "bodyMalformed")]
    public async Task What_is_signed_and_no_event_says_what_is_wrong(string body, string code) =>
        (await SendAsync(await SecretAsync(), body)).IsProblem(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("endTime", 720, "created", -60)]
    [InlineData("created", 720, "endTime", 730)]
    [InlineData("endTime", -61, "created", -60)]
    public async Task A_refund_that_ends_in_the_future_or_before_it_was_applied_for_is_refused_and_nothing_is_stored(string field, int minutes, string other, int otherMinutes)
    {
        var (secret, order) = (await SecretAsync(), await shop.HasOrderAsync());
        string At(int off) => ShopTime(shop.Clock.Now.AddMinutes(off));
        var body = Body(order, "E" + order.Number, "SUCCESS", "30.00").Replace("}", $",\"{field}\":\"{At(minutes)}\",\"{other}\":\"{At(otherMinutes)}\"}}", StringComparison.Ordinal);
        var refused = (await SendAsync(secret, body)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        Assert.Contains($"\"{field}\"", refused.Body, StringComparison.Ordinal);
        Assert.False(await shop.AsksAsync(db => db.PlatformRefunds.AnyAsync(r => r.OrderNumber == order.Number, Cancel)));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused() =>
        (await SendAsync(await SecretAsync(), new string(' ', 300 * 1024))).IsProblem(HttpStatusCode.RequestEntityTooLarge, "tooLarge");

    [Fact]
    public async Task The_platforms_own_scheme_is_taken_by_its_adapter_once_its_secret_is_set()
    {
        var order = await shop.HasOrderAsync();
        var body = $$"""{"refund_id":"T{{order.Number}}","tid":"{{order.Number}}","status":"SUCCESS","refund_fee":"12.30","modified":"{{ShopNow}}"}""";
        (await SetAsync(new { platformSecret = "app-secret" })).Is(HttpStatusCode.OK);
        (await TopAsync("wrong", body)).IsProblem(HttpStatusCode.Unauthorized, "notSigned");
        (await TopAsync("app-secret", body)).Is(HttpStatusCode.OK);
        Assert.Equal(12_30, (await shop.AsksAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel))).PlatformFen);
    }

    [Fact]
    public async Task A_secret_is_shown_once_kept_protected_and_made_by_supervisors_only()
    {
        (await SetAsync(new { }, by: Role.Manager)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        var key = Caller.NewKey();
        var secret = (await SetAsync(new { }, key)).Is(HttpStatusCode.OK).Text("secret");
        Assert.False((await SetAsync(new { }, key)).Is(HttpStatusCode.OK).Json.TryGetProperty("secret", out _));
        Assert.NotEqual(secret, await SecretAsync());
        Assert.DoesNotContain(secret, (await shop.AsksAsync(db => db.Shops.SingleAsync(s => s.Id == shop.Id, Cancel))).WebhookSecret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, string.Concat(await shop.AsksAsync(db => db.Answers.Select(a => a.Body).ToListAsync(Cancel))), StringComparison.Ordinal);
    }

    string ShopNow => ShopTime(shop.Clock.Now);

    static string ShopTime(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    string Body(Order order, string refund, string status, string yuan) =>
        $$"""{"topic":"taobao_refund_RefundSuccess","refundId":"{{refund}}","tid":"{{order.Number}}","status":"{{status}}","refundFee":"{{yuan}}","alipayNo":"2026","modified":"{{ShopNow}}"}""";

    async Task<string> SecretAsync() => (await SetAsync(new { })).Is(HttpStatusCode.OK).Text("secret");

    Task<Answer> SetAsync(object body, string? key = null, Role by = Role.Supervisor)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/shops/{shop.Id}/webhook")
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body, StrictJson.Options), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key ?? Caller.NewKey());
        return shop.As(by).SendAsync(request);
    }

    Task<Answer> SendAsync(string secret, string body, DateTimeOffset? at = null, string? nonce = null, string? signature = null, string? altered = null, string? to = null)
    {
        nonce ??= $"nonce-{Interlocked.Increment(ref nonces)}";
        var stamp = (at ?? shop.Clock.Now).ToUnixTimeSeconds();
        signature ??= Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{stamp}\n{nonce}\n{body}")));
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{to ?? shop.Id.ToString()}/refunds")
        {
            Content = new StringContent(altered ?? body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-AfterSales-Timestamp", $"{stamp}");
        request.Headers.TryAddWithoutValidation("X-AfterSales-Nonce", nonce);
        request.Headers.TryAddWithoutValidation("X-AfterSales-Signature", signature);
        return shop.Nobody.SendAsync(request);
    }

    [Theory]
    [InlineData("sign=y")]
    [InlineData("sign=y&timestamp=x")]
    [InlineData("sign=y&timestamp=0001-01-01%2000:00:00")]
    [InlineData("sign=y&timestamp=9999-12-31%2023:59:59")]
    public async Task An_event_of_the_platform_with_any_time_stamp_and_no_signature_is_401(string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{shop.Id}/top?{query}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.Nobody.SendAsync(request)).Status);
    }

    Task<Answer> TopAsync(string secret, string body)
    {
        var signed = $"{secret}app_key12timestamp{ShopNow}x-routeabc{body}{secret}";
#pragma warning disable CA5351 // the platform's scheme
        var sign = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5351
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{shop.Id}/top?timestamp={Uri.EscapeDataString(ShopNow)}&app_key=12&sign={sign}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("top-sign-list", "x-route");
        request.Headers.Add("x-route", "abc");
        return shop.Nobody.SendAsync(request);
    }
}
