namespace AfterSales.Domain.Money;

/// <summary>What matching made of a line of the statement, or of a payment without one (domain.md section 6).</summary>
public enum Bucket
{
    Matched = 1,
    /// <summary>A line that looks like a payout or refund, and nothing here it could be.</summary>
    PaidNotInSystem,
    /// <summary>Paid here, and no line in a statement that should have it.</summary>
    InSystemNotPaid,
    AmountDiff,
    DuplicatePaid,
    /// <summary>Number and amount agree, the remark does not.</summary>
    RemarkBad,
}

/// <summary>By which of the stages a line was matched.</summary>
public enum MatchStage
{
    /// <summary>商户订单号 is the voucher's number, or the platform's order.</summary>
    Number = 1,
    /// <summary>Remark, amount, a day at most between.</summary>
    Remark,
    /// <summary>Amount, end of the payee's account, three days at most between; a person confirms it.</summary>
    Payee,
    /// <summary>A person matched it, with a reason.</summary>
    ByHand,
}

/// <summary>支付宝账务明细: one imported file of the shop's account, whose foot agreed with its lines. Amounts are fen.</summary>
public sealed record AccountStatement
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required string Account { get; init; }

    /// <summary>The period it covers: from inclusive, until exclusive.</summary>
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required int InCount { get; init; }
    public required long InFen { get; init; }
    public required int OutCount { get; init; }
    public required long OutFen { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Lines that were not known from another file.</summary>
    public required int NewLines { get; init; }
    public Guid? ById { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>One line of a statement. What it says never changes; what was found for it does.</summary>
public sealed record StatementLine
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid StatementId { get; init; }

    /// <summary>The physical line of the file, from 1.</summary>
    public required int No { get; init; }

    /// <summary>账务流水号; with <see cref="Occurrence"/> unique within the shop: the second of a file that has it twice is 2.</summary>
    public required string FlowNumber { get; init; }
    public int Occurrence { get; init; } = 1;
    public string? BusinessNumber { get; init; }
    public string? MerchantOrder { get; init; }
    public string? Title { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? CounterAccount { get; init; }
    public required long InFen { get; init; }
    public required long OutFen { get; init; }
    public long? BalanceFen { get; init; }
    public string? BusinessType { get; init; }
    public string? Remark { get; init; }

    /// <summary>Null for what is no after-sales matter: sales, fees, transfers between own accounts.</summary>
    public Bucket? Bucket { get; init; }
    public MatchStage? Stage { get; init; }
    public Guid? VoucherId { get; init; }
    public Guid? PaymentId { get; init; }
    public Guid? MatchedById { get; init; }
    public DateTimeOffset? MatchedAt { get; init; }
    public string? MatchReason { get; init; }
    public int Version { get; init; }
}
