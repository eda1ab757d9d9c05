using AfterSales.Domain.Wording;

namespace AfterSales.Workflows.Imports;

/// <summary>订单状态 as the platform writes it, in the order an order goes through them. Others are kept as they are written and have no order.</summary>
internal static class OrderStates
{
    static readonly string[][] Course =
    [
        ["等待买家付款"],
        ["买家已付款，等待卖家发货"],
        ["卖家部分发货"],
        ["卖家已发货，等待买家确认"],
        ["交易成功", "交易关闭"],
    ];

    static readonly string Closed = Normalise.ForMatching("交易关闭");

    static readonly Dictionary<string, int> Places = Course.SelectMany((names, place) => names.Select(name => (name, place)))
        .ToDictionary(x => Normalise.ForMatching(x.name), x => x.place);

    /// <summary>Whether an order in this state comes before one in the known state; false where either is not known.</summary>
    public static bool IsBefore(string? state, string? known) => Place(state) < Place(known);

    /// <summary>Nothing was paid yet.</summary>
    public static bool IsBeforePayment(string? state) => Place(state) == 0;

    /// <summary>Ended without the goods changing hands: before payment, or after everything was refunded.</summary>
    public static bool IsClosed(string? state) => state is not null && Normalise.ForMatching(state) == Closed;

    static int? Place(string? state) => state is not null && Places.TryGetValue(Normalise.ForMatching(state), out var place) ? place : null;
}
