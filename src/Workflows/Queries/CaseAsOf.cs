using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>Where a case with its vouchers and parcels stood at some moment.</summary>
public sealed record CaseThen(Guid CaseId, int Sequence, DateTimeOffset At, string HeadHash, Stand Case, IReadOnlyList<Stand> Vouchers, IReadOnlyList<Stand> Parcels);

/// <summary>A case as of any instant or version, folded from its history. Histories are never changed, so the answer to a past moment is for good.</summary>
public sealed class CaseAsOf(IDbContextFactory<ShopDb> databases, Editions editions)
{
    /// <summary>As it stood at the end of that instant; null where it did not exist yet. A clock that was set back does not hide what came before.</summary>
    public async Task<CaseThen?> AtAsync(Guid caseId, DateTimeOffset instant, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db.History.Where(h => h.CaseId == caseId && h.At <= instant).MaxAsync(h => (int?)h.Sequence, cancel);
        return last is { } sequence ? Fold(caseId, await UntilAsync(db, caseId, sequence, cancel)) : null;
    }

    /// <summary>As it stood when it had that version; null where it never had.</summary>
    public async Task<CaseThen?> AtVersionAsync(Guid caseId, int version, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (until, counted) = (new List<HistoryRow>(), 0);
        foreach (var row in await UntilAsync(db, caseId, int.MaxValue, cancel))
        {
            // every row but a refusal is one version more; refusals belong to the version they left as it was
            if (row.Kind != HistoryKind.Refusal && ++counted > version)
                break;
            until.Add(row);
        }
        return version >= 1 && counted >= version ? Fold(caseId, until) : null;
    }

    static Task<List<HistoryRow>> UntilAsync(ShopDb db, Guid caseId, int sequence, CancellationToken cancel) =>
        db.History.AsNoTracking().Where(h => h.CaseId == caseId && h.Sequence <= sequence).OrderBy(h => h.Sequence).Take(CaseFiles.Most).ToListAsync(cancel);

    CaseThen? Fold(Guid caseId, IReadOnlyList<HistoryRow> rows)
    {
        var replay = new Replay(caseId, editions.Rulebook.Machines);
        foreach (var row in rows)
            replay.Take(row);
        return replay.Of(caseId) is not { } stand ? null : new(caseId, replay.Sequence, rows[^1].At, replay.HeadHash, stand,
            [.. replay.Stands.Where(s => s.Kind == SubjectKind.Voucher)], [.. replay.Stands.Where(s => s.Kind == SubjectKind.Parcel)]);
    }
}
