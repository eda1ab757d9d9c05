using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>What is stored of an order and its refunds when the platform tells of one. The money is read first: it is compared again when the change is stored.</summary>
public sealed record RefundBooks(Guid ShopId, string OrderNumber)
{
    /// <summary>Both null while the order is not known here.</summary>
    public Order? Order { get; init; }
    public OrderMoney? Money { get; init; }

    /// <summary>Refunds of the order, and those that have a number which is told of now.</summary>
    public IReadOnlyList<PlatformRefund> Refunds { get; init; } = [];
    public IReadOnlyList<PlatformPayment> Payments { get; init; } = [];

    /// <summary>Vouchers of the order that were refunded on the platform and not taken back.</summary>
    public IReadOnlyList<Voucher> Refunded { get; init; } = [];

    /// <summary>What was recorded on other orders under numbers of refunds of this one.</summary>
    public IReadOnlyList<PlatformPayment> PaidElsewhere { get; init; } = [];
    public IReadOnlyList<Voucher> RefundedElsewhere { get; init; } = [];

    /// <summary>Discrepancies about the order, its refunds and what is recorded under their numbers that are open.</summary>
    public IReadOnlyList<Discrepancy> Open { get; init; } = [];

    /// <summary>The order has cases that the platform's word may move: then they are read as well.</summary>
    public bool Busy { get; init; }
    public IReadOnlyList<CaseFile> Cases { get; init; } = [];

    /// <summary>What order reports told of by this instant or later, and no refund accounts for yet: a report from before a refund cannot have told of it.</summary>
    internal long ToldByReports(PlatformRefund refund)
    {
        var told = Payments.Where(p => p.FromOrderReport).ToList();
        var accounted = Refunds.Where(r => r.Id != refund.Id && r.OrderId is not null && r.Given).Sum(FromReports);
        return Math.Max(0, Math.Min(told.Where(p => p.At >= refund.GivenAt).Sum(p => p.AmountFen), told.Sum(p => p.AmountFen) - accounted));
    }

    /// <summary>Until when the platform waits on one of the order's refunds; null where it waits on none.</summary>
    public DateTimeOffset? NearestLimit(DateTimeOffset now) => Refunds.Where(r => r.OrderNumber == OrderNumber).Min(r => r.LimitAfter(now));

    long FromReports(PlatformRefund refund) => Math.Max(0, refund.AmountFen
        - Payments.Where(p => p.CountsAgainstPaid && (p.Id == refund.PaymentId || p.Number == refund.Number)).Sum(p => p.AmountFen) - (Refunded.FirstOrDefault(v => v.Id == refund.VoucherId)?.AmountFen ?? 0));
}

/// <summary>What became of something the platform told.</summary>
public enum Hearing
{
    New = 1,
    Changed,
    Nothing,
    /// <summary>The number is known with another order.</summary>
    OtherOrder,
    /// <summary>The number is known as given with another amount.</summary>
    OtherAmount,
}

/// <summary>The exceptions that what the platform tells opens for finance.</summary>
public static class Exceptions
{
    const string Reversed = "付款已冲销，不再多退";

    /// <summary>The order's one open excess: opened, its amount brought up to date, or ended where nothing is left of it; null where nothing is to store.</summary>
    public static Saved<Discrepancy>? Excess(Order order, OrderMoney after, Discrepancy? open, Time.ShopCalendar calendar, DateTimeOffset now)
    {
        var fen = after.ExcessFen;
        if (fen == (open?.AmountFen ?? 0))
            return null;
        if (fen == 0)
            return new(open! with { EndedAt = now, EndReason = open.EndReason is null ? Reversed : $"{open.EndReason}；{Reversed}", Version = open.Version + 1 }, open.Version);
        var (zh, en) = ($"订单{order.Number}：平台退款后共多退{Yuan.Format(fen)}元，须追回或核销",
            $"Order {order.Number}: with what the platform returned, ¥{Yuan.Format(fen)} more went back than was paid; recover it or write it off");
        return open is not null
            ? new(open with { AmountFen = fen, Zh = zh, En = en, Version = open.Version + 1 }, open.Version)
            : new(Of(DiscrepancyKind.PlatformExcess, order.ShopId, order.Id, fen, zh, en, calendar, now) with { OrderId = order.Id }, null);
    }

    internal static Saved<Discrepancy> UnknownOrder(PlatformRefund refund, Time.ShopCalendar calendar, DateTimeOffset now) => new(
        Of(DiscrepancyKind.UnknownOrder, refund.ShopId, refund.Id, refund.AmountFen, $"平台退款{refund.Number}：订单{refund.OrderNumber}不在系统中",
            $"Refund {refund.Number} of the platform: order {refund.OrderNumber} is not known here", calendar, now), null);

    /// <summary>What is recorded here under a refund's number, and the platform says otherwise: opened, or brought up to date.</summary>
    /// <param name="about">What it is about, without its texts.</param>
    /// <param name="saidFen">What the record says.</param>
    /// <param name="byFen">How much more the platform says; below zero: less.</param>
    internal static Saved<Discrepancy> Differs(PlatformRefund refund, Discrepancy about, long saidFen, long byFen, Discrepancy? open)
    {
        var (zh, en) = refund.Given ? ($"订单{refund.OrderNumber}退款{Yuan.Format(refund.AmountFen)}元", $"¥{Yuan.Format(refund.AmountFen)} went back on order {refund.OrderNumber}")
            : ("该退款已关闭", "it is closed");
        var next = (open ?? about) with
        {
            AmountFen = byFen,
            Zh = $"退款{refund.Number}：平台告知{zh}，此处登记为{Yuan.Format(saidFen)}元",
            En = $"Refund {refund.Number}: the platform says that {en}; here ¥{Yuan.Format(saidFen)} is recorded",
        };
        return open is null ? new(next, null) : new(next with { Version = open.Version + 1 }, open.Version);
    }

    internal static Discrepancy About(PlatformPayment payment, Time.ShopCalendar calendar, DateTimeOffset now) =>
        Of(DiscrepancyKind.PlatformDiffers, payment.ShopId, payment.Id, 0, "", "", calendar, now) with { PaymentId = payment.Id, OrderId = payment.OrderId };

    internal static Discrepancy About(Voucher voucher, Time.ShopCalendar calendar, DateTimeOffset now) =>
        Of(DiscrepancyKind.PlatformDiffers, voucher.ShopId, voucher.Id, 0, "", "", calendar, now) with { VoucherId = voucher.Id, OrderId = voucher.OrderId, CaseId = voucher.CaseId };

    static Discrepancy Of(DiscrepancyKind kind, Guid shop, Guid subject, long fen, string zh, string en, Time.ShopCalendar calendar, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ShopId = shop,
        Kind = kind,
        SubjectId = subject,
        AmountFen = fen,
        Zh = zh,
        En = en,
        FoundAt = now,
        DueAt = Discrepancy.DueFrom(now, calendar),
    };
}
