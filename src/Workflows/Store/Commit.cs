namespace AfterSales.Workflows.Store;

/// <summary>What became of a commit. A race is an answer, not an exception.</summary>
public enum Committed
{
    /// <summary>Everything is on disk.</summary>
    Yes = 1,
    /// <summary>Somebody else wrote in between (a sequence, a deadline or a number was taken): read again and decide anew.</summary>
    Raced,
    /// <summary>The database's invariant: the order has not that much left, or the costs' cap is reached.</summary>
    OverLimit,
    /// <summary>The database's invariant: a live voucher for the same line, basis, remedy and amount exists.</summary>
    PaidTwice,
    /// <summary>The idempotency key has an answer already.</summary>
    AnsweredBefore,
}

/// <summary>The only writer of business rows.</summary>
public sealed partial class Commit
{
}
