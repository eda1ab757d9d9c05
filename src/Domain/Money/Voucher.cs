using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Money;

/// <summary>
/// 凭证: the only way value leaves for a buyer (A1 四.3①: any amount, a list and a signature to finance). Amounts are fen, fixed when drafted.
/// </summary>
public sealed record Voucher : Subject
{
    public override SubjectKind Kind => SubjectKind.Voucher;

    /// <summary>`SH` + day + sequence; also the number under which the payout is made, so a retry is the same payout.</summary>
    public required string Number { get; init; }
    public required Guid OrderId { get; init; }
    public Guid? LineId { get; init; }
    public required RemedyKind Remedy { get; init; }
    public required Channel Channel { get; init; }
    public required Basis Basis { get; init; }
    public required long AmountFen { get; init; }
    public ResponsibleParty? Party { get; init; }

    // hands: the payer is none of the others
    public required Guid? ProposedBy { get; init; }
    public Guid? RequestedBy { get; init; }
    public Guid? SignedBy { get; init; }
    public Guid? PaidBy { get; init; }

    public string? Remark { get; init; }

    /// <summary>收款账号: to whom Alipay pays it; the order's buyer unless another one was named.</summary>
    public string? Payee { get; init; }

    /// <summary>SHA-256 over the canonical content at the signing, hex (the recipe is in docs/finance-and-audit.md).</summary>
    public string? Signature { get; init; }
    public DateTimeOffset? SignedAt { get; init; }
    public string? RefundNumber { get; init; }
    public string? CouponNumber { get; init; }
    public string? FlowNumber { get; init; }
    public string? MatchedLine { get; init; }
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Its amount is set aside on the order.</summary>
    public bool Reserved { get; init; }

    /// <summary>When that was; kept when it is paid. The day and month in which it counts for budgets and caps.</summary>
    public DateTimeOffset? SetAsideAt { get; init; }

    /// <summary>It is set aside or paid: the database allows one such voucher per order line, basis, remedy and amount.</summary>
    public bool Live { get; init; }

    /// <summary>The platform has stepped in: nothing is paid until its ruling.</summary>
    public bool Held { get; init; }

    /// <summary>The refund of a return that passed inspection: an agent signs it up to what was paid.</summary>
    public bool ReturnPassed { get; init; }
}
