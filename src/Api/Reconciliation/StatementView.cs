using AfterSales.Domain.Money;
using AfterSales.Workflows.Reconciliation;

namespace AfterSales.Api.Reconciliation;

/// <summary>An account statement: what its foot says, and how many of its own lines lie in which bucket (no bucket: no after-sales matter). Amounts in fen.</summary>
/// <param name="NewLines">Lines that no other statement had brought before; only they are counted in the buckets.</param>
public sealed record StatementView(
    Guid Id, Guid ShopId, string Account, DateTimeOffset From, DateTimeOffset Until, int InCount, long InFen, int OutCount, long OutFen, string FileName, string Sha256,
    int NewLines, Guid? ById, DateTimeOffset At, IReadOnlyList<BucketSum> Buckets)
{
    public static StatementView Of(AccountStatement s, IReadOnlyList<BucketSum> buckets) => new(
        s.Id, s.ShopId, s.Account, s.From, s.Until, s.InCount, s.InFen, s.OutCount, s.OutFen, s.FileName, s.Sha256, s.NewLines, s.ById, s.At, buckets);
}
