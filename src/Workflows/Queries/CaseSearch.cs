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
        var lines = from c in Matching(db, filter)
                    join o in db.Orders on c.OrderId equals o.Id
                    select new Row
                    {
                        Case = c,
                        Order = o,
                        NextDueAt = db.Dues.Where(d => d.CaseId == c.Id && d.State == DueState.Open && d.Then != Then.Warn).Min(d => (DateTimeOffset?)d.At),
                        OverdueSince = Overdue.In(db).Where(d => d.CaseId == c.Id).Min(d => (DateTimeOffset?)d.At),
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
        return await Matching(db, filter)
            .Where(c => filter.DueBefore == null || db.Dues.Any(d => d.CaseId == c.Id && d.State == DueState.Open && d.Then != Then.Warn && d.At < filter.DueBefore))
            .CountAsync(cancel);
    }

    static IQueryable<Case> Matching(ShopDb db, CaseFilter f)
    {
        var cases = db.Cases.Where(c => f.Shops.Contains(c.ShopId));
        if (f.Kind is { } kind)
            cases = cases.Where(c => c.CaseKind == kind);
        if (f.State is { } state)
            cases = cases.Where(c => c.State == state);
        if (f.Category is { } category)
        {
            var states = States.All.Where(s => s.Category == category).ToList();
            cases = cases.Where(c => states.Contains(c.State));
        }
        if (f.Open is { } open)
            cases = open ? cases.Where(c => c.State != States.Closed) : cases.Where(c => c.State == States.Closed);
        if (f.Owner is { } owner)
            cases = cases.Where(c => c.OwnerId == owner);
        if (f.Level is { } level)
            cases = cases.Where(c => c.Level == level);
        if (f.Severity is { } severity)
            cases = cases.Where(c => c.Severity == severity);
        if (f.CaseNumber is { } number)
            cases = cases.Where(c => c.Number == number);
        if (f.OrderNumber is { } order)
            cases = cases.Where(c => db.Orders.Any(o => o.Id == c.OrderId && o.Number == order));
        if (f.BuyerNick is { } nick)
            cases = cases.Where(c => db.Orders.Any(o => o.Id == c.OrderId && o.BuyerNick == nick));
        if (f.Overdue is { } overdue)
            cases = cases.Where(c => Overdue.In(db).Any(d => d.CaseId == c.Id) == overdue);
        if (f.AwaitingBuyer is { } awaiting)
            cases = cases.Where(c => db.Dues.Any(d => d.CaseId == c.Id && d.State == DueState.Open && d.Code.EndsWith(Deadlines.Asked)) == awaiting);
        if (f.Text is { } text)
            cases = cases.Where(c => c.BuyerMessage.Contains(text));
        return cases;
    }

    static IQueryable<Row> Sorted(IQueryable<Row> rows, CaseOrder order, Cursor? cursor)
    {
        if (order == CaseOrder.Opened)
        {
            if (cursor is { At: { } opened, Id: var before })
                rows = rows.Where(r => r.Case.OpenedAt < opened || (r.Case.OpenedAt == opened && r.Case.Id.CompareTo(before) < 0));
            return rows.OrderByDescending(r => r.Case.OpenedAt).ThenByDescending(r => r.Case.Id);
        }
        if (cursor is { At: { } due, Id: var after })
            rows = rows.Where(r => r.NextDueAt == null || r.NextDueAt > due || (r.NextDueAt == due && r.Case.Id.CompareTo(after) > 0));
        else if (cursor is { At: null, Id: var last })
            rows = rows.Where(r => r.NextDueAt == null && r.Case.Id.CompareTo(last) > 0);
        return rows.OrderBy(r => r.NextDueAt == null).ThenBy(r => r.NextDueAt).ThenBy(r => r.Case.Id);
    }

    static Cursor CursorOf(CaseLine line, CaseOrder order) => new(order == CaseOrder.Opened ? line.OpenedAt : line.NextDueAt, line.Id);

    static CaseLine LineOf(Row row)
    {
        var c = row.Case;
        return new(c.Id, c.ShopId, c.Number, c.CaseKind, c.State, c.Version, c.Level, c.Severity, c.OwnerId, c.OrderId, row.Order.Number, row.Order.BuyerNick,
            c.BuyerMessage, c.Party, c.TimesChased, c.OpenedAt, c.EnteredAt, c.RemindedAt, row.NextDueAt, row.OverdueSince);
    }

    sealed record Row
    {
        public required Case Case { get; init; }
        public required Order Order { get; init; }
        public DateTimeOffset? NextDueAt { get; init; }
        public DateTimeOffset? OverdueSince { get; init; }
    }
}
