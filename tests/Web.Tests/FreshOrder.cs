using System.Globalization;

namespace AfterSales.Web.Tests;

/// <summary>An order of a buyer of its own, signed for this morning: what one test does to it no other sees.</summary>
public sealed record FreshOrder(Guid Id, string Number, string Nick)
{
    static long last = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<FreshOrder> EnterAsync(Workplace workplace, string title = "青瓷茶具六件套", string? nick = null, string courier = "中通快递", string address = "浙江省杭州市西湖区文三路1号", string by = "manager1")
    {
        var mark = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow();
        var entered = await workplace.DoAsync(by, "/api/orders", new
        {
            number = $"88{mark}",
            paidFen = 168_00,
            createdAt = now.AddDays(-5),
            paidAt = now.AddDays(-5),
            shippedAt = now.AddDays(-4),
            signedAt = now.AddHours(-3),
            courier,
            waybill = $"ZT{mark}",
            buyerNick = nick ?? $"青瓷{mark}",
            buyerPhone = $"138{mark[^8..]}",
            buyerAccount = $"buyer{mark}@example.com",
            address = $"{address} {mark}",
            lines = new[] { new { title, quantity = 1, priceFen = 168_00, sku = title } },
        });
        return new(entered.GetProperty("id").GetGuid(), $"88{mark}", nick ?? $"青瓷{mark}");
    }
}
