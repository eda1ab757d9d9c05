using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Http;

/// <summary>What an answer says about itself: codes in one style, fields by name, both languages.</summary>
public sealed class WordingTests(ApiShop shop)
{
    [Fact]
    public void Every_code_the_product_can_answer_is_written_in_one_style()
    {
        var codes = typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<ProblemKind>().Select(p => p.Code).ToList();
        // a code that a rule gives by itself is the first text of its call, or set by name
        foreach (var file in Directory.EnumerateFiles(RepoFiles.At("src"), "*.cs", SearchOption.AllDirectories))
            codes.AddRange(Regex.Matches(File.ReadAllText(file), """(?:NotAllowed\(Bar\.\w+, |\bNot\(|\bCode = |ProblemKind \w+ = new\(|ReportRefused \w+ = new\(\s*)"([^"\s]+)",""").Select(m => m.Groups[1].Value));
        Assert.True(codes.Count > 50, $"only {codes.Count} codes were found");
        Assert.Contains("orderKnown", codes);
        Assert.Contains("neverPaid", codes);
        Assert.All(codes, code => Assert.Matches("^[a-z][a-zA-Z0-9]*$", code));
    }

    [Fact]
    public async Task A_missing_field_is_named_and_an_instant_out_of_range_is_told_its_range()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var missing = (await shop.As(Role.Manager).PostAsync($"{walk.Path}/take-over", new { }, walk.Version)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        Assert.Equal("reason", missing.Json.GetProperty("errors")[0].GetProperty("field").GetString());
        var early = (await shop.As(Role.Agent).GetAsync("/api/cases?dueBefore=0001-01-01T00:00:00Z")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        Assert.Contains("2000", early.Json.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_buyer_no_report_names_is_said_to_be_unknown_in_the_order_the_case_and_the_list()
    {
        var walk = await CaseWalk.OpenAsync(shop, order: await shop.HasOrderAsync(with: o => o with { BuyerNick = null }));
        Assert.False((await walk.ShowAsync()).Json.GetProperty("order").GetProperty("buyerKnown").GetBoolean());
        Assert.False((await shop.As(Role.Agent).GetAsync($"/api/orders?number={walk.Order.Number}")).Json.GetProperty("items")[0].GetProperty("buyerKnown").GetBoolean());
        Assert.False((await shop.As(Role.Agent).GetAsync($"/api/cases?orderNumber={walk.Order.Number}")).Json.GetProperty("items")[0].GetProperty("buyerKnown").GetBoolean());
        var known = await CaseWalk.OpenAsync(shop);
        Assert.True((await known.ShowAsync()).Json.GetProperty("order").GetProperty("buyerKnown").GetBoolean());
    }

    [Fact]
    public async Task Moves_have_their_names_in_both_languages()
    {
        var shown = (await (await CaseWalk.OpenAsync(shop, CaseKind.LateDelivery)).ShowAsync(Role.Agent)).Json;
        foreach (var list in new[] { "possible", "refused" })
            Assert.All(shown.GetProperty(list).EnumerateArray(), m => Assert.Matches("^[A-Z][a-z ]+$", m.GetProperty("en").GetString()));
        Assert.Contains("Apologise", shown.GetProperty("possible").EnumerateArray().Select(m => m.GetProperty("en").GetString()));
    }

    [Fact]
    public async Task The_document_says_what_an_import_takes_and_another_charset_is_refused()
    {
        var document = (await shop.Nobody.GetAsync("/openapi/v1.json")).Json;
        var content = document.GetProperty("paths").GetProperty("/api/orders/import").GetProperty("post").GetProperty("requestBody").GetProperty("content");
        Assert.Equal(["text/csv", "multipart/form-data"], content.EnumerateObject().Select(c => c.Name));
        foreach (var (charset, status) in new[] { ("iso-8859-1", HttpStatusCode.UnsupportedMediaType), ("utf-16", HttpStatusCode.UnsupportedMediaType), ("GBK", HttpStatusCode.UnprocessableEntity) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/orders/import?shopId={shop.Id}") { Content = new ByteArrayContent([]) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", $"text/csv; charset={charset}");
            request.Headers.Add("Idempotency-Key", Caller.NewKey());
            (await shop.As(Role.Agent).SendAsync(request)).Is(status);
        }
    }
}
