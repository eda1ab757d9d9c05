using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Http;

/// <summary>Bodies and addresses that are not what they should be are refused with 4xx, in the form of every refusal, and leave nothing behind.</summary>
public sealed class HostileJsonTests(ApiShop shop)
{
    const string Deep = "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]";

    public static readonly TheoryData<string, string> Bodies = new()
    {
        { "", "bodyInvalid" },
        { "null", "bodyInvalid" },
        { "[]", "bodyInvalid" },
        { "\"text\"", "bodyInvalid" },
        { "{\"text\":\"好\"", "bodyMalformed" },
        { "{\"text\":\"好\"} {}", "bodyMalformed" },
        { "{\"text\":\"好\"}x", "bodyMalformed" },
        { "{\"text\":\"好\",}", "bodyMalformed" },
        { "{text:\"好\"}", "bodyMalformed" },
        { "{\"text\":\"好\"}//", "bodyMalformed" },
        { "\uFEFF{\"text\":\"好\"}", "bodyMalformed" },
        { "{\"text\":\"a\nb\"}", "bodyMalformed" },
        { "{\"text\":\"好\",\"text\":\"坏\"}", "bodyInvalid" },
        { "{\"text\":\"好\",\"Text\":\"坏\"}", "unknownField" },
        { "{\"Text\":\"好\"}", "unknownField" },
        { "{\"text\":\"好\",\"role\":\"Supervisor\"}", "unknownField" },
        { "{\"text\":\"好\",\"__proto__\":{}}", "unknownField" },
        { "{\"text\":\"亲，\\u202e现返评好\\u202c谢谢\"}", "bodyInvalid" },
        { "{\"text\":1}", "bodyInvalid" },
        { "{\"text\":null}", "bodyInvalid" },
        { "{\"text\":[\"好\"]}", "bodyInvalid" },
        { "{}", "bodyInvalid" },
        { "{\"text\":\"a\\u0000b\"}", "textForbidden" },
        { "{\"text\":\"a\\ud800b\"}", "textForbidden" },
        { "{\"text\":\"\\u200b\"}", "textForbidden" },
        { "{\"text\":\" \\u2060\\u200d\\u3164\"}", "textForbidden" },
        { "{\"text\":\"\u200b\u2800\"}", "textForbidden" },
        { "{\"text\":\"a\\udc00\\ud800b\"}", "textForbidden" },
        { "{\"te\\u0000xt\":\"好\"}", "textForbidden" },
        { "{\"text\":\"a\\u0008b\"}", "bodyInvalid" },
        { $"{{\"text\":{Deep}}}", "bodyMalformed" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_strict_json_is_refused_and_nothing_is_stored(string body, string code)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        using var request = Note(walk, new StringContent(body, new UTF8Encoding(false), "application/json"));
        (await shop.As(Role.Agent).SendAsync(request)).IsProblem(HttpStatusCode.BadRequest, code);
        Assert.Equal(1, await shop.AsksAsync(db => db.History.CountAsync(h => h.CaseId == walk.Id)));
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=gb18030")]
    [InlineData("application/json; charset=\"\"")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("nonsense")]
    public async Task Another_media_type_or_charset_is_refused(string contentType)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var content = new ByteArrayContent("{\"text\":\"ok\"}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        (await shop.As(Role.Agent).SendAsync(Note(walk, content))).IsProblem(HttpStatusCode.UnsupportedMediaType, "mediaType");
    }

    [Fact]
    public async Task A_body_without_a_media_type_and_a_packed_one_are_refused()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).SendAsync(Note(walk, new ByteArrayContent("{\"text\":\"ok\"}"u8.ToArray())))).IsProblem(HttpStatusCode.UnsupportedMediaType, "mediaType");
        var packed = new StringContent("{\"text\":\"ok\"}", Encoding.UTF8, "application/json");
        packed.Headers.ContentEncoding.Add("gzip");
        (await shop.As(Role.Agent).SendAsync(Note(walk, packed))).IsProblem(HttpStatusCode.UnsupportedMediaType, "mediaType");
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE4, 0xBD })]
    public async Task Bytes_that_are_no_utf8_are_refused(byte[] bad)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var content = new ByteArrayContent([.. "{\"text\":\""u8, .. bad, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await shop.As(Role.Agent).SendAsync(Note(walk, content))).IsProblem(HttpStatusCode.BadRequest, "bodyMalformed");
    }

    [Theory]
    [InlineData("\"amountFen\":\"1000\"")]
    [InlineData("\"amountFen\":1000.0")]
    [InlineData("\"amountFen\":10.5")]
    [InlineData("\"amountFen\":1e3")]
    [InlineData("\"amountFen\":1e400")]
    [InlineData("\"amountFen\":-1")]
    [InlineData("\"amountFen\":9223372036854775807")]
    [InlineData("\"amountFen\":9223372036854775808")]
    [InlineData("\"amountFen\":true")]
    [InlineData("\"amountFen\":null")]
    [InlineData("\"amountFen\":1000,\"kind\":\"Coupon\"")]
    [InlineData("\"amountFen\":1000,\"channel\":\"alipay\"")]
    [InlineData("\"amountFen\":1000,\"channel\":1")]
    [InlineData("\"amountFen\":1000,\"channel\":\"1\"")]
    [InlineData("\"amountFen\":1000,\"basis\":\"Goods, Damage\"")]
    [InlineData("\"amountFen\":1000,\"lineId\":\"1\"")]
    [InlineData("\"amountFen\":1000,\"paid\":true")]
    public async Task Money_and_codes_are_taken_only_in_their_one_form(string fields)
    {
        var walk = await (await CaseWalk.OpenAsync(shop)).ToOfferingAsync();
        var answer = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "OfferRemedy", walk.Version, $"{{\"remedies\":[{{\"kind\":\"CashCompensation\",{fields}}}]}}");
        answer.IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    [Theory]
    [InlineData("{\"remedies\":[null]}")]
    [InlineData("{\"remedies\":{}}")]
    [InlineData("{\"remedies\":[[]]}")]
    [InlineData("{\"remedies\":[{\"kind\":0}]}")]
    [InlineData("{\"remedies\":[{}]}")]
    public async Task A_list_of_something_else_is_refused(string body)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "OfferRemedy", walk.Version, body)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    [Theory]
    [InlineData("/api/orders", """{"number":"370188","paidFen":0,"createdAt":"2026-03-01T00:00:00Z","lines":[null]}""", "lines[0]")]
    [InlineData("/api/orders", """{"number":"370188","paidFen":0,"createdAt":"2026-03-01T00:00:00Z","lines":[{"title":"杯","quantity":1,"priceFen":1},null]}""", "lines[1]")]
    [InlineData("/api/rosters", """{"from":"2026-03-03","shifts":[null],"reason":"换班"}""", "shifts[0]")]
    public async Task A_list_with_a_hole_is_refused_and_the_hole_named(string path, string body, string field)
    {
        var problem = (await shop.As(Role.Manager).PostAsync(path, body)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        Assert.Equal(field, Assert.Single(problem.Json.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("2026-03-02T10:00:00")]
    [InlineData("2026-03-02")]
    [InlineData("1772445600000")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("2026-03-02T10:00:00 Europe/Berlin")]
    public async Task An_instant_has_its_zone_and_lies_in_our_century(string instant)
    {
        var order = await shop.HasOrderAsync();
        var answer = await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = "LateDelivery", buyerMessage = "还没到", firstRequestAt = instant });
        answer.IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
    }

    [Theory]
    [InlineData("/api/cases?text=%00")]
    [InlineData("/api/cases?text=%ED%A0%80")]
    [InlineData("/api/cases?text=%FF")]
    [InlineData("/api/cases?text=%C0%80")]
    [InlineData("/api/machines/%ED%A0%80")]
    public async Task An_address_that_is_no_text_is_refused(string path) =>
        (await shop.As(Role.Agent).GetAsync(path)).IsProblem(HttpStatusCode.BadRequest, "textForbidden");

    [Theory]
    [InlineData("/api/cases?limit=abc", "parameterInvalid")]
    [InlineData("/api/cases?limit=0", "parameterInvalid")]
    [InlineData("/api/cases?limit=101", "parameterInvalid")]
    [InlineData("/api/cases?limit=10&limit=20", "parameterInvalid")]
    [InlineData("/api/cases?kind=missingItem", "parameterInvalid")]
    [InlineData("/api/cases?kind=1", "parameterInvalid")]
    [InlineData("/api/cases?ownerId=7", "parameterInvalid")]
    [InlineData("/api/cases?dueBefore=tomorrow", "parameterInvalid")]
    [InlineData("/api/cases?open=1", "parameterInvalid")]
    [InlineData("/api/cases?cursor=made-up", "parameterInvalid")]
    [InlineData("/api/cases?text=%07", "parameterInvalid")]
    [InlineData("/api/cases?stat=Opened", "unknownParameter")]
    [InlineData("/api/session?x=1", "unknownParameter")]
    [InlineData("/api/clock?x=1", "unknownParameter")]
    public async Task A_wrong_or_unknown_parameter_is_refused(string path, string code) =>
        (await shop.As(Role.Agent).GetAsync(path)).IsProblem(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task A_body_above_one_megabyte_is_refused()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var answer = await shop.As(Role.Agent).PostAsync($"{walk.Path}/notes", new { text = new string('长', 400_000) }, 1);
        answer.IsProblem(HttpStatusCode.RequestEntityTooLarge, "tooLarge");
    }

    static HttpRequestMessage Note(CaseWalk walk, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{walk.Path}/notes") { Content = content };
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return request;
    }
}
