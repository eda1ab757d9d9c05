namespace AfterSales.Domain.Money;

/// <summary>Where a refund stands on the platform (domain.md 3.1).</summary>
public enum RefundStatus { WaitSellerAgree = 1, WaitBuyerReturnGoods, WaitSellerConfirmGoods, SellerRefuseBuyer, Closed, Success }

/// <summary>
/// A refund as the platform tells it, by report or event. Told at least once and in any order: the newest <see cref="ModifiedAt"/> wins. The money of a
/// success is booked once, as a <see cref="Cases.PlatformPayment"/> or as the voucher it is the payout of. Amounts are fen.
/// </summary>
public sealed record PlatformRefund
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>退款编号, unique within the shop.</summary>
    public required string Number { get; init; }
    public required string OrderNumber { get; init; }

    /// <summary>Null while the order is not known here.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>支付宝交易号 or 支付单号.</summary>
    public string? AlipayNumber { get; init; }
    public required long AmountFen { get; init; }
    public required RefundStatus Status { get; init; }

    /// <summary>The platform has advanced the money to the buyer (advance_status 2).</summary>
    public bool Advanced { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>超时时间: the platform's own limit for the next step.</summary>
    public DateTimeOffset? TimeoutAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>What its success was booked as; both null while nothing was booked for it, or where an order report had told of the money before.</summary>
    public Guid? PaymentId { get; init; }
    public Guid? VoucherId { get; init; }
    public int Version { get; init; }
}
