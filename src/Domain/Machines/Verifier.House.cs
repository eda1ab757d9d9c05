using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using static AfterSales.Domain.Machines.Vocabulary.Moves;

namespace AfterSales.Domain.Machines;

/// <summary>What the verifier proves about the rules of the house: order, money, reviews, hands.</summary>
public static partial class Verifier
{
    /// <summary>What must have happened first: without any of those moves the other one is out of reach.</summary>
    static IEnumerable<(Move Then, IReadOnlyCollection<Move> First)> OrderOf(Machine machine)
    {
        if (machine.Subject == SubjectKind.Voucher)
            return new[] { Pay, RefundOnPlatform, IssueCoupon }.Select(pay => (pay, (IReadOnlyCollection<Move>)[Sign, Approve]));
        var order = new List<(Move, IReadOnlyCollection<Move>)> { (OfferRemedy, [Apologise]), (AcceptOffer, DecidesLiability), (GiveCoupon, DecidesLiability) };
        Move[] first = machine.Code switch
        {
            "NotAsExpected" => [ExplainProduct],
            "ServiceComplaint" => [ReviewChatLog],
            "MissingItem" => [CheckRecords],
            "LateDelivery" => [PullLogistics],
            "TransitDamage" => [ParcelUnsigned, RequestEvidence],
            "QualityDefect" => [RequestEvidence],
            _ => [],
        };
        if (first.Length > 0)
            order.Add((OfferRemedy, first));
        return order;
    }

    static IEnumerable<string> Firsts(Machine machine)
    {
        foreach (var (then, first) in OrderOf(machine))
        {
            var reached = Reached(machine, first);
            foreach (var row in machine.Rows.Where(r => r.Move == then && reached.Contains(r.From)))
                yield return $"{then} is possible without {string.Join(" or ", first)} (from {row.From})";
        }
    }

    /// <summary>Money is a person's doing: neither the clock nor the kernel puts any on its way.</summary>
    static IEnumerable<string> Money(Machine machine) =>
        from row in machine.Rows
        where row.Who.Any(r => r is Role.Clock or Role.Kernel)
        from effect in row.Effects
        where effect.Pays is Pays.Drafts or Pays.Reserves or Pays.Moves
        select $"{Name(row)} is open to clock or kernel and does {effect}";

    /// <summary>No path leads from what became of a review to money: a table that knows the one has nothing of the other (domain.md 4.1).</summary>
    static IEnumerable<string> Reviews(Machine machine)
    {
        if (machine.Code != "NegativeReview" && !machine.Rows.Any(r => r.Move.Fields.Contains(Fields.Outcome)))
            yield break;
        foreach (var row in machine.Rows)
        {
            if (row.Effects.FirstOrDefault(e => e.Pays != Pays.Nothing) is { } effect)
                yield return $"{Name(row)} does {effect} beside the outcome of a review";
            if (ofRemedies.Contains(row.Move))
                yield return $"{Name(row)} stands beside the outcome of a review";
        }
    }

    static readonly IReadOnlySet<Move> ofRemedies = new HashSet<Move> { OfferRemedy, GiveCoupon, AcceptOffer, AgreeReturn, OurError, ReshipAnyway, InspectGoods, RemediesDone };

    /// <summary>
    /// What a move means wherever it stands: needs and effects that no edition may leave out. The payer is another hand, nobody signs above the own limit, no
    /// order returns more than was paid, nothing impolite goes out.
    /// </summary>
    static readonly (Move Move, Need[] Needs, Effect[] Effects)[] laws =
    [
        (Apologise, [Needs.PoliteWording], []),
        (OfferRemedy, [Needs.LiabilityDecided, Needs.OfferWhole, Needs.EvidenceForBasis, Needs.WithinOfferLimit, Needs.WithinPaid, Needs.NotPaidTwice], [Effects.StoreOffer]),
        (GiveCoupon, [Needs.LiabilityDecided, Needs.OnlyCoupon, Needs.CouponWithinOwnLimit], [Effects.DraftCoupon]),
        (AcceptOffer, [Needs.ConsentRecorded], [Effects.DraftParts]),
        (AgreeReturn, [Needs.ReturnGranted], [Effects.GrantReturn]),
        (RemediesDone, [Needs.EveryPartDone], [Effects.SettleParts]),
        (RemedyFailed, [Needs.RemedyEnded], [Effects.KeepWhatCounts]),
        (AwaitBuyer, [Needs.PoliteWording, Needs.MayWait], []),
        (BuyerWithdraws, [Needs.NothingRuns, Needs.NothingPaidOrShipped], []),
        (Merge, [Needs.TargetMergeable, Needs.NothingRuns], [Effects.MergeIntoTarget]),
        (LinkFaultCase, [Needs.TargetIsFault], [Effects.LinkToTarget]),
        (PlatformStepsIn, [], [Effects.Hold]),
        (PlatformSettles, [], [Effects.VoidOpen]),
        (Reopen, [Needs.Reopenable], [Effects.Restart]),
        (PhoneBuyer, [Needs.InCallSlot, Needs.ContactAllowed], []),
        (PublicReply, [Needs.DecentWording], []),
        (Sign, [Needs.SignerConfirmed, Needs.WithinOwnLimit, Needs.RemarkValid, Needs.EvidenceForBasis, Needs.WithinPaid, Needs.NotPaidTwice], [Effects.Reserve, Effects.Accrue]),
        (RequestApproval, [Needs.RemarkValid, Needs.EvidenceForBasis, Needs.WithinPaid, Needs.NotPaidTwice], [Effects.Reserve]),
        (Approve, [Needs.SignerConfirmed, Needs.OtherHandApproves, Needs.WithinOwnLimit], [Effects.Accrue]),
        (RefundOnPlatform, [Needs.ChannelPlatform, Needs.OtherHandPays, Needs.RefundNumberFree, Needs.VoucherNotHeld, Needs.BalanceCovers], [Effects.PostPayment]),
        (IssueCoupon, [Needs.ChannelCoupon, Needs.VoucherNotHeld], [Effects.PostPayment]),
        (Pay, [Needs.OtherHandPays, Needs.FlowNumberFree, Needs.VoucherNotHeld, Needs.BalanceCovers], [Effects.PostPayment]),
        (Reconcile, [Needs.LineMatched], []),
        (Reverse, [Needs.OtherHandReverses], [Effects.PostReversal]),
        (Reject, [], [Effects.Free]),
        (VoidVoucher, [], [Effects.Free]),
    ];

    static IEnumerable<string> Laws(Machine machine)
    {
        foreach (var (move, needs, effects) in laws)
            foreach (var row in machine.Rows.Where(r => r.Move == move))
            {
                foreach (var need in needs.Except(row.Needs))
                    yield return $"{Name(row)} must need {need}";
                foreach (var effect in effects.Except(row.Effects))
                    yield return $"{Name(row)} must do {effect}";
            }
        foreach (var row in machine.Rows.Where(r => DecidesLiability.Contains(r.Move) && !r.Needs.Contains(Needs.FraudCleared) && !r.Needs.Contains(Needs.NoFraudFlag)))
            yield return $"{Name(row)} must need FraudCleared";
        // only the kernel knows that the line is stored
        foreach (var row in machine.Rows.Where(r => r.Move == Reconcile && r.Who is not [Role.Kernel]))
            yield return $"{Name(row)} is the kernel's alone";
        foreach (var row in machine.Rows)
            foreach (var effect in row.Effects.Where(e => e.Pays is not (Pays.Nothing or Pays.Drafts) && !laws.Any(l => l.Move == row.Move && l.Effects.Contains(e))))
                yield return $"{Name(row)} must not do {effect}";
    }
}
