using AfterSales.Domain.Imports;
using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Cases;

/// <summary>What became of an attempt.</summary>
public abstract record Outcome;

/// <summary>It happened; <see cref="Change"/> says everything to store.</summary>
public sealed record Done(Change Change, Subject Subject, CaseFile File) : Outcome;

/// <summary>
/// The machine refused: not from here, not yours, or lacking. A refusal for money, wording or a duplicate carries the change that keeps it in the history.
/// </summary>
public sealed record Refused(Decision Why, Subject Subject, CaseFile File, Change? Kept = null) : Outcome;

/// <summary>The actor saw another version than the current one.</summary>
public sealed record Stale(int Current) : Outcome;

/// <summary>No such subject in a shop of the actor's.</summary>
public sealed record Unknown : Outcome;

/// <summary>The idempotency key was used before: the same answer again, or a refusal where the request was another one.</summary>
public sealed record Answered(StoredAnswer Answer, bool SameRequest) : Outcome;

/// <summary>A deed that no machine row stands for was refused; the code is stable, the words are for people.</summary>
public sealed record NotAllowed(Bar Bar, string Code, string Zh, string En) : Outcome
{
    /// <summary>It is good again by itself, soon: not kept under the idempotency key, so that the same request may be sent again.</summary>
    public bool Passes { get; init; }
}

/// <summary>Why a deed was refused.</summary>
public enum Bar
{
    /// <summary>It is for other roles.</summary>
    Role = 1,
    /// <summary>Not as things stand now.</summary>
    State,
    /// <summary>What was filled in does not hold.</summary>
    Input,
    /// <summary>Not so often; later it is good again.</summary>
    TooOften,
}

/// <summary>What the platform paid was recorded, now or before: the same number again changes nothing.</summary>
public sealed record Booked(PlatformPayment Payment, bool Before, Change Change) : Outcome;

/// <summary>The deadline was met, cancelled or has fired already: the clock has nothing to do.</summary>
public sealed record NotDue : Outcome;

/// <summary>A file was taken in; its import follows.</summary>
public sealed record TakenIn(ImportRun Run, Change Change) : Outcome;

/// <summary>Something was stored beside the machines, in finance's own books; null where it stood there already.</summary>
public abstract record Stored(Change? Change) : Outcome;

/// <summary>Something the platform told was taken in; without a change where it said nothing new or contradicts what is known.</summary>
public sealed record Heard(Hearing Hearing, Change? Change) : Outcome;
