using System.Net;
using System.Security.Cryptography;
using AfterSales.Domain.Machines;
using Xunit;

namespace AfterSales.Api.Tests.Machines;

public sealed class MachineTests(ApiShop shop)
{
    [Fact]
    public async Task All_ten_are_listed_without_signing_in()
    {
        var listed = (await shop.Nobody.GetAsync("/api/machines")).Is(HttpStatusCode.OK).Json.EnumerateArray().Select(m => m.GetProperty("code").GetString()!);
        Assert.Equal(Tables.All.Select(m => m.Code).Order(), listed.Order());
    }

    [Fact]
    public async Task The_json_of_a_machine_is_what_its_hash_is_of()
    {
        var hash = (await shop.Nobody.GetAsync("/api/machines/Voucher")).Is(HttpStatusCode.OK).Text("hash");
        var json = (await shop.Nobody.GetAsync("/api/machines/Voucher?format=json")).Is(HttpStatusCode.OK);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(json.Bytes)));
    }

    [Theory]
    [InlineData("text/vnd.mermaid", "text/vnd.mermaid", "stateDiagram-v2")]
    [InlineData("text/markdown", "text/markdown", "# ")]
    [InlineData("application/json", "application/json", "{")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", "application/json", "{")]
    public async Task The_form_is_chosen_by_accept(string accept, string media, string start)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/machines/MissingItem");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var answer = (await shop.Nobody.SendAsync(request)).Is(HttpStatusCode.OK);
        Assert.Equal(media, answer.MediaType);
        Assert.StartsWith(start, answer.Body.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_nobody_has_is_406_and_a_machine_nobody_has_404()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/machines/MissingItem");
        request.Headers.TryAddWithoutValidation("Accept", "image/png");
        (await shop.Nobody.SendAsync(request)).IsProblem(HttpStatusCode.NotAcceptable, "notAcceptable");
        (await shop.Nobody.GetAsync("/api/machines/Nothing")).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await shop.Nobody.GetAsync("/api/machines/Voucher?edition=99")).IsProblem(HttpStatusCode.NotFound, "notFound");
    }
}
