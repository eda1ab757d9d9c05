using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>A case with its vouchers and parcels as they stood at some moment, every field of them.</summary>
public sealed record CaseThen(
    Guid CaseId, int Sequence, DateTimeOffset At, string HeadHash, Case Case, IReadOnlyList<Voucher> Vouchers, IReadOnlyList<Parcel> Parcels);

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
        if (replay.Of(caseId) is not { } stand)
            return null;
        var (fields, last) = (Became.After(rows), rows[^1]);
        var @case = Became.Whole<Case>(fields[caseId], stand, null, last);
        return new(caseId, replay.Sequence, last.At, replay.HeadHash, @case,
            [.. replay.Stands.Where(s => s.Kind == SubjectKind.Voucher).Select(s => Became.Whole<Voucher>(fields[s.Id], s, @case, last))],
            [.. replay.Stands.Where(s => s.Kind == SubjectKind.Parcel).Select(s => Became.Whole<Parcel>(fields[s.Id], s, @case, last))]);
    }
}
