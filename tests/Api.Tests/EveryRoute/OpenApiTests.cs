using System.Net;
using System.Text.Json;
using AfterSales.Domain.Machines;
using Xunit;

namespace AfterSales.Api.Tests.EveryRoute;

public sealed class OpenApiTests(ApiShop shop)
{
    [Fact]
    public async Task Each_move_of_each_table_is_an_operation_of_its_own_with_its_own_form()
    {
        var document = await DocumentAsync();
        var operations = Operation.AllOf(document);
        foreach (var (subject, path) in new[] { (SubjectKind.Case, "cases"), (SubjectKind.Voucher, "vouchers"), (SubjectKind.Parcel, "parcels") })
            foreach (var move in Tables.All.Where(m => m.Subject == subject).SelectMany(m => m.Rows).Select(r => r.Move).Distinct())
            {
                var operation = Assert.Single(operations, o => o.Path == $"/api/{path}/{{id}}/moves/{move.Code}");
                Assert.Equal($"{subject}{move.Code}", operation.Id);
                var form = document.GetProperty("components").GetProperty("schemas").GetProperty($"{operation.Id}Request");
                Assert.False(form.GetProperty("additionalProperties").GetBoolean());
                Assert.Equal(move.Fields.Select(f => f.Name).Order(),
                    form.TryGetProperty("properties", out var fields) ? fields.EnumerateObject().Select(f => f.Name).Order() : []);
            }
    }

    [Fact]
    public async Task It_is_openapi_3_1_and_every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var reference in References(document))
        {
            var place = document;
            foreach (var step in reference[2..].Split('/'))
                Assert.True(place.TryGetProperty(step.Replace("~1", "/", StringComparison.Ordinal), out place), reference);
        }
        var used = References(document).Select(r => r[(r.LastIndexOf('/') + 1)..]).ToHashSet();
        Assert.Empty(document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => s.Name).Except(used));
    }

    [Fact]
    public async Task Money_is_a_whole_number_and_nothing_else()
    {
        var money = Properties(await DocumentAsync()).Where(p => p.Name.EndsWith("Fen", StringComparison.Ordinal)).ToList();
        Assert.True(money.Count > 20);
        // an amount that may be absent is an integer or null
        Assert.All(money, p => Assert.Contains(p.Value.GetProperty("type").ToString().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), (string[])["integer", """["null","integer"]"""]));
    }

    [Fact]
    public async Task Every_operation_has_a_summary_a_group_and_a_name_of_its_own()
    {
        var document = await DocumentAsync();
        var names = new HashSet<string>();
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()))
        {
            Assert.True(names.Add(operation.Value.GetProperty("operationId").GetString()!));
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.Value.GetProperty("description").GetString()!);
            Assert.NotEmpty(operation.Value.GetProperty("tags").EnumerateArray());
            Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), r => r.Name == "default");
        }
    }

    async Task<JsonElement> DocumentAsync() => (await shop.Nobody.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK).Json;

    static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    static IEnumerable<JsonProperty> Properties(JsonElement document) => document.GetProperty("components").GetProperty("schemas").EnumerateObject()
        .Where(s => s.Value.TryGetProperty("properties", out _)).SelectMany(s => s.Value.GetProperty("properties").EnumerateObject());
}
