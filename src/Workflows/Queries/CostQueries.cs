using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>What after-sales cost, in fen, releases and reversals taken off.</summary>
/// <param name="VouchersFen">By vouchers, from their signing on.</param>
/// <param name="PlatformFen">By what the platform gave or took.</param>
/// <param name="RecoveredFen">Claimed from couriers and suppliers, or recovered of what was given twice; written off claims taken off.</param>
public sealed record CostSum(long VouchersFen, long PlatformFen, long RecoveredFen)
{
    public long NetFen => VouchersFen + PlatformFen - RecoveredFen;

    public static CostSum operator +(CostSum a, CostSum b) => new(a.VouchersFen + b.VouchersFen, a.PlatformFen + b.PlatformFen, a.RecoveredFen + b.RecoveredFen);
}

/// <summary>Costs of one responsible party, remedy and kind of case; null where an entry knows none: what the platform paid has no remedy, and often no case.</summary>
public sealed record CostLine(ResponsibleParty? Party, RemedyKind? Remedy, CaseKind? CaseKind, CostSum Cost);

/// <summary>Costs by one of the three.</summary>
public sealed record CostBy(string? Code, CostSum Cost);

/// <summary>按责任方的售后成本. The total is what accounts 6001 and 6601 gained in the period, to the fen; coupons stand in memo accounts and are no cost.</summary>
public sealed record Costs(
    DateTimeOffset? From, DateTimeOffset? Until, IReadOnlyList<CostLine> Items, IReadOnlyList<CostBy> ByParty, IReadOnlyList<CostBy> ByRemedy,
    IReadOnlyList<CostBy> ByCaseKind, CostSum Total);

/// <summary>Reads what after-sales cost, and whose fault it was.</summary>
public sealed class CostQueries(IDbContextFactory<ShopDb> databases)
{
    static readonly EntryKind[] ofVouchers = [EntryKind.Accrual, EntryKind.Release, EntryKind.Payment, EntryKind.Reversal];

    public async Task<Costs> ReadAsync(LedgerFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = LedgerQueries.Matching(db, filter with { Accounts = Accounts.Costs });
        var sums = await (
            from e in entries
            join c in db.Cases on e.CaseId equals c.Id into cases
            from c in cases.DefaultIfEmpty()
            join v in db.Vouchers on e.SourceId equals v.Id into vouchers
            from v in vouchers.DefaultIfEmpty()
            select new { e.Party, Remedy = v == null ? (RemedyKind?)null : v.Remedy, CaseKind = c == null ? (CaseKind?)null : c.CaseKind, e.Kind, e.Debit, e.Credit, e.AmountFen })
            .GroupBy(e => new { e.Party, e.Remedy, e.CaseKind, e.Kind, e.Debit, e.Credit })
            .Select(g => new { g.Key, Fen = g.Sum(e => e.AmountFen) }).ToListAsync(cancel);
        var lines = sums.GroupBy(s => (s.Key.Party, s.Key.Remedy, s.Key.CaseKind)).OrderBy(g => g.Key)
            .Select(g => new CostLine(g.Key.Party, g.Key.Remedy, g.Key.CaseKind, Sum(g.Select(s => Of(s.Key.Kind, Gained(s.Key.Debit, s.Key.Credit) * s.Fen))))).ToList();
        return new(filter.From, filter.Until, lines, By(lines, l => l.Party?.ToString()), By(lines, l => l.Remedy?.ToString()),
            By(lines, l => l.CaseKind?.ToString()), Sum(lines.Select(l => l.Cost)));
    }

    /// <summary>What an entry adds to the costs: nothing where it moves from one cost account to the other.</summary>
    public static int Gained(Account debit, Account credit) => (Accounts.Costs.Contains(debit) ? 1 : 0) - (Accounts.Costs.Contains(credit) ? 1 : 0);

    static CostSum Of(EntryKind kind, long fen) =>
        ofVouchers.Contains(kind) ? new(fen, 0, 0) : kind == EntryKind.PlatformPayment ? new(0, fen, 0) : new(0, 0, -fen);

    static List<CostBy> By(IEnumerable<CostLine> lines, Func<CostLine, string?> code) =>
        [.. lines.GroupBy(code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CostBy(g.Key, Sum(g.Select(l => l.Cost))))];

    static CostSum Sum(IEnumerable<CostSum> costs) => costs.Aggregate(new CostSum(0, 0, 0), (a, b) => a + b);
}
