using System.Data;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>
/// Reads case files. Every write to a case, its vouchers and parcels adds a history row and so moves the case's sequence: the case is read first and
/// its history last, and where the last row is the one the case names, nothing was written in between and the file is of one moment. PostgreSQL reads it
/// from one snapshot besides, for there many may write one case faster than it is read. A commit checks the sequence again. What lies outside of the case, the order's money and the vouchers of other cases, is held by invariants of the database.
/// </summary>
public sealed class CaseFiles(IDbContextFactory<ShopDb> databases, TimeProvider time)
{
    /// <summary>More rows than this of one case are never read at once.</summary>
    public const int Most = 20_000;

    /// <summary>A case whose newest history row is gone is never whole; then it is shown as it is, and the chain check names it.</summary>
    const int Readings = 6;

    public Task<CaseFile?> LoadAsync(Guid caseId, CancellationToken cancel) => LoadAsync(SubjectKind.Case, caseId, null, cancel);

    /// <summary>The file of the case that this case, voucher or parcel belongs to; null where there is none.</summary>
    /// <param name="target">The case named in the attempt's inputs; left out where it is of another shop.</param>
    public Task<CaseFile?> LoadAsync(SubjectKind kind, Guid id, Guid? target, CancellationToken cancel) => LoadAsync(kind, id, target, time.Now, cancel);

    /// <param name="at">The instant of the move it is read for: the limits in force, and the days and months that sums are of.</param>
    internal async Task<CaseFile?> LoadAsync(SubjectKind kind, Guid id, Guid? target, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var snapshot = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel) : null;
        if (await CaseOfAsync(db, kind, id, cancel) is not { } caseId)
            return null;
        var reading = new Reading(db, at, cancel);
        var file = await reading.FileAsync(caseId, target);
        for (var i = 1; i < Readings && file is not null && !IsWhole(file); i++)
            file = await reading.FileAsync(caseId, target);
        return file;
    }

    static bool IsWhole(CaseFile file) =>
        file.History.Count > 0 && file.History[^1].Sequence == file.Case.Sequence && file.LinkedReviews.All(r => r.History.Count == 0 || IsWhole(r));

    static async Task<Guid?> CaseOfAsync(ShopDb db, SubjectKind kind, Guid id, CancellationToken cancel) => kind switch
    {
        SubjectKind.Case => id,
        SubjectKind.Voucher => await db.Vouchers.Where(v => v.Id == id).Select(v => (Guid?)v.CaseId).FirstOrDefaultAsync(cancel),
        SubjectKind.Parcel => await db.Parcels.Where(p => p.Id == id).Select(p => (Guid?)p.CaseId).FirstOrDefaultAsync(cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
