using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>What was altered behind the product's back is found, and the row is named.</summary>
public abstract class ChainCheckTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task Whole_cases_have_no_breaks()
    {
        var closed = await Shop.ClosedAsync();
        var (review, _) = await Shop.LinkedReviewAsync();
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(closed.Case.Id, Cancel))!);
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(review.Case.Id, Cancel))!);
        Assert.Null(await Shop.Get<ChainCheck>().CheckAsync(Guid.CreateVersion7(Shop.Clock.Now), Cancel));
        var all = await Shop.Get<ChainCheck>().CheckAllAsync(Shop.Id, Cancel).ToListAsync(Cancel);
        Assert.Equal(3, all.Count);
        Assert.All(all, c => Assert.Empty(c.Breaks));
    }

    [Theory]
    [InlineData("""UPDATE "History" SET "Detail" = '{}' WHERE "Sequence" = 2""", 2)]
    [InlineData("""UPDATE "History" SET "ActorName" = 'somebody else' WHERE "Sequence" = 9""", 9)]
    [InlineData("""UPDATE "History" SET "Role" = 'Supervisor' WHERE "Sequence" = 6""", 6)]
    [InlineData("""DELETE FROM "History" WHERE "Sequence" = 4""", 4)]
    [InlineData("""DELETE FROM "History" WHERE "Sequence" = 14""", 14)]
    [InlineData("""UPDATE "Cases" SET "State" = 'Confirming'""", 14)]
    [InlineData("""UPDATE "Cases" SET "Version" = 13""", 14)]
    [InlineData("""UPDATE "Vouchers" SET "State" = 'Signed'""", 14)]
    [InlineData("""DELETE FROM "Vouchers" """, 14)]
    [InlineData("""UPDATE "Cases" SET "OwnerId" = NULL""", 14)]
    [InlineData("""UPDATE "Cases" SET "Level" = 'Supervisor'""", 14)]
    [InlineData("""UPDATE "Cases" SET "Severity" = 'Safety'""", 14)]
    [InlineData("""UPDATE "Cases" SET "Party" = 'Warehouse'""", 14)]
    [InlineData("""UPDATE "Cases" SET "SentGrams" = 1240""", 14)]
    [InlineData("""UPDATE "Cases" SET "FoundGrams" = 180""", 14)]
    [InlineData("""UPDATE "Vouchers" SET "PaidAt" = NULL""", 14)]
    [InlineData("""UPDATE "Vouchers" SET "FlowNumber" = 'X1'""", 14)]
    public async Task An_altered_row_is_named(string tampering, int sequence)
    {
        var closed = await Shop.ClosedAsync();
        await TamperAsync(tampering);

        var breaks = await Shop.Get<ChainCheck>().CheckAsync(closed.Case.Id, Cancel);

        Assert.Contains(breaks!, b => (b.CaseId, b.Number, b.Sequence) == (closed.Case.Id, closed.Case.Number, sequence));
        Assert.Contains(await Shop.Get<ChainCheck>().CheckAllAsync(null, Cancel).ToListAsync(Cancel), c => c.CaseId == closed.Case.Id && c.Breaks.Count > 0);
    }

    [Theory]
    [InlineData("""UPDATE "Vouchers" SET "Payee" = 'thief@example.com'""")]
    [InlineData("""UPDATE "Vouchers" SET "AmountFen" = 900""")]
    [InlineData("""UPDATE "Vouchers" SET "Remark" = '别的补偿_小张'""")]
    [InlineData("""UPDATE "Vouchers" SET "ProposedBy" = "SignedBy", "RequestedBy" = NULL""")]
    [InlineData("""UPDATE "Vouchers" SET "Signature" = NULL""")]
    public async Task A_signed_voucher_that_was_altered_is_named(string tampering)
    {
        var closed = await Shop.ClosedAsync();
        await TamperAsync(tampering);
        Assert.Contains((await Shop.Get<ChainCheck>().CheckAsync(closed.Case.Id, Cancel))!, b => b.En.Contains(closed.Vouchers[0].Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_weight_that_was_altered_is_named()
    {
        var file = await Shop.OfferedAsync(await Shop.JudgingAsync(), new RemedyItem(RemedyKind.Reshipment));
        file = await Shop.MoveAsync(file.Case, Moves.AcceptOffer, Shop.Agent);
        await Shop.MoveAsync(file.Parcels[0], Moves.IssueWaybill, Shop.Warehouse, new() { Courier = "中通", Waybill = "ZT9" });
        file = await Shop.MoveAsync(file.Parcels[0], Moves.Ship, Shop.Warehouse, new() { SentGrams = 1_240 });
        Assert.Equal(1_240, file.Parcels[0].WeightGrams);
        Assert.Empty((await Shop.Get<ChainCheck>().CheckAsync(file.Case.Id, Cancel))!);
        await TamperAsync("""UPDATE "Parcels" SET "WeightGrams" = 180""");
        Assert.Contains("weightGrams", Assert.Single((await Shop.Get<ChainCheck>().CheckAsync(file.Case.Id, Cancel))!).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_sealed_anew_does_not_follow_its_machine()
    {
        // somebody who can compute hashes rewrites the last row and the head: the chain is whole, the tables say it was never possible
        var judging = await Shop.JudgingAsync();
        var last = judging.History[^1];
        var forged = HashChain.Seal(last with { To = "Closed" });
        await TamperAsync($"""UPDATE "History" SET "To" = 'Closed', "Hash" = '{forged.Hash}' WHERE "Sequence" = {last.Sequence}""");
        await TamperAsync($"""UPDATE "Cases" SET "State" = 'Closed', "HeadHash" = '{forged.Hash}'""");
        var broken = Assert.Single((await Shop.Get<ChainCheck>().CheckAsync(judging.Case.Id, Cancel))!);
        Assert.Equal(last.Sequence, broken.Sequence);
        Assert.Contains("no row", broken.En, StringComparison.Ordinal);
    }

    /// <summary>As somebody would who owns the database: the triggers go first.</summary>
    async Task TamperAsync(string sql)
    {
        await using var db = Shop.Database.Open();
        foreach (var drop in await TriggersAsync(db))
            await db.Database.ExecuteSqlRawAsync(drop, Cancel);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica", Cancel);
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal), Cancel) > 0);
    }

    static async Task<List<string>> TriggersAsync(Workflows.Store.ShopDb db) => await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite()
        ? """SELECT 'DROP TRIGGER "' || name || '"' AS "Value" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'History'"""
        : """SELECT 'DROP TRIGGER "' || tgname || '" ON "History"' AS "Value" FROM pg_trigger WHERE tgrelid = '"History"'::regclass AND NOT tgisinternal""").ToListAsync(Cancel);
}

public sealed class ChainCheckOnSqliteTests() : ChainCheckTests(TestDatabase.SqliteAsync);

public sealed class ChainCheckOnPostgresTests() : ChainCheckTests(TestDatabase.PostgresAsync);
