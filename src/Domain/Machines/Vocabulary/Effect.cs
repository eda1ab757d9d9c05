using AfterSales.Domain.Cases;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>What a row does besides changing the state, in the same transaction; from the closed vocabulary in <see cref="Effects"/>.</summary>
public sealed class Effect
{
    internal Effect(string code, string zh, string en, Action<Turn, Facts> apply, Pays pays, SubjectKind? of) =>
        (Code, Zh, En, Apply, Pays, Of) = (code, zh, en, apply, pays, of);

    public string Code { get; }
    public string Zh { get; }
    public string En { get; }
    public Action<Turn, Facts> Apply { get; }

    /// <summary>What it does to money, so that the verifier can prove that no clock pays.</summary>
    public Pays Pays { get; }

    /// <summary>It can only happen to a voucher; null where it happens to the case.</summary>
    public SubjectKind? Of { get; }
    public override string ToString() => Code;
}

/// <summary>What an effect does to money.</summary>
public enum Pays
{
    Nothing,
    /// <summary>Puts a voucher in the way of money.</summary>
    Drafts,
    /// <summary>Sets money aside, or says that it is owed.</summary>
    Reserves,
    /// <summary>Gives up what was set aside.</summary>
    Frees,
    /// <summary>Money leaves or comes back.</summary>
    Moves,
}
