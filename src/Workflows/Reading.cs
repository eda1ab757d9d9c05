using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Reads a case file from one snapshot (see <see cref="CaseFiles"/>).</summary>
sealed class Reading(ShopDb db, Rosters rosters, DateTimeOffset now, CancellationToken cancel)
{
    public async Task<CaseFile?> FileAsync(Guid caseId, Guid? target)
    {
        if (await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == caseId, cancel) is not { } @case)
            return null;
        var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == @case.OrderId, cancel);
        var money = await db.OrderMoney.AsNoTracking().FirstAsync(m => m.OrderId == order.Id, cancel);
        var policy = await Policies.InForceAsync(db, order.ShopId, now, cancel);
        var vouchers = await ListAsync(db.Vouchers.Where(v => v.CaseId == caseId || (v.OrderId == order.Id && v.Live)).OrderBy(v => v.Number));
        var evidence = await ListAsync(db.Evidence.Where(e => e.CaseId == caseId).OrderBy(e => e.Id));
        var reviews = await ReviewsAsync(@case);
        return await WithTargetAsync(target, await WithHistoriesAsync(new()
        {
            Case = @case,
            Order = order,
            Money = money,
            Excess = money.ExcessFen == 0 ? null : await db.Discrepancies.AsNoTracking().FirstOrDefaultAsync(
                d => d.ShopId == order.ShopId && d.Kind == DiscrepancyKind.PlatformExcess && d.SubjectId == order.Id && d.EndedAt == null, cancel),
            Lines = await ListAsync(db.OrderLines.Where(l => l.OrderId == order.Id).OrderBy(l => l.Id)),
            Vouchers = [.. vouchers.Where(v => v.CaseId == caseId)],
            OrderVouchers = [.. vouchers.Where(v => v.CaseId != caseId)],
            Parcels = await ListAsync(db.Parcels.Where(p => p.CaseId == caseId).OrderBy(p => p.Id)),
            Evidence = evidence,
            SeenElsewhere = await SeenElsewhereAsync(@case, evidence),
            PlatformPayments = await ListAsync(db.PlatformPayments.Where(p => p.OrderId == order.Id).OrderBy(p => p.Id)),
            Claims = await ListAsync(db.Claims.Where(c => c.CaseId == caseId).OrderBy(c => c.Id)),
            LinkedCase = @case.LinkedTo is { } linked ? await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == linked, cancel) : null,
            ComplaintNo = await ComplaintNoAsync(@case),
            Policy = policy,
            Roster = await rosters.OfAsync(db, order.ShopId, cancel),
            Spent = policy is null ? Spent.Nothing : await new Spending(db, cancel).OfAsync(order, policy.Limits, now),
            NextVoucherNo = await NextVoucherNoAsync(@case.ShopId),
        }, reviews));
    }

    /// <summary>Adds deadlines and history, its own and those of the reviews that wait for it.</summary>
    async Task<CaseFile> WithHistoriesAsync(CaseFile file, IReadOnlyList<Case> reviews)
    {
        Guid[] ids = [file.Case.Id, .. reviews.Where(r => r.State == States.Linked).Select(r => r.Id)];
        var dues = (await ListAsync(db.Dues.Where(d => ids.Contains(d.CaseId) && d.State != DueState.Cancelled).OrderBy(d => d.Id))).ToLookup(d => d.CaseId);
        var history = (await ListAsync(db.History.Where(h => ids.Contains(h.CaseId)).OrderBy(h => h.Sequence))).ToLookup(h => h.CaseId);
        return file with
        {
            Dues = [.. dues[file.Case.Id]],
            History = [.. history[file.Case.Id]],
            LinkedReviews = [.. reviews.Select(r => new CaseFile
            {
                Case = r, Order = file.Order, Money = file.Money, Roster = file.Roster, Dues = [.. dues[r.Id]], History = [.. history[r.Id]],
            })],
        };
    }

    async Task<CaseFile> WithTargetAsync(Guid? target, CaseFile file)
    {
        if (target is null)
            return file;
        var @case = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == target && c.ShopId == file.Case.ShopId, cancel);
        var order = @case is null || @case.OrderId == file.Order.Id ? file.Order
            : await db.Orders.AsNoTracking().FirstAsync(o => o.Id == @case.OrderId, cancel);
        return file with { Target = @case, TargetOrder = @case is null ? null : order };
    }

    /// <summary>A review points to its fault case; a merged case points to the case it went into, and is no review.</summary>
    async Task<IReadOnlyList<Case>> ReviewsAsync(Case @case) =>
        @case.CaseKind == CaseKind.NegativeReview ? []
        : await ListAsync(db.Cases.Where(c => c.LinkedTo == @case.Id && c.CaseKind == CaseKind.NegativeReview && !c.Merged).OrderBy(c => c.Id));

    async Task<IReadOnlySet<string>> SeenElsewhereAsync(Case @case, IReadOnlyList<Evidence> evidence)
    {
        var hashes = evidence.Select(e => e.Sha256).Distinct().ToArray();
        if (hashes.Length == 0)
            return new HashSet<string>();
        return new HashSet<string>(await db.Evidence.Where(e => e.ShopId == @case.ShopId && e.CaseId != @case.Id && hashes.Contains(e.Sha256))
            .Select(e => e.Sha256).Distinct().OrderBy(hash => hash).Take(CaseFiles.Most).ToListAsync(cancel));
    }

    async Task<int> ComplaintNoAsync(Case @case)
    {
        if (@case.AgentComplainedOf is null
            || await db.Complaints.AsNoTracking().FirstOrDefaultAsync(c => c.CaseId == @case.Id, cancel) is not { } own)
            return 0;
        return 1 + await db.Complaints.CountAsync(c => c.ShopId == own.ShopId && c.AgentId == own.AgentId && c.Month == own.Month
            && (c.At < own.At || (c.At == own.At && c.CaseId.CompareTo(own.CaseId) < 0)), cancel);
    }

    async Task<int> NextVoucherNoAsync(Guid shopId)
    {
        var day = VoucherNumbers.DayOf(now);
        var next = VoucherNumbers.DayOf(now.AddDays(1));
        var last = await db.Vouchers.Where(v => v.ShopId == shopId && v.Number.CompareTo(day) > 0 && v.Number.CompareTo(next) < 0)
            .MaxAsync(v => v.Number, cancel);
        return VoucherNumbers.After(last);
    }

    async Task<List<T>> ListAsync<T>(IQueryable<T> rows) where T : class => await rows.AsNoTracking().Take(CaseFiles.Most).ToListAsync(cancel);
}
