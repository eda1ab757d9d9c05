using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Cases;

/// <summary>When a part of a remedy runs and when it is done (machines.md section 2).</summary>
public static class Parts
{
    /// <summary>Open and not paid.</summary>
    public static bool Runs(this Subject subject) => subject.State.Category != Category.Closed && subject.State != States.Paid;

    public static bool Done(this Subject subject) =>
        subject.State == States.Paid || subject.State == States.Reconciled || subject.State == States.Delivered || subject.State == States.Accepted;

    public static bool Done(this CaseFile file, Part part) => file.SubjectOf(part)?.Done() ?? false;

    public static bool Runs(this CaseFile file, Part part) => file.SubjectOf(part)?.Runs() ?? false;

    /// <summary>The voucher or parcel of a part; null while it waits for the return.</summary>
    public static Subject? SubjectOf(this CaseFile file, Part part) =>
        part.SubjectId is not { } id ? null
        : part.Kind == PartKind.Payout ? file.Vouchers.FirstOrDefault(v => v.Id == id)
        : file.Parcels.FirstOrDefault(p => p.Id == id);
}
