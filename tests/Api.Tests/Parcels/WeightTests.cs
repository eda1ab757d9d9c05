using System.Net;
using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Parcels;

/// <summary>What parcels weigh, as the warehouse tells it and as the case and its vouchers show it.</summary>
public sealed class WeightTests(ApiShop shop)
{
    [Fact]
    public async Task An_empty_return_stands_in_the_case_beside_its_outbound_weight_and_is_a_managers_to_refund()
    {
        var walk = await CaseWalk.OpenAsync(shop, CaseKind.TransitDamage, order: await shop.HasOrderAsync(with: o => o with { WeightGrams = 1_240 }));
        var back = await ReceivedAsync(walk, 180);
        var shown = (await walk.ShowAsync(Role.Agent)).Json;
        Assert.Equal(1_240, shown.GetProperty("order").GetProperty("weightGrams").GetInt32());
        Assert.Equal(180, Assert.Single(shown.GetProperty("parcels").EnumerateArray()).GetProperty("weightGrams").GetInt32());
        var weighed = Assert.Single(shown.GetProperty("weighings").EnumerateArray());
        Assert.Equal(("Return", "发货1,240克，退回180克：退回的不到发货的一半", back, true),
            (weighed.GetProperty("kind").GetString(), weighed.GetProperty("text").GetString(), weighed.GetProperty("parcelId").GetGuid(), weighed.GetProperty("doubtful").GetBoolean()));

        var passed = await walk.DoAsync(shop.As(Role.Warehouse), "parcels", back, "PassInspection", 3);
        var voucher = passed.Json.GetProperty("newVouchers")[0].GetGuid();
        (await shop.As(Role.Agent).MoveAsync("vouchers", voucher, "Sign", 1)).IsProblem((HttpStatusCode)422, "lacking");
        Assert.Equal(["EmptyParcel"], Kinds((await shop.As(Role.Manager).GetAsync($"/api/vouchers/{voucher}")).Json));
        var listed = (await shop.As(Role.Manager).GetAsync("/api/risks?limit=50")).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["EmptyParcel"], Kinds(Assert.Single(listed, i => i.GetProperty("voucherId").GetGuid() == voucher)));
        await walk.DoAsync(shop.As(Role.Manager, 2), "vouchers", voucher, "Sign", 1);
    }

    [Fact]
    public async Task What_left_and_what_came_are_part_of_the_history()
    {
        var walk = await CaseWalk.OpenAsync(shop, CaseKind.MissingItem);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.DoAsync(Role.Agent, "CheckRecords", new { checks = Enum.GetNames<RecordCheck>(), sentGrams = 1_240, foundGrams = 940 });
        var parcel = (await walk.DoAsync(Role.Agent, "OurError", new { party = "Warehouse", reason = "漏装" })).Json.GetProperty("newParcels")[0].GetGuid();
        await walk.DoAsync(shop.As(Role.Warehouse), "parcels", parcel, "IssueWaybill", 1, new { courier = "顺丰", waybill = "SF100" });
        await walk.DoAsync(shop.As(Role.Warehouse), "parcels", parcel, "Ship", 2, new { sentGrams = 300 });
        Assert.Equal(300, (await shop.As(Role.Agent).GetAsync($"/api/parcels/{parcel}")).Json.GetProperty("parcel").GetProperty("weightGrams").GetInt32());
        var weighed = Assert.Single((await walk.ShowAsync()).Json.GetProperty("weighings").EnumerateArray());
        Assert.Equal(("Arrival", false), (weighed.GetProperty("kind").GetString(), weighed.GetProperty("doubtful").GetBoolean()));
        var details = (await shop.As(Role.Supervisor).GetAsync($"{walk.Path}/timeline")).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("detail").GetString()!).ToList();
        Assert.Contains(details, d => d.Contains("\"sentGrams\":1240", StringComparison.Ordinal) && d.Contains("\"foundGrams\":940", StringComparison.Ordinal));
        Assert.Contains(details, d => d.Contains("\"weightGrams\":300", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0"), InlineData("-5"), InlineData("1000001"), InlineData("99999999999"), InlineData("1.5"), InlineData("\"300\""), InlineData("true")]
    public async Task A_weight_that_is_none_is_refused_by_its_name(string grams)
    {
        var walk = await CaseWalk.OpenAsync(shop, CaseKind.MissingItem);
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        var body = JsonDocument.Parse($$"""{"checks":["ChatLog","Order","SplitParcels","OwnError"],"foundGrams":{{grams}}}""").RootElement;
        var refused = (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "CheckRecords", walk.Version, body)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        Assert.Equal("foundGrams", Assert.Single(refused.Json.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    /// <summary>Goes on until the warehouse has weighed a return; its version is 3.</summary>
    async Task<Guid> ReceivedAsync(CaseWalk walk, int grams)
    {
        await walk.DoAsync(Role.Agent, "Apologise", new { wording = CaseWalk.Polite });
        await walk.DoAsync(Role.Agent, "RequestEvidence", new { missing = "破损处照片" });
        await walk.AttachAsync("Photo", Photos.Jpeg());
        await walk.DoAsync(Role.Agent, "SubmitEvidence");
        var parcel = (await walk.DoAsync(Role.Agent, "AgreeReturn", new { party = "Courier", reason = "破损，同意退货", wording = CaseWalk.Polite })).Json.GetProperty("newParcels")[0].GetGuid();
        await walk.DoAsync(shop.As(Role.Agent), "parcels", parcel, "ShipBack", 1, new { courier = "圆通", waybill = "YT100" });
        await walk.DoAsync(shop.As(Role.Warehouse), "parcels", parcel, "ReceiveGoods", 2, new { foundGrams = grams });
        await walk.AttachAsync("Photo", Photos.Jpeg());
        return parcel;
    }

    static IEnumerable<string?> Kinds(JsonElement of) => [.. of.GetProperty("risks").EnumerateArray().Select(r => r.GetProperty("kind").GetString())];
}
