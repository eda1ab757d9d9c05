namespace AfterSales.Workflows.Imports;

/// <summary>
/// One order as the platform's order report tells it. Amounts are fen, instants UTC (the report speaks shop time, +08:00).
/// A column the report does not have, and a blank field, are null.
/// </summary>
public sealed record OrderRow
{
    /// <summary>The physical line of the file, from 1, on which the record starts.</summary>
    public required int LineNumber { get; init; }

    public required string Number { get; init; }
    public string? BuyerNick { get; init; }

    /// <summary>买家支付宝账号, in the form in which accounts are compared.</summary>
    public string? BuyerAccount { get; init; }
    public required long TotalFen { get; init; }

    /// <summary>买家实际支付金额: where the report has 退款金额, what stayed paid after the platform's refunds.</summary>
    public required long StayedPaidFen { get; init; }

    /// <summary>退款金额: what the platform already returned; null where the report has no such column, for then nobody knows.</summary>
    public required long? RefundedFen { get; init; }

    /// <summary>What the buyer paid: what stayed plus what the platform returned. An order that was never paid has 0.</summary>
    public long PaidFen => StayedPaidFen + (RefundedFen ?? 0);

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PaidAt { get; init; }
    public DateTimeOffset? ShippedAt { get; init; }
    public string? ReceiverName { get; init; }
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Title { get; init; }
    public int? Quantity { get; init; }
    public string? Status { get; init; }
    public string? Waybill { get; init; }
    public string? Courier { get; init; }

    /// <summary>Of the parcel at dispatch, in grams.</summary>
    public int? WeightGrams { get; init; }
    public string? SellerMemo { get; init; }
    public string? BuyerMessage { get; init; }
}
