namespace AfterSales.Domain.Money;

/// <summary>
/// What should stand in a statement: a voucher that was paid, or money the platform returned. Amount in fen. A payment told by an order report is the sum
/// of what was returned so far, so several lines may make one payment.
/// </summary>
public sealed record Payable
{
    public required Guid Id { get; init; }

    /// <summary>A voucher; else a platform payment.</summary>
    public required bool IsVoucher { get; init; }
    public required long AmountFen { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid OrderId { get; init; }
    public required string OrderNumber { get; init; }
    public Guid? CaseId { get; init; }

    /// <summary>The books say that it was paid. A line for a voucher that is not paid here is an alarm.</summary>
    public bool Paid { get; init; } = true;

    /// <summary>Without a line it is missing; false for what was reversed or reconciled by hand.</summary>
    public bool Expected { get; init; } = true;

    // of a voucher
    public string? Number { get; init; }
    public string? Remark { get; init; }
    public string? FlowNumber { get; init; }
    public string? PayeeEnd { get; init; }

    /// <summary>To whom it was to go; null where nobody knows.</summary>
    public string? Payee { get; init; }

    /// <summary>Nothing leaves for it before.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Its money is back in the books since then.</summary>
    public DateTimeOffset? ReversedAt { get; init; }

    /// <summary>退款编号 of the refund it was booked for.</summary>
    public string? RefundNumber { get; init; }
}

/// <summary>What matching made of one line. No payable where nothing here fits it.</summary>
public sealed record Finding(StatementLine Line, Bucket? Bucket, MatchStage? Stage = null, Payable? For = null, string Zh = "", string En = "");

/// <summary>What matching made of some lines and of what should stand in them.</summary>
/// <param name="Missing">Paid here, and no line is left for it.</param>
/// <param name="Off">Paid with another sum than the lines have: by how many fen, above zero where the lines have more.</param>
public sealed record Findings(IReadOnlyList<Finding> Lines, IReadOnlyList<Payable> Missing, IReadOnlyList<(Payable Payable, long ByFen)> Off)
{
    public static readonly Findings None = new([], [], []);

    public Findings And(Findings other) => new([.. Lines, .. other.Lines], [.. Missing, .. other.Missing], [.. Off, .. other.Off]);
}
