using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>One entry of an account, and what stood in the account after it. Amounts are fen.</summary>
public sealed record AccountLine(LedgerLine Entry, long DebitFen, long CreditFen, long BalanceFen);

/// <summary>
/// 分户账: what stood in an account at the beginning of a period, each entry in it, and what stood in it at the end. Debits above zero. Sums are of the whole
/// period, whatever the page.
/// </summary>
public sealed record AccountBook(
    Account Account, string Zh, DateTimeOffset? From, DateTimeOffset? Until, long OpeningFen, long DebitFen, long CreditFen, long ClosingFen,
    IReadOnlyList<AccountLine> Items, string? Next);

/// <summary>Reads single accounts.</summary>
public sealed class AccountBooks(IDbContextFactory<ShopDb> databases)
{
    /// <summary>A page of the account's entries that match; null where the cursor was never given out.</summary>
    public async Task<AccountBook?> ReadAsync(Account account, LedgerFilter filter, CancellationToken cancel)
    {
        Cursor? cursor = null;
        if (filter.Cursor is not null && !Cursor.TryParse(filter.Cursor, out cursor))
            return null;
        var limit = Math.Clamp(filter.Limit, 1, LedgerQueries.MostOnAPage);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = LedgerQueries.Matching(db, filter with { Account = account });
        var opening = filter.From is { } from
            ? await SumAsync(LedgerQueries.Matching(db, filter with { Account = account, From = null, Until = from }), account, cancel) : default;
        var sum = await SumAsync(entries, account, cancel);
        var page = await LedgerLine.Of(db, LedgerQueries.After(entries, cursor)).OrderBy(e => e.At).ThenBy(e => e.Id).Take(limit + 1).ToListAsync(cancel);
        var before = opening.Net + (cursor is { At: { } at, Id: var id }
            ? (await SumAsync(entries.Where(e => e.At < at || (e.At == at && e.Id.CompareTo(id) <= 0)), account, cancel)).Net : 0);
        var lines = new List<AccountLine>();
        foreach (var entry in page.Take(limit))
            lines.Add(new(entry, Math.Max(0, entry.OnFen(account)), Math.Max(0, -entry.OnFen(account)), before += entry.OnFen(account)));
        return new(account, account.Zh(), filter.From, filter.Until, opening.Net, sum.Debit, sum.Credit, opening.Net + sum.Net, lines,
            page.Count <= limit ? null : new Cursor(page[limit - 1].At, page[limit - 1].Id).ToString());
    }

    static async Task<Sum> SumAsync(IQueryable<LedgerEntry> entries, Account account, CancellationToken cancel) => new(
        await entries.Where(e => e.Debit == account).SumAsync(e => e.AmountFen, cancel),
        await entries.Where(e => e.Credit == account).SumAsync(e => e.AmountFen, cancel));

    readonly record struct Sum(long Debit, long Credit)
    {
        public long Net => Debit - Credit;
    }
}
