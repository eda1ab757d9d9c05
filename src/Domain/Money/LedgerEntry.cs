using AfterSales.Domain.Cases;

namespace AfterSales.Domain.Money;

/// <summary>Accounts after the enterprise standard (domain.md section 6). Coupons stand in memo accounts: they cost no cash.</summary>
public enum Account
{
    AlipayBalance = 1012,
    Deposit = 1031,
    ClaimsReceivable = 1221,
    CompensationPayable = 2241,
    SalesReturns = 6001,
    AfterSalesExpense = 6601,
    CouponsGranted = 9001,
    CouponsOutstanding = 9002,
}

/// <summary>What an entry tells of.</summary>
public enum EntryKind { Accrual = 1, Release, Payment, Reversal, PlatformPayment, ClaimFiled, ClaimReceived, ClaimWrittenOff, ExcessRecovered, ExcessWrittenOff }

/// <summary>
/// One double entry: the same amount (fen, above zero) on the debit of one account and the credit of another, so that no entry can be out of
/// balance. Never edited, never deleted; a mistake is answered by an entry with the accounts exchanged.
/// </summary>
public sealed record LedgerEntry
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required Guid OrderId { get; init; }
    public Guid? CaseId { get; init; }

    /// <summary>Voucher, platform payment or claim it comes from.</summary>
    public required Guid SourceId { get; init; }
    public required EntryKind Kind { get; init; }
    public required Account Debit { get; init; }
    public required Account Credit { get; init; }
    public required long AmountFen { get; init; }

    /// <summary>Cost per party is a tag, not an account.</summary>
    public ResponsibleParty? Party { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
}
