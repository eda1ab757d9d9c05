using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>An order as the platform's export tells it. Amounts are fen.</summary>
public sealed record Order
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>订单编号; longer than 2^53, hence text.</summary>
    public required string Number { get; init; }

    /// <summary>Null where the export has no buyer: unknown, and shown so.</summary>
    public string? BuyerNick { get; init; }
    public string? BuyerPhone { get; init; }

    /// <summary>买家支付宝账号: where money goes that is not returned the original way.</summary>
    public string? BuyerAccount { get; init; }
    public string? Address { get; init; }
    public required long TotalFen { get; init; }

    /// <summary>What the buyer paid at first, before anything was returned.</summary>
    public required long PaidFen { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PaidAt { get; init; }
    public DateTimeOffset? ShippedAt { get; init; }
    public DateTimeOffset? SignedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public string? Status { get; init; }
    public string? Courier { get; init; }
    public string? Waybill { get; init; }

    /// <summary>What the order's parcel weighed at dispatch, in grams; null where nobody told.</summary>
    public int? WeightGrams { get; init; }

    /// <summary>Freight insurance: the insurer, not the shop, makes the return freight good.</summary>
    public bool FreightInsured { get; init; }

    /// <summary>Custom-made, perishable, opened digital goods: no return without a reason.</summary>
    public bool NoReasonReturnExcluded { get; init; }

    /// <summary>Counts what later imports changed: of two at the same time one reads again, so that nothing is added twice.</summary>
    public int Version { get; init; }
}

/// <summary>One line of an order; an export without lines gives one line for the whole order.</summary>
public sealed record OrderLine
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid OrderId { get; init; }
    public required string Title { get; init; }
    public string? Sku { get; init; }
    public required int Quantity { get; init; }

    /// <summary>Of the whole line, all its pieces.</summary>
    public required long PriceFen { get; init; }
}

/// <summary>
/// What an order may still return to its buyer, in fen. The database holds two invariants under concurrency, for what *we* do:
/// reserved + paid out + returned by the platform never exceeds what was paid; costs reserved + paid never exceed their cap.
/// What the platform returns is recorded even where it breaks the first.
/// </summary>
public sealed record OrderMoney
{
    public required Guid OrderId { get; init; }
    public required Guid ShopId { get; init; }
    public required long PaidFen { get; init; }
    public required long CostCapFen { get; init; }
    public long ReservedFen { get; init; }
    public long PaidOutFen { get; init; }
    public long PlatformFen { get; init; }
    public long CostReservedFen { get; init; }
    public long CostPaidFen { get; init; }

    /// <summary>What the freight insurer gave. It eats no limit, but whoever sets money aside must have seen it.</summary>
    public long InsuredFen { get; init; }

    /// <summary>Of what went beyond the limit because the platform returned it too: recovered or written off.</summary>
    public long ExcessSettledFen { get; init; }

    public OrderMoney And(MoneyDelta delta) => this with
    {
        PaidFen = PaidFen + delta.PaidFen,
        ReservedFen = ReservedFen + delta.ReservedFen,
        PaidOutFen = PaidOutFen + delta.PaidOutFen,
        PlatformFen = PlatformFen + delta.PlatformFen,
        CostReservedFen = CostReservedFen + delta.CostReservedFen,
        CostPaidFen = CostPaidFen + delta.CostPaidFen,
        InsuredFen = InsuredFen + delta.InsuredFen,
        CostCapFen = CostCapFen + delta.CostCapFen,
        ExcessSettledFen = ExcessSettledFen + delta.ExcessSettledFen,
    };

    /// <summary>What was returned beyond what the buyer paid, and is neither recovered nor written off.</summary>
    public long ExcessFen => Math.Max(0, PaidOutFen + PlatformFen - PaidFen - ExcessSettledFen);

    /// <summary>What may still be returned; never negative.</summary>
    public long LeftFen => Math.Max(0, PaidFen - ReservedFen - PaidOutFen - PlatformFen);

    /// <summary>What may still be made good as costs; nothing on an order that was never paid.</summary>
    public long CostLeftFen => CostLeftUnder(CostCapFen);

    /// <summary>The same under another cap: that of the policy in force.</summary>
    public long CostLeftUnder(long capFen) => PaidFen == 0 ? 0 : Math.Max(0, capFen - CostReservedFen - CostPaidFen);
}

/// <summary>What kind of payment the platform made by itself.</summary>
public enum PlatformPaymentKind { Refund = 1, Advance, Compensation, Deduction, FreightInsurance }

/// <summary>Money the platform (or the freight insurer) already gave the buyer: a record, never ours to refuse. Amount in fen.</summary>
public sealed record PlatformPayment
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid OrderId { get; init; }

    /// <summary>The platform's number, unique within the shop; the same one again changes nothing.</summary>
    public required string Number { get; init; }
    public required PlatformPaymentKind Kind { get; init; }
    public required Basis Basis { get; init; }
    public required long AmountFen { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the platform paid it; null where the report does not say, and <see cref="At"/> is when we learned of it.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Who recorded it by hand; null where the platform or a report told of it.</summary>
    public Guid? ById { get; init; }
    public string? ByName { get; init; }

    /// <summary>It was recorded by mistake: what it says stays, and counts for nothing from then on.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }
    public Guid? TakenBackById { get; init; }
    public string? TakenBackByName { get; init; }
    public string? TakenBackReason { get; init; }
    public int Version { get; init; }

    /// <summary>Under which number a refund stands that an order report told of: there it has none of its own.</summary>
    public static string NumberInReport(string order, int before) =>
        before == 0 ? ReportMark + order : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ReportMark}{order}/{before + 1}");

    /// <summary>What is booked for a refund that the platform told of.</summary>
    public static PlatformPayment Of(PlatformRefund refund, string number, long fen, Order order, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ShopId = order.ShopId,
        OrderId = order.Id,
        Number = number,
        Kind = refund.Status == RefundStatus.Success ? PlatformPaymentKind.Refund : PlatformPaymentKind.Advance,
        Basis = Basis.Goods,
        AmountFen = fen,
        At = now,
        PaidAt = refund.EndedAt,
    };

    /// <summary>Under which number the rest of a refund is booked where somebody recorded a payment under its own.</summary>
    public static string NumberBeside(string refund) => $"refund:{refund}";

    /// <summary>An order report told of it, as part of the sum that was returned on the order.</summary>
    public bool FromOrderReport => Number.StartsWith(ReportMark, StringComparison.Ordinal);

    const string ReportMark = "order:";

    /// <summary>Insurance is the insurer's money: it blocks a second payment for the same basis, but does not eat the order's limit.</summary>
    public bool CountsAgainstPaid => Kind != PlatformPaymentKind.FreightInsurance;
}
