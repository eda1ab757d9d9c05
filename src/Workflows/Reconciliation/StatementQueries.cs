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
    public async Task<IReadOnlyList<BucketSum>> BucketsAsync(Guid statementId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sums = await db.StatementLines.Where(l => l.StatementId == statementId).GroupBy(l => l.Bucket)
            .Select(g => new { g.Key, Lines = g.Count(), OutFen = g.Sum(l => l.OutFen) }).ToListAsync(cancel);
        return [.. sums.OrderBy(s => s.Key).Select(s => new BucketSum(s.Key, s.Lines, s.OutFen))];
    }
}
