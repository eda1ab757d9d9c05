using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// Reads case files, each of one moment. A commit checks the case's sequence again; what lies outside of the case, the order's money
/// and the vouchers of other cases, is held by invariants of the database.
/// </summary>
public sealed class CaseFiles(IDbContextFactory<ShopDb> databases, Rosters rosters, TimeProvider time)
{
    /// <summary>More rows than this of one case are never read at once.</summary>
    public const int Most = 20_000;

    public Task<CaseFile?> LoadAsync(Guid caseId, CancellationToken cancel) => LoadAsync(SubjectKind.Case, caseId, null, cancel);

    /// <summary>The file of the case that this case, voucher or parcel belongs to; null where there is none.</summary>
    /// <param name="target">The case named in the attempt's inputs; left out where it is of another shop.</param>
    public Task<CaseFile?> LoadAsync(SubjectKind kind, Guid id, Guid? target, CancellationToken cancel) => LoadAsync(kind, id, target, time.Now, cancel);

    /// <param name="at">The instant of the move it is read for: the limits in force, and the days and months that sums are of.</param>
    internal async Task<CaseFile?> LoadAsync(SubjectKind kind, Guid id, Guid? target, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var snapshot = await Snapshot.BeginAsync(db, cancel);
        return await CaseOfAsync(db, kind, id, cancel) is { } caseId ? await new Reading(db, rosters, at, cancel).FileAsync(caseId, target) : null;
    }

    static async Task<Guid?> CaseOfAsync(ShopDb db, SubjectKind kind, Guid id, CancellationToken cancel) => kind switch
    {
        SubjectKind.Case => id,
        SubjectKind.Voucher => await db.Vouchers.Where(v => v.Id == id).Select(v => (Guid?)v.CaseId).FirstOrDefaultAsync(cancel),
        SubjectKind.Parcel => await db.Parcels.Where(p => p.Id == id).Select(p => (Guid?)p.CaseId).FirstOrDefaultAsync(cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
