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

    /// <summary>The buyer has the money, from the shop or advanced by the platform.</summary>
    public bool Given => Status == RefundStatus.Success || Advanced;

    /// <summary>Natural hours in which the shop answers a refund applied for on the platform, where the platform tells no limit of its own (domain.md 5).</summary>
    public static readonly TimeSpan ToBeAnsweredIn = TimeSpan.FromHours(48);

    /// <summary>The platform's limit of the present step, else ours for the answer it waits for.</summary>
    public DateTimeOffset? LimitAt => TimeoutAt ?? (Status == RefundStatus.WaitSellerAgree ? AppliedAt + ToBeAnsweredIn : null);

    /// <summary>The platform waits for somebody, and not longer than this; null where it does not, or no longer.</summary>
    public DateTimeOffset? LimitAfter(DateTimeOffset now) => !Given && Status != RefundStatus.Closed && LimitAt > now ? LimitAt : null;

    /// <summary>The platform's result, in words; null while it has none. It goes before whatever we had offered.</summary>
    internal string? Result => this switch
    {
        { Status: RefundStatus.Success } => $"平台退款成功，{Yuan.Format(AmountFen)}元",
        { Advanced: true } => $"平台已先行垫付，{Yuan.Format(AmountFen)}元",
        { Status: RefundStatus.Closed } => "平台退款关闭",
        _ => null,
    };

    /// <summary>The instant the money was given, as well as it is known.</summary>
    public DateTimeOffset GivenAt => EndedAt ?? ModifiedAt;

    /// <summary>
    /// The refund after something more was told of it, whatever was told first: a success is final, else the newest counts, and of two of the same instant the
    /// one that ends it. What lost only fills what was blank.
    /// </summary>
    internal PlatformRefund With(ToldRefund told) => Beats(told)
        ? this with
        {
            AmountFen = told.AmountFen,
            Status = told.Status,
            Advanced = Advanced || told.Advanced,
            AlipayNumber = told.AlipayNumber ?? AlipayNumber,
            Reason = told.Reason ?? Reason,
            AppliedAt = told.AppliedAt ?? AppliedAt,
            // a limit is that of one step: with the next one it is gone unless another is told
            TimeoutAt = told.TimeoutAt ?? (told.Status == Status ? TimeoutAt : null),
            EndedAt = told.EndedAt ?? EndedAt,
            ModifiedAt = told.ModifiedAt > ModifiedAt ? told.ModifiedAt : ModifiedAt,
        }
        : this with
        {
            Advanced = Advanced || told.Advanced,
            AlipayNumber = AlipayNumber ?? told.AlipayNumber,
            Reason = Reason ?? told.Reason,
            AppliedAt = AppliedAt ?? told.AppliedAt,
            TimeoutAt = TimeoutAt ?? (told.Status == Status ? told.TimeoutAt : null),
            EndedAt = EndedAt ?? told.EndedAt,
        };

    bool Beats(ToldRefund told) => (Status == RefundStatus.Success) != (told.Status == RefundStatus.Success) ? told.Status == RefundStatus.Success
        : told.ModifiedAt != ModifiedAt ? told.ModifiedAt > ModifiedAt
        : told.Status == RefundStatus.Closed && Status != RefundStatus.Closed;
}

/// <summary>What a row of a report or an event says of one refund. Amount in fen, instants UTC.</summary>
public sealed record ToldRefund(string Number, string OrderNumber, RefundStatus Status, long AmountFen, DateTimeOffset ModifiedAt)
{
    public string Number { get; init; } = PaymentNumber.Clean(Number) ?? Number;
    public string? AlipayNumber { get; init; }
    public bool Advanced { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? AppliedAt { get; init; }
    public DateTimeOffset? TimeoutAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>It is told as it happens: then it is the end of every case that is open on the order, also of one opened after the buyer had asked.</summary>
    public bool Live { get; init; }

    internal PlatformRefund Begin(Guid shopId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ShopId = shopId,
        Number = Number,
        OrderNumber = OrderNumber,
        AlipayNumber = AlipayNumber,
        AmountFen = AmountFen,
        Status = Status,
        Advanced = Advanced,
        Reason = Reason,
        AppliedAt = AppliedAt,
        TimeoutAt = TimeoutAt,
        EndedAt = EndedAt,
        ModifiedAt = ModifiedAt,
    };
}
