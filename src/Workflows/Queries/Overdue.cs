using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>
/// What is overdue: a deadline that escalated while its case, voucher or parcel is still in the state it belongs to. It stops with the state, or when what it
/// is counted from comes again, as when the buyer is told. The daily call that follows an escalation is none of its own.
/// </summary>
static class Overdue
{
    public static IQueryable<Due> In(ShopDb db) => db.Dues
        .Where(d => d.State == DueState.Fired && (d.Then == Then.ToManager || d.Then == Then.ToSupervisor) && !EF.Functions.Like(d.Code, "%" + Deadlines.Again))
        .Where(d => !db.Dues.Any(later => later.SubjectId == d.SubjectId && later.Code == d.Code && later.Since > d.Since && later.State != DueState.Cancelled))
        .Where(d => db.Cases.Any(s => s.Id == d.SubjectId && d.EndedAt >= s.EnteredAt && EF.Functions.Like(d.Code, (string)(object)s.State + "/%"))
            || db.Vouchers.Any(s => s.Id == d.SubjectId && d.EndedAt >= s.EnteredAt && EF.Functions.Like(d.Code, (string)(object)s.State + "/%"))
            || db.Parcels.Any(s => s.Id == d.SubjectId && d.EndedAt >= s.EnteredAt && EF.Functions.Like(d.Code, (string)(object)s.State + "/%")));
}
