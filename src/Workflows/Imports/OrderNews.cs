using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>
/// What one row of a report means for what is stored. A report only ever adds: what was paid and what was returned never becomes less, for money may have
/// been promised on it; a later fact takes the place of an earlier one, a blank never does.
/// </summary>
internal abstract record OrderNews
{
    OrderNews() { }

    public sealed record New(Order Order, OrderLine Line, OrderMoney Money, Change Refund) : OrderNews;

    /// <summary>The order as it is from now on; the line where it changed; what to add to the money.</summary>
    public sealed record More(Order Order, OrderLine? Line, long PaidMoreFen, Change Refund) : OrderNews;

    public sealed record Nothing : OrderNews;

    public sealed record Refused(RowProblem Problem) : OrderNews;

    /// <summary>Title of the one line of an order whose report names no goods.</summary>
    public const string UnnamedGoods = "订单商品";

    public static OrderNews Of(OrderRow row, KnownOrder? known, Guid shopId, Guid? by, DateTimeOffset now) =>
        (Future(row, now) ?? (known is null ? null : Contradiction(row, known))) is { } problem ? new Refused(problem)
        : known is null ? NewOrder(row, shopId, by, now) : Later(row, known, by, now);

    static New NewOrder(OrderRow row, Guid shopId, Guid? by, DateTimeOffset now)
    {
        var order = new Order
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            Number = row.Number,
            BuyerNick = row.BuyerNick,
            BuyerAccount = row.BuyerAccount,
            BuyerPhone = row.Phone,
            Address = row.Address,
            TotalFen = row.TotalFen,
            PaidFen = row.PaidFen,
            CreatedAt = row.CreatedAt,
            PaidAt = row.PaidAt,
            ShippedAt = row.ShippedAt,
            Status = row.Status,
            Courier = row.Courier,
            Waybill = row.Waybill,
            WeightGrams = row.WeightGrams,
        };
        var line = new OrderLine
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            OrderId = order.Id,
            Title = row.Title ?? UnnamedGoods,
            Quantity = row.Quantity ?? 1,
            PriceFen = row.TotalFen,
        };
        var money = new OrderMoney { OrderId = order.Id, ShopId = shopId, PaidFen = order.PaidFen, CostCapFen = Limits.Default.CostCapFen };
        return new(order, line, money, RefundOf(order, row.RefundedFen ?? 0, 0, by, now));
    }

    static OrderNews Later(OrderRow row, KnownOrder known, Guid? by, DateTimeOffset now)
    {
        var order = Told(row, known.Order);
        var line = known.OnlyLine is { } old ? Told(row, old, order) : null;
        var refunded = (row.RefundedFen ?? 0) - known.RefundsImported.Fen - known.RefundsBooked;
        var refund = RefundOf(order, refunded, known.RefundsImported.Count, by, now);
        return order == known.Order && line == known.OnlyLine && refund.PlatformPayments.Count == 0 ? new Nothing()
            : new More(order, line == known.OnlyLine ? null : line, order.PaidFen - known.Order.PaidFen, refund);
    }

    /// <summary>An older report, which a state before the known one gives away, only fills what was blank.</summary>
    static Order Told(OrderRow row, Order known)
    {
        var older = OrderStates.IsBefore(row.Status, known.Status);
        return known with
        {
            BuyerNick = Pick(row.BuyerNick, known.BuyerNick, older),
            BuyerAccount = Pick(row.BuyerAccount, known.BuyerAccount, older),
            BuyerPhone = Pick(row.Phone, known.BuyerPhone, older),
            Address = Pick(row.Address, known.Address, older),
            TotalFen = older ? known.TotalFen : row.TotalFen,
            PaidFen = Math.Max(row.PaidFen, known.PaidFen),
            PaidAt = Time(row.PaidAt, known.PaidAt, older),
            ShippedAt = Time(row.ShippedAt, known.ShippedAt, older),
            Status = Pick(row.Status, known.Status, older),
            Courier = Pick(row.Courier, known.Courier, older),
            Waybill = Pick(row.Waybill, known.Waybill, older),
            WeightGrams = older ? known.WeightGrams ?? row.WeightGrams : row.WeightGrams ?? known.WeightGrams,
        };
    }

    static OrderLine Told(OrderRow row, OrderLine known, Order order) =>
        known with { Title = row.Title ?? known.Title, Quantity = row.Quantity ?? known.Quantity, PriceFen = order.TotalFen };

    static string? Pick(string? told, string? known, bool older) => older ? known ?? told : told ?? known;

    /// <summary>A report that went through a spreadsheet has lost the seconds: the same minute is no other time.</summary>
    static DateTimeOffset? Time(DateTimeOffset? told, DateTimeOffset? known, bool older) =>
        told is { } t && known is { } k && SameMinute(t, k) ? known : older ? known ?? told : told ?? known;

    static bool SameMinute(DateTimeOffset a, DateTimeOffset b) => a.ToUnixTimeSeconds() / 60 == b.ToUnixTimeSeconds() / 60;

    static RowProblem? Contradiction(OrderRow row, KnownOrder known)
    {
        if (!SameMinute(row.CreatedAt, known.Order.CreatedAt))
            return ProblemOf(row, "订单创建时间", ProblemKind.OtherOrder, row.CreatedAt.ToString("u", CultureInfo.InvariantCulture));
        if (row.RefundedFen is not { } refunded)
            return null; // less may have stayed because something was returned: this report cannot tell
        if (row.PaidFen < known.Order.PaidFen)
            return ProblemOf(row, "买家实际支付金额", ProblemKind.PaidLowered, Yuan.Format(row.StayedPaidFen));
        return refunded < known.RefundsImported.Fen ? ProblemOf(row, "退款金额", ProblemKind.RefundLowered, Yuan.Format(refunded)) : null;
    }

    static RowProblem? Future(OrderRow row, DateTimeOffset now)
    {
        (string Field, DateTimeOffset? At)[] times = [("订单创建时间", row.CreatedAt), ("订单付款时间", row.PaidAt), ("发货时间", row.ShippedAt)];
        return times.Where(t => t.At > now)
            .Select(t => ProblemOf(row, t.Field, ProblemKind.Future, t.At!.Value.ToString("u", CultureInfo.InvariantCulture))).FirstOrDefault();
    }

    static RowProblem ProblemOf(OrderRow row, string field, ProblemKind kind, string raw) => new(row.LineNumber, field, kind.Code, kind.Zh, kind.En, raw);

    /// <summary>The report does not say when the platform paid it back: it is booked at the instant we learn of it.</summary>
    static Change RefundOf(Order order, long fen, int before, Guid? by, DateTimeOffset now) => fen <= 0 ? new() : Deeds.RecordPlatformPayment(
        new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = order.ShopId,
            OrderId = order.Id,
            Number = PlatformPayment.NumberInReport(order.Number, before),
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = fen,
            At = now,
        }, by, now);
}
