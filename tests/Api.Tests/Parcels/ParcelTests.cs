using System.Net;
using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Parcels;

public sealed class ParcelTests(ApiShop shop)
{
    [Fact]
    public async Task A_reshipment_goes_from_waybill_to_arrival_by_the_warehouse()
    {
        var walk = await CaseWalk.OpenAsync(shop, CaseKind.MissingItem);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.DoAsync(Role.Agent, "CheckRecords", new { checks = Enum.GetNames<RecordCheck>() });
        var parcel = (await walk.DoAsync(Role.Agent, "OurError", new { party = "Warehouse", reason = "漏装" })).Json.GetProperty("newParcels")[0].GetGuid();
        var listed = (await shop.As(Role.Warehouse).GetAsync($"/api/parcels?caseId={walk.Id}&state=Requested&direction=Outbound")).Is(HttpStatusCode.OK);
        var line = Assert.Single(listed.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(parcel, line.GetProperty("parcel").GetProperty("id").GetGuid());
        var version = 1;
        foreach (var (move, inputs) in new (string, object)[] { ("IssueWaybill", new { courier = "顺丰", waybill = "SF100" }), ("Ship", new { }), ("ParcelSigned", new { }) })
            version = (await walk.DoAsync(shop.As(Role.Warehouse), "parcels", parcel, move, version, inputs)).Version;
        var shown = (await shop.As(Role.Agent).GetAsync($"/api/parcels/{parcel}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(Numbers(shown), Numbers(line));
        var numbers = Numbers(shown);
        foreach (var search in new[] { numbers.Item1, $"%23{numbers.Item1}", numbers.Item2?[^8..], "sf100" })
            Assert.Equal(parcel, (await FindAsync(walk, search)).Single());
        Assert.Empty(await FindAsync(walk, "SF101"));
        Assert.Equal(("Delivered", "SF100"), (shown.GetProperty("parcel").GetProperty("state").GetString(), shown.GetProperty("parcel").GetProperty("waybill").GetString()));
    }

    async Task<IEnumerable<Guid>> FindAsync(CaseWalk walk, string? search) =>
        (await shop.As(Role.Warehouse).GetAsync($"/api/parcels?caseId={walk.Id}&search={search}")).Is(HttpStatusCode.OK)
            .Json.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("parcel").GetProperty("id").GetGuid());

    static (string?, string?) Numbers(JsonElement json) => (json.GetProperty("caseNumber").GetString(), json.GetProperty("orderNumber").GetString());
}
