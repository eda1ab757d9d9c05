using System.Collections.Concurrent;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Tests.Money.Storm;

/// <summary>How often each kind of operation has to succeed, and how often it did. Chance leans towards what is still wanted, so that a run ends.</summary>
sealed class Wanted(int each, int operations)
{
    public const string RefundTold = "refund told";
    public const string TakenBack = "recorded payment taken back";
    public const string AfterPayment = "platform pays on an order paid out before";

    public static readonly IReadOnlyList<string> Kinds =
    [
        Moves.OfferRemedy.Code, Moves.AcceptOffer.Code, Moves.Sign.Code, Moves.RequestApproval.Code, Moves.Approve.Code, Moves.Reject.Code, Moves.Pay.Code,
        Moves.RefundOnPlatform.Code, Moves.IssueCoupon.Code, Moves.PaymentFailed.Code, Moves.VoidVoucher.Code, Moves.Reverse.Code, Moves.Reconcile.Code,
        Moves.PlatformSettles.Code, Moves.PlatformStepsIn.Code, "Refund", "Advance", "Compensation", "FreightInsurance", AfterPayment, RefundTold,
        TakenBack,
    ];

    readonly ConcurrentDictionary<string, int> made = new();
    int done;
    int tries;

    public int Done => done;
    public int Tries => tries;

    /// <summary>Enough of everything; or so many tries that more would bring nothing.</summary>
    public bool Over => Complete || tries > MostTries;
    public int MostTries => 6 * operations;

    public bool Complete => done >= operations && !Kinds.Any(IsLacking);

    public void Tried() => Interlocked.Increment(ref tries);

    public void Made(string kind)
    {
        Interlocked.Increment(ref done);
        Also(kind);
    }

    /// <summary>What was made was of this kind too.</summary>
    public void Also(string kind) => made.AddOrUpdate(kind, 1, (_, count) => count + 1);

    /// <summary>Little where there were enough, else up to seven and never less than two, or the last few would be waited for without end; what leads on to others stays likely.</summary>
    public double Weight(string kind) => !Kinds.Contains(kind) ? 5 : Math.Max(leading.Contains(kind) ? 4 : IsLacking(kind) ? 2 : 0.1, 7.0 * (each - made.GetValueOrDefault(kind)) / each);

    bool IsLacking(string kind) => made.GetValueOrDefault(kind) < each;

    static readonly HashSet<string> leading = [Moves.OfferRemedy.Code, Moves.AcceptOffer.Code, Moves.Sign.Code, Moves.RequestApproval.Code, Moves.Approve.Code];

    /// <summary>The platform has something to do yet.</summary>
    public bool OfPlatform => platform.Any(IsLacking);

    // what nobody recorded nobody can take back
    static readonly string[] platform = ["Refund", "Advance", "Compensation", "FreightInsurance", AfterPayment, RefundTold, TakenBack];

    public override string ToString() => string.Join(", ", Kinds.Select(k => $"{k} {made.GetValueOrDefault(k)}"));
}
