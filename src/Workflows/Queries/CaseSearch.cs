using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>Searches and lists cases, page by page.</summary>
public sealed class CaseSearch(IDbContextFactory<ShopDb> databases)
{
    public const int MostOnAPage = 100;

    /// <summary>A page of cases; null where the cursor was never given out.</summary>
    public async Task<Page<CaseLine>?> FindAsync(CaseFilter filter, CancellationToken cancel)
    {
        Cursor? cursor = null;
        if (filter.Cursor is not null && !Cursor.TryParse(filter.Cursor, out cursor))
            return null;
        var limit = Math.Clamp(filter.Limit, 1, MostOnAPage);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = from c in CaseMatching.Of(db, filter)
                    join o in db.Orders on c.OrderId equals o.Id
                    let next = db.Dues.Where(d => d.CaseId == c.Id && d.State == DueState.Open && d.Then != Then.Warn).Min(d => (DateTimeOffset?)d.At)
                    let overdue = Overdue.In(db).Where(d => d.CaseId == c.Id).Min(d => (DateTimeOffset?)d.At)
                    select new Row
                    {
                        Case = c,
                        Order = o,
                        NextDueAt = next,
                        OverdueSince = overdue,
                        Urgent = overdue ?? next,
                        Chased = CaseMatching.Chased(db).Any(chased => chased.Id == c.Id),
                    };
        if (filter.DueBefore is { } before)
            lines = lines.Where(l => l.NextDueAt < before);
        var page = await Sorted(lines, filter.OrderBy, cursor).Take(limit + 1).AsNoTracking().ToListAsync(cancel);
        var items = page.Take(limit).Select(l => LineOf(l)).ToList();
        return new(items, page.Count <= limit ? null : CursorOf(items[^1], filter.OrderBy).ToString());
    }

    /// <summary>How many cases match, the page apart.</summary>
    public async Task<int> CountAsync(CaseFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Dated(db, filter)
            .CountAsync(cancel);
    }

    /// <summary>How many cases match, by state and kind, and in how many of them something is overdue.</summary>
    public async Task<IReadOnlyList<CaseCount>> CountsAsync(CaseFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = await CountsAsync(Dated(db, filter), cancel);
        var late = filter.Overdue == false ? [] : await CountsAsync(Dated(db, filter with { Overdue = true }), cancel);
        return [.. all.Select(count => count with { Overdue = late.FirstOrDefault(l => l.State == count.State && l.Kind == count.Kind)?.Count ?? 0 })];
    }

    static async Task<List<CaseCount>> CountsAsync(IQueryable<Case> cases, CancellationToken cancel) =>
        [.. (await cases.GroupBy(c => new { c.State, c.CaseKind }).Select(g => new { g.Key.State, g.Key.CaseKind, Count = g.Count() })
            .OrderBy(g => g.State).ThenBy(g => g.CaseKind).Take(States.All.Count * Enum.GetValues<CaseKind>().Length).ToListAsync(cancel))
            .Select(g => new CaseCount(g.State, g.CaseKind, g.Count, 0))];

    static IQueryable<Case> Dated(ShopDb db, CaseFilter filter) => CaseMatching.Of(db, filter)
        .Where(c => filter.DueBefore == null || db.Dues.Any(d => d.CaseId == c.Id && d.State == DueState.Open && d.Then != Then.Warn && d.At < filter.DueBefore));

    static IQueryable<Row> Sorted(IQueryable<Row> rows, CaseOrder order, Cursor? cursor)
    {
        if (order == CaseOrder.Opened)
        {
            if (cursor is { At: { } opened, Id: var before })
                rows = rows.Where(r => r.Case.OpenedAt < opened || (r.Case.OpenedAt == opened && r.Case.Id.CompareTo(before) < 0));
            return rows.OrderByDescending(r => r.Case.OpenedAt).ThenByDescending(r => r.Case.Id);
        }
        var ahead = cursor?.Ahead == true;
        if (cursor is { Ahead: false })
            rows = rows.Where(r => !r.Chased);
        if (cursor is { At: { } urgent, Id: var after })
            rows = rows.Where(r => (ahead && !r.Chased) || r.Urgent == null || r.Urgent > urgent || (r.Urgent == urgent && r.Case.Id.CompareTo(after) > 0));
        else if (cursor is { At: null, Id: var last })
            rows = rows.Where(r => (ahead && !r.Chased) || (r.Urgent == null && r.Case.Id.CompareTo(last) > 0));
        return rows.OrderByDescending(r => r.Chased).ThenBy(r => r.Urgent == null).ThenBy(r => r.Urgent).ThenBy(r => r.Case.Id);
    }

    static Cursor CursorOf(CaseLine line, CaseOrder order) => order == CaseOrder.Opened ? new(line.OpenedAt, line.Id) : new(line.OverdueSince ?? line.NextDueAt, line.Id) { Ahead = line.Chased };

    static CaseLine LineOf(Row row)
    {
        var c = row.Case;
        return new(c.Id, c.ShopId, c.Number, c.CaseKind, c.State, c.Version, c.Level, c.Severity, c.OwnerId, c.OrderId, row.Order.Number, row.Order.BuyerNick,
            c.BuyerMessage, c.Party, c.TimesChased, c.OpenedAt, c.EnteredAt, c.RemindedAt, row.NextDueAt, row.OverdueSince, row.Chased);
    }

    sealed record Row
    {
        public required Case Case { get; init; }
        public required Order Order { get; init; }
        public bool Chased { get; init; }
        public DateTimeOffset? NextDueAt { get; init; }
        public DateTimeOffset? OverdueSince { get; init; }

        /// <summary>What is overdue comes before what falls due: an escalated case has its next deadline a day later, and is no less urgent for it.</summary>
        public DateTimeOffset? Urgent { get; init; }
    }
}
