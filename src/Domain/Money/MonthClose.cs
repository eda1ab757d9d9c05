namespace AfterSales.Domain.Money;

/// <summary>月结: from now on no entry is dated in that month of the shop (Asia/Shanghai); what was wrong is reversed in a later one. Written once. Amounts are fen.</summary>
public sealed record MonthClose
{
    public required Guid ShopId { get; init; }

    /// <summary>yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>The first instant after the month.</summary>
    public required DateTimeOffset Until { get; init; }
    public required int Entries { get; init; }
    public required long DebitFen { get; init; }
    public required long CreditFen { get; init; }

    /// <summary>Paid out by Alipay in the month, and what its statements say of it.</summary>
    public required long PaidFen { get; init; }
    public required long StatementFen { get; init; }

    /// <summary>Why it was closed although exceptions were open or totals differed; null where all agreed.</summary>
    public string? Reason { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
}
