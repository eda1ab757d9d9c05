using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AfterSales.Workflows.Store;

/// <summary>
/// What a refusal by the database means. A lost race shows in several ways (the row is no longer as seen, its next history row is there already, a number was
/// taken, the lock was not to be had); the two invariants of money, the closed month and the key are told apart by the name of what refused.
/// </summary>
static class Failures
{
    /// <summary>Null for what is neither a race nor an invariant: a fault of the product or of the machine.</summary>
    public static Committed? Meaning(DbException failure) => failure switch
    {
        SqliteException e => OfSqlite(e),
        PostgresException e => OfPostgres(e),
        _ => null,
    };

    static Committed? OfSqlite(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => Committed.Raced,
        SQLitePCL.raw.SQLITE_CONSTRAINT when Says(e, MoneyLimits.OverLimit) => Committed.OverLimit,
        SQLitePCL.raw.SQLITE_CONSTRAINT when Says(e, MoneyLimits.PaidTwice) => Committed.PaidTwice,
        SQLitePCL.raw.SQLITE_CONSTRAINT when Says(e, MonthLocks.Closed) => Committed.MonthClosed,
        SQLitePCL.raw.SQLITE_CONSTRAINT when Says(e, MoneyLimits.NoNegative) => Committed.Raced,
        SQLitePCL.raw.SQLITE_CONSTRAINT when Says(e, "UNIQUE constraint failed: Answers.") => Committed.AnsweredBefore,
        SQLitePCL.raw.SQLITE_CONSTRAINT when Says(e, "UNIQUE constraint failed: ") => Committed.Raced,
        _ => null,
    };

    static Committed? OfPostgres(PostgresException e) => (e.SqlState, e.ConstraintName) switch
    {
        (PostgresErrorCodes.CheckViolation, MoneyLimits.OverLimit) => Committed.OverLimit,
        (PostgresErrorCodes.CheckViolation, MonthLocks.Closed) => Committed.MonthClosed,
        // the rows before it in the same batch were no longer as seen, and the batch went on
        (PostgresErrorCodes.CheckViolation, MoneyLimits.NoNegative) => Committed.Raced,
        (PostgresErrorCodes.UniqueViolation, MoneyLimits.PaidTwice) => Committed.PaidTwice,
        (PostgresErrorCodes.UniqueViolation, "PK_Answers") => Committed.AnsweredBefore,
        (PostgresErrorCodes.UniqueViolation, _) => Committed.Raced,
        (PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable, _) => Committed.Raced,
        _ => null,
    };

    static bool Says(SqliteException e, string text) => e.Message.Contains(text, StringComparison.Ordinal);
}
