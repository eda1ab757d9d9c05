using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>When a part of a remedy runs and when it is done (machines.md section 2).</summary>
public static class Parts
{
    /// <summary>The parts of the remedy under way; those of settled ones stay on the case for the record.</summary>
    public static IEnumerable<Part> OpenParts(this Case @case) => @case.Parts.Where(p => !p.Settled);

    /// <summary>Open and not paid.</summary>
    public static bool Runs(this Subject subject) => subject.State.Category != Category.Closed && subject.State != States.Paid;

    public static bool Done(this Subject subject) =>
        subject.State == States.Paid || subject.State == States.Reconciled || subject.State == States.Delivered || subject.State == States.Accepted;

    public static bool Done(this CaseFile file, Part part) => file.SubjectOf(part)?.Done() ?? false;

    public static bool Runs(this CaseFile file, Part part) => file.SubjectOf(part)?.Runs() ?? false;

    /// <summary>The goods are with the buyer: the order's parcel was signed for, or they were sent again, or their price was returned.</summary>
    public static bool Arrived(this CaseFile file) => file.Case.ArrivedAt is not null || file.MadeGood();

    /// <summary>Whatever became of the first parcel: the goods were sent again, or their price was returned.</summary>
    public static bool MadeGood(this CaseFile file) =>
        (file.Money.PaidFen > 0 && file.Money.PaidOutFen + file.Money.PlatformFen >= file.Money.PaidFen)
        || file.Case.Parts.Any(p => file.Done(p) && p switch
        {
            { Kind: PartKind.ParcelOut } => true,
            { Kind: PartKind.Payout, Item.Kind: RemedyKind.RefundOnly or RemedyKind.ReturnRefund } => true,
            _ => false,
        });

    /// <summary>The voucher or parcel of a part; null while it waits for the return.</summary>
    public static Subject? SubjectOf(this CaseFile file, Part part) =>
        part.SubjectId is not { } id ? null
        : part.Kind == PartKind.Payout ? file.Vouchers.FirstOrDefault(v => v.Id == id)
        : file.Parcels.FirstOrDefault(p => p.Id == id);
}
