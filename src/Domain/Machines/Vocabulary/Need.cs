namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>
/// A condition of a row, from the closed vocabulary in <see cref="Needs"/>. It answers null where it holds, else what is missing.
/// </summary>
public sealed class Need
{
    internal Need(string code, string zh, string en, Func<Facts, Shortfall?> check, IReadOnlyList<Field> asks, bool kept, SubjectKind? of, bool byLimits) =>
        (Code, Zh, En, Check, Asks, RefusalKept, Of, ByLimits) = (code, zh, en, check, asks, kept, of, byLimits);

    public string Code { get; }
    public string Zh { get; }
    public string En { get; }
    public Func<Facts, Shortfall?> Check { get; }

    /// <summary>The inputs it judges: they must be filled in, and a form shows them as required. Empty where it looks at facts alone.</summary>
    public IReadOnlyList<Field> Asks { get; }

    /// <summary>A refusal for money, wording or a duplicate is kept in the history.</summary>
    public bool RefusalKept { get; }

    /// <summary>It can only be asked of a voucher, or of a parcel; null where it looks at the case.</summary>
    public SubjectKind? Of { get; }

    /// <summary>It judges by the limits in force: a row with such a need names their policy in its history.</summary>
    public bool ByLimits { get; }
    public override string ToString() => Code;
}
