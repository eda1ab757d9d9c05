using AfterSales.Domain.Cases;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>A row of a history with the deadline that caused it, so that lateness shows: the row's instant against the deadline's.</summary>
public sealed record TimelineRow(HistoryRow Row, Due? Due)
{
    /// <summary>How long after it was due the clock came to it; null where no deadline caused the row.</summary>
    public TimeSpan? Late => Due is null ? null : Row.At - Due.At;
}

/// <summary>The history of one case, oldest first.</summary>
public sealed class Timeline(IDbContextFactory<ShopDb> databases)
{
    public const int MostOnAPage = 500;

    /// <summary>The rows after that sequence; at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<TimelineRow>> OfAsync(Guid caseId, int afterSequence, int limit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.History.AsNoTracking().Where(h => h.CaseId == caseId && h.Sequence > afterSequence).OrderBy(h => h.Sequence)
            .Take(Math.Clamp(limit, 1, MostOnAPage)).ToListAsync(cancel);
        var causes = rows.Where(r => r.DueId is not null).Select(r => r.DueId!.Value).Distinct().ToList();
        var dues = causes.Count == 0 ? [] : await db.Dues.AsNoTracking().Where(d => causes.Contains(d.Id)).OrderBy(d => d.Id).Take(MostOnAPage)
            .ToDictionaryAsync(d => d.Id, cancel);
        return [.. rows.Select(r => new TimelineRow(r, r.DueId is { } id ? dues.GetValueOrDefault(id) : null))];
    }
}
