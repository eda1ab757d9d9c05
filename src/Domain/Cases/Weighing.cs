using System.Globalization;

namespace AfterSales.Domain.Cases;

/// <summary>Which two weights stand beside each other: the order's parcel at dispatch and on arrival, or what went out and what was sent back.</summary>
public enum WeighingKind { Arrival = 1, Return }

/// <summary>
/// An "empty parcel" is compared with its outbound weight (domain.md 6): where a buyer says that a parcel came empty or short, and where the warehouse weighs a
/// return. In grams. It tells a person what was weighed and refuses nothing.
/// </summary>
/// <param name="Doubtful">What was weighed does not fit what is said: a flag on the case's vouchers.</param>
/// <param name="ParcelId">The return; null of the order's own parcel.</param>
public sealed record Weighing(WeighingKind Kind, int SentGrams, int FoundGrams, bool Doubtful, Guid? ParcelId = null)
{
    /// <summary>A ton.</summary>
    public const int MostGrams = 1_000_000;

    /// <summary>Two scales differ by so much, and a damp carton does too.</summary>
    const int TolerancePercent = 5;

    public static bool Holds(int grams) => grams is > 0 and <= MostGrams;

    public static IReadOnlyList<Weighing> Of(CaseFile file) => Of(file.Case, file.Order, file.Parcels, file.Lines.Count);

    /// <param name="lines">How many lines the order has: of several one alone may come back.</param>
    public static IReadOnlyList<Weighing> Of(Case @case, Order order, IReadOnlyList<Parcel> parcels, int lines)
    {
        var sent = @case.SentGrams ?? order.WeightGrams;
        var weighed = new List<Weighing>();
        if (sent is { } atDispatch && @case.FoundGrams is { } onArrival)
            weighed.Add(new(WeighingKind.Arrival, atDispatch, onArrival, IsFull(atDispatch, onArrival) && @case.CaseKind == CaseKind.MissingItem && !IsOurs(@case.Party)));
        var whole = lines <= 1 || @case.LineId is null;
        foreach (var back in parcels.Where(p => p is { Direction: Direction.Inbound, WeightGrams: not null }))
            if ((sent ?? SentBefore(back, parcels)) is { } outbound)
                weighed.Add(new(WeighingKind.Return, outbound, back.WeightGrams!.Value, whole && IsHalfEmpty(outbound, back.WeightGrams.Value), back.Id));
        return weighed;
    }

    public string Zh => $"发货{Grams(SentGrams)}克，{(Kind == WeighingKind.Return ? "退回" : "收到")}{Grams(FoundGrams)}克：" + Kind switch
    {
        WeighingKind.Return when IsHalfEmpty(SentGrams, FoundGrams) => "退回的不到发货的一半",
        WeighingKind.Arrival when IsFull(SentGrams, FoundGrams) => "与发货时一样重（误差5%以内）",
        _ => Lighter is > 0 and var less ? $"轻了{Grams(less)}克" : "没有变轻",
    };

    public string En => $"Outbound {Grams(SentGrams)} g, {(Kind == WeighingKind.Return ? "returned" : "on arrival")} {Grams(FoundGrams)} g: " + Kind switch
    {
        WeighingKind.Return when IsHalfEmpty(SentGrams, FoundGrams) => "less than half of what went out came back",
        WeighingKind.Arrival when IsFull(SentGrams, FoundGrams) => "as heavy as at dispatch, within 5 %",
        _ => Lighter is > 0 and var less ? $"{Grams(less)} g lighter" : "no lighter",
    };

    int Lighter => SentGrams - FoundGrams;

    /// <summary>What goes back is what the buyer has: a parcel of this case that reached them before the return was asked for.</summary>
    static int? SentBefore(Parcel back, IReadOnlyList<Parcel> parcels) => parcels
        .LastOrDefault(p => p is { Direction: Direction.Outbound, WeightGrams: not null } && p.State == Machines.Vocabulary.States.Delivered && p.Id.CompareTo(back.Id) < 0)?.WeightGrams;

    /// <summary>What we forgot to pack was never in it: then equal weights say nothing against the buyer.</summary>
    static bool IsOurs(ResponsibleParty? party) => party is ResponsibleParty.Agent or ResponsibleParty.Warehouse or ResponsibleParty.Listing or ResponsibleParty.Supplier;

    static bool IsFull(int sent, int found) => found * 100L >= sent * (100L - TolerancePercent);

    static bool IsHalfEmpty(int sent, int found) => found * 2L < sent;

    static string Grams(int grams) => grams.ToString("N0", CultureInfo.InvariantCulture);
}
