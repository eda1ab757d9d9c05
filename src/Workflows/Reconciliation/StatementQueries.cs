using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Reconciliation;

/// <summary>How many lines of a statement lie in a bucket, and how much went out with them, in fen. No bucket: no after-sales matter.</summary>
public sealed record BucketSum(Bucket? Bucket, int Lines, long OutFen)
{
    public static IReadOnlyList<BucketSum> Of(IEnumerable<StatementLine> lines) =>
        [.. lines.GroupBy(l => l.Bucket).OrderBy(g => g.Key).Select(g => new BucketSum(g.Key, g.Count(), g.Sum(l => l.OutFen)))];
}

/// <summary>Reads what became of a statement's lines.</summary>
public sealed class StatementQueries(IDbContextFactory<ShopDb> databases)
{
    /// <summary>The lines of an account in a period, whichever statement told of them first.</summary>
    internal static IQueryable<StatementLine> LinesOf(ShopDb db, Guid shopId, string account, DateTimeOffset from, DateTimeOffset until) =>
        db.StatementLines.Where(l => l.ShopId == shopId && l.At >= from && l.At < until && db.Statements.Any(s => s.Id == l.StatementId && s.Account == account));

    /// <summary>What a statement tells of.</summary>
    public static async Task<IQueryable<StatementLine>> LinesOfAsync(ShopDb db, Guid statementId, CancellationToken cancel)
    {
        var statement = await db.Statements.AsNoTracking().FirstAsync(s => s.Id == statementId, cancel);
        return LinesOf(db, statement.ShopId, statement.Account, statement.From, statement.Until);
    }

    public async Task<IReadOnlyList<BucketSum>> BucketsAsync(Guid statementId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sums = await (await LinesOfAsync(db, statementId, cancel)).GroupBy(l => l.Bucket)
            .Select(g => new { g.Key, Lines = g.Count(), OutFen = g.Sum(l => l.OutFen) }).ToListAsync(cancel);
        return [.. sums.OrderBy(s => s.Key).Select(s => new BucketSum(s.Key, s.Lines, s.OutFen))];
    }
}
