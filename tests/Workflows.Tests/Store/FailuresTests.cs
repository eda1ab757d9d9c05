using AfterSales.Workflows.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>Only what another writer caused may be decided anew; whatever else goes wrong is said aloud.</summary>
public sealed class FailuresTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_lock_that_was_not_to_be_had_in_the_file_is_a_lost_race(int code) =>
        Assert.Equal(Committed.Raced, Failures.Meaning(new SqliteException("database is locked", code)));

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(13)]
    public void A_full_failing_or_broken_disk_is_no_race(int code) => Assert.Null(Failures.Meaning(new SqliteException("disk", code)));

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.LockNotAvailable)]
    public void A_lock_that_was_not_to_be_had_on_the_server_is_a_lost_race(string code) =>
        Assert.Equal(Committed.Raced, Failures.Meaning(new PostgresException("", "ERROR", "ERROR", code)));

    [Theory]
    [InlineData(PostgresErrorCodes.AdminShutdown)]
    [InlineData(PostgresErrorCodes.DiskFull)]
    [InlineData(PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData(PostgresErrorCodes.CheckViolation)]
    public void A_server_that_goes_or_refuses_is_no_race(string code) => Assert.Null(Failures.Meaning(new PostgresException("", "ERROR", "ERROR", code)));

    [Fact]
    public void A_connection_that_broke_leaves_the_outcome_unknown() => Assert.Null(Failures.Meaning(new NpgsqlException("connection reset")));
}
