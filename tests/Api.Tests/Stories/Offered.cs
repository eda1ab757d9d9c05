namespace AfterSales.Api.Tests.Stories;

/// <summary>What a story gives, in the API's words.</summary>
static class Offered
{
    /// <summary>The offer: what goes by money or coupon through our hands, and the goods. What the platform or an insurer pays is not ours to offer.</summary>
    public static IReadOnlyList<Remedy> By(Story story) =>
    [
        .. story.Resolution.Where(r => r is "Exchange" or "Reshipment").Select(goods => new Remedy(goods, 0)),
        .. story.Money.Where(IsOurs).Select(money => new Remedy(KindOf(money, story), money.AmountCents)),
    ];

    public static bool IsOurs(Money money) => money.Channel is "AlipayTransfer" or "PlatformRefund" or "ShopCoupon";

    public static string KindOf(Money money, Story story) => money.Type switch
    {
        "CouponGoodwill" => "Coupon",
        "GiftCompensation" => "GiftValue",
        "GoodsRefund" => story.Resolution.Contains("ReturnRefund") ? "ReturnRefund" : "RefundOnly",
        var same => same,
    };

    public static string ChannelOf(Money money) => money.Channel switch
    {
        "AlipayTransfer" => "Alipay",
        "PlatformRefund" => "Platform",
        "ShopCoupon" => "Coupon",
        var same => same,
    };
}

/// <summary>One item of an offer. Amounts are fen.</summary>
sealed record Remedy(string Kind, long AmountFen);
