using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>Which ledger entries to list; what is null does not filter. From inclusive, until exclusive.</summary>
public sealed record LedgerFilter(IReadOnlyList<Guid> Shops)
{
    public Guid? OrderId { get; init; }
    public Guid? CaseId { get; init; }

    /// <summary>The voucher, payment or claim it comes from.</summary>
    public Guid? SourceId { get; init; }
    public EntryKind? Kind { get; init; }

    /// <summary>On either side.</summary>
    public Account? Account { get; init; }

    /// <summary>On either side, one of these.</summary>
    public IReadOnlyList<Account>? Accounts { get; init; }
    public Known<ResponsibleParty>? Party { get; init; }
    public Known<RemedyKind>? Remedy { get; init; }
    public Known<CaseKind>? CaseKind { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? Until { get; init; }
    public string? Cursor { get; init; }
    public int Limit { get; init; } = 100;
}

/// <summary>What an entry says of something, null where it says nothing: a filter for that is a filter too.</summary>
public sealed record Known<T>(T? Value) where T : struct;

/// <summary>What an account was debited and credited, in fen.</summary>
public sealed record AccountSum(Account Account, long DebitFen, long CreditFen)
{
    public long BalanceFen => DebitFen - CreditFen;
}

/// <summary>Sums per account. Every entry has both sides, so debits and credits agree unless a row was lost.</summary>
public sealed record TrialBalance(IReadOnlyList<AccountSum> Accounts)
{
    public long DebitFen => Accounts.Sum(a => a.DebitFen);
    public long CreditFen => Accounts.Sum(a => a.CreditFen);
}

/// <summary>Reads the ledger: entries page by page, and sums per account.</summary>
public sealed class LedgerQueries(IDbContextFactory<ShopDb> databases)
{
    public const int MostOnAPage = 500;

    /// <summary>A page of entries, oldest first; null where the cursor was never given out.</summary>
    public async Task<Page<LedgerLine>?> EntriesAsync(LedgerFilter filter, CancellationToken cancel)
    {
        Cursor? cursor = null;
        if (filter.Cursor is not null && !Cursor.TryParse(filter.Cursor, out cursor))
            return null;
        var limit = Math.Clamp(filter.Limit, 1, MostOnAPage);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var page = await LedgerLine.Of(db, After(Matching(db, filter), cursor)).OrderBy(e => e.At).ThenBy(e => e.Id).Take(limit + 1).ToListAsync(cancel);
        return new([.. page.Take(limit)], page.Count <= limit ? null : new Cursor(page[limit - 1].At, page[limit - 1].Id).ToString());
    }

    /// <summary>Sums per account of what matches; page and cursor do not matter.</summary>
    public async Task<TrialBalance> BalanceAsync(LedgerFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var debits = await Matching(db, filter).GroupBy(e => e.Debit).Select(g => new { g.Key, Fen = g.Sum(e => e.AmountFen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, cancel);
        var credits = await Matching(db, filter).GroupBy(e => e.Credit).Select(g => new { g.Key, Fen = g.Sum(e => e.AmountFen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, cancel);
        return new([.. Enum.GetValues<Account>().Select(a => new AccountSum(a, debits.GetValueOrDefault(a), credits.GetValueOrDefault(a)))
            .Where(a => a.DebitFen != 0 || a.CreditFen != 0)]);
    }

    internal static IQueryable<LedgerEntry> After(IQueryable<LedgerEntry> entries, Cursor? cursor) =>
        cursor is { At: { } at, Id: var id } ? entries.Where(e => e.At > at || (e.At == at && e.Id.CompareTo(id) > 0)) : entries;

    internal static IQueryable<LedgerEntry> Matching(ShopDb db, LedgerFilter filter)
    {
        var entries = db.Ledger.AsNoTracking().Where(e => filter.Shops.Contains(e.ShopId));
        if (filter.OrderId is { } order)
            entries = entries.Where(e => e.OrderId == order);
        if (filter.CaseId is { } @case)
            entries = entries.Where(e => e.CaseId == @case);
        if (filter.SourceId is { } source)
            entries = entries.Where(e => e.SourceId == source);
        if (filter.Kind is { } kind)
            entries = entries.Where(e => e.Kind == kind);
        if (filter.Account is { } account)
            entries = entries.Where(e => e.Debit == account || e.Credit == account);
        if (filter.Accounts is { } accounts)
            entries = entries.Where(e => accounts.Contains(e.Debit) || accounts.Contains(e.Credit));
        if (filter.From is { } from)
            entries = entries.Where(e => e.At >= from);
        if (filter.Until is { } until)
            entries = entries.Where(e => e.At < until);
        return Said(db, entries, filter);
    }

    static IQueryable<LedgerEntry> Said(ShopDb db, IQueryable<LedgerEntry> entries, LedgerFilter filter)
    {
        if (filter.Party is { Value: var party })
            entries = entries.Where(e => e.Party == party);
        if (filter.Remedy is { Value: { } remedy })
            entries = entries.Where(e => db.Vouchers.Any(v => v.Id == e.SourceId && v.Remedy == remedy));
        else if (filter.Remedy is not null)
            entries = entries.Where(e => !db.Vouchers.Any(v => v.Id == e.SourceId));
        if (filter.CaseKind is { Value: { } kind })
            entries = entries.Where(e => db.Cases.Any(c => c.Id == e.CaseId && c.CaseKind == kind));
        else if (filter.CaseKind is not null)
            entries = entries.Where(e => e.CaseId == null);
        return entries;
    }
}
