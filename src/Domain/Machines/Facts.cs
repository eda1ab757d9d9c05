using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Machines;

/// <summary>All a need may look at: the file as it is, who tries, what was filled in, the limits and calendar of the moment.</summary>
public sealed record Facts(CaseFile File, Subject Subject, Actor Actor, Inputs Inputs, DateTimeOffset Now, Limits Limits, ShopCalendar Calendar)
{
    public Case Case => File.Case;
    public Voucher Voucher => (Voucher)Subject;
    public Parcel Parcel => (Parcel)Subject;

    /// <summary>How often the case made this move since it was last opened.</summary>
    public int Times(Move move) => File.SinceOpened.Count(h => h.Kind == HistoryKind.Move && h.Subject == SubjectKind.Case && h.Act == move.Code);

    /// <summary>Calls since the case entered its state; one without an answer reached nobody.</summary>
    public IReadOnlyList<HistoryRow> CallsHere() =>
        [.. File.History.Where(h => h.Kind == HistoryKind.Move && h.Subject == SubjectKind.Case && h.Act == Moves.CallBuyer.Code && h.At >= Case.EnteredAt)];

    public static bool Answered(HistoryRow call) => call.Detail.Contains("\"answer\":", StringComparison.Ordinal);

    public HistoryRow? Last(Move move) =>
        File.SinceOpened.LastOrDefault(h => h.Kind == HistoryKind.Move && h.Subject == SubjectKind.Case && h.Act == move.Code);

    public bool Has(params ReadOnlySpan<EvidenceKind> kinds)
    {
        foreach (var file in File.Evidence)
            if (kinds.Contains(file.Kind))
                return true;
        return false;
    }

    /// <summary>A file of one of these kinds attached after that instant.</summary>
    public bool HasSince(DateTimeOffset? instant, params ReadOnlySpan<EvidenceKind> kinds)
    {
        foreach (var file in File.Evidence)
            if (kinds.Contains(file.Kind) && (instant is null || file.At > instant))
                return true;
        return false;
    }

    /// <summary>Vouchers and parcels of the case whose machine is open and which are not paid yet.</summary>
    public IEnumerable<Subject> Running => File.Vouchers.Where(v => v.Runs()).Cast<Subject>().Concat(File.Parcels.Where(p => p.Runs()));
}
