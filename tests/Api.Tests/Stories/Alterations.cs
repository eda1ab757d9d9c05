namespace AfterSales.Api.Tests.Stories;

/// <summary>A story told wrong in one thing.</summary>
sealed record Altered(string How, Story Story);

/// <summary>Ways to tell a story wrong. Each must come out in the replay.</summary>
static class Alterations
{
    static readonly string[] Roles = ["Agent", "Manager", "Supervisor"];

    public static IEnumerable<Altered> OfTier(Story story) =>
        Roles.Where(role => role != story.ApproverRole).Select(role => new Altered($"approved by {role}", story with { ApproverRole = role }));

    /// <summary>Of another shape, with a word that has no place in it, by nobody we know, missing, or where nothing is transferred.</summary>
    public static IEnumerable<Altered> OfRemark(Story story) =>
        (story.AlipayRemark is { } told ? new[] { told.Replace("_", "", StringComparison.Ordinal), $"好评{told}", $"{told.Split('_')[0]}_路人", null } : ["补偿_测试客服甲"])
        .Select(remark => new Altered($"remark '{remark}'", story with { AlipayRemark = remark }));

    /// <summary>Each amount raised above what the buyer paid, in the total as well.</summary>
    public static IEnumerable<Altered> OfAmount(Story story)
    {
        var above = story.Order.PaidCents + 1;
        return story.Money.Count == 0
            ? [new($"amount {above}", story with { AmountCents = above })]
            : story.Money.Select((money, i) => new Altered($"{money.Type} {above}", story with
            {
                Money = [.. story.Money.Select((m, k) => k == i ? m with { AmountCents = above } : m)],
                AmountCents = story.AmountCents + (money.Channel == "ShopCoupon" ? 0 : above - money.AmountCents),
            }));
    }

    // told, raised, claimed and learnt at any time; and no review waits for its fault or the reverse
    static readonly string[] AnyTime = ["NotifyBuyer", "Escalate", "ClaimCourier", "RecordLesson", "RecordReviewOutcome"];
    static readonly string[] InMoney = ["SignVoucher", "SendToFinance", "Pay", "IssueCoupon"];
    static readonly string[] InGoods = ["ShipReplacement", "ReplacementSigned", "ShipReshipment", "ReshipmentSigned"];

    /// <summary>Two neighbouring steps exchanged, where the shop's rules know an order.</summary>
    public static IEnumerable<Altered> OfOrder(Story story)
    {
        var path = story.ExpectedPath;
        for (var i = 0; i + 1 < path.Count; i++)
            if (path[i] != path[i + 1] && IsOrdered(story.Kind, path[i], path[i + 1]))
                yield return new($"{path[i + 1]} before {path[i]}", story with { ExpectedPath = [.. path.Take(i), path[i + 1], path[i], .. path.Skip(i + 2)] });
    }

    static bool IsOrdered(string kind, string first, string second) =>
        !AnyTime.Contains(first) && !AnyTime.Contains(second)
        && (kind == "MissingItem" || (first != "CheckOrder" && second != "CheckOrder")) // looked up in a certain order only there
        && !(InMoney.Contains(first) && InGoods.Contains(second)) && !(InGoods.Contains(first) && InMoney.Contains(second))
        && (first, second) is not ("Apologise", "LinkCase"); // said on the phone or once its case is open
}
