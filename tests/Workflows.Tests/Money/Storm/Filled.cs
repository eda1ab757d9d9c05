using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Tests.Money.Storm;

/// <summary>What is filled in with a move: always whole, so that what refuses it is a rule about money.</summary>
sealed class Filled(Market market, Wanted wanted, Random random)
{
    static readonly RemedyKind[] paying =
    [
        RemedyKind.CashCompensation, RemedyKind.RefundOnly, RemedyKind.PartialRefund, RemedyKind.PriceDifference, RemedyKind.ReturnFreight, RemedyKind.GiftValue,
    ];

    static readonly (Channel Channel, Move Payout)[] channels =
        [(Channel.Alipay, Moves.Pay), (Channel.Platform, Moves.RefundOnPlatform), (Channel.Coupon, Moves.IssueCoupon)];

    static readonly Basis[] bases = Enum.GetValues<Basis>();

    public Inputs For(Move move, CaseFile file)
    {
        Inputs common = new() { Reason = "按实际情况处理", Party = ResponsibleParty.Undetermined };
        return move.Code switch
        {
            _ when move == Moves.OfferRemedy => common with { Remedies = Offer(file) },
            _ when move == Moves.AcceptOffer => common with { Consent = true },
            _ when move == Moves.Pay => common with { FlowNumber = market.Number("LS") },
            _ when move == Moves.RefundOnPlatform => common with { RefundNumber = market.Number("TK") },
            _ when move == Moves.IssueCoupon => common with { CouponNumber = market.Number("YH") },
            _ when move == Moves.RecordRuling => common with { ReleaseHeld = random.Next(2) == 0 },
            _ when move == Moves.PlatformStepsIn => common with { PlatformCase = market.Number("PT") },
            _ when move == Moves.PlatformSettles => common with { PlatformCase = market.Number("PT"), PlatformResult = "平台退款给买家" },
            _ when move == Moves.DecideLiability => common with { CourierClaim = false, NoReshipment = NoReshipment.BuyerWantsMoney },
            _ => common with
            {
                Wording = move.Fields.Contains(Fields.Wording) ? "亲，非常抱歉，您的问题我们马上处理" : null,
                Missing = "外箱与面单照片",
                Explanation = "手工制品，色差属正常范围",
                Summary = "已按流程处理完毕",
                Checks = Enum.GetValues<RecordCheck>(),
            },
        };
    }

    /// <summary>One to three remedies for this or that line and basis; together now and then all that is left, or a fen more.</summary>
    List<RemedyItem> Offer(CaseFile file) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Item(file)).DistinctBy(i => (i.Kind, i.LineId))];

    /// <summary>Every third over any channel that fits its kind; the others over the one whose payouts are most lacking.</summary>
    RemedyItem Item(CaseFile file)
    {
        var line = random.Next(3) == 0 ? null : (Guid?)file.Lines[random.Next(file.Lines.Count)].Id;
        Channel? channel = random.Next(3) == 0 ? null : channels.MaxBy(c => wanted.Weight(c.Payout.Code) * random.NextDouble()).Channel;
        var coupon = channel is Channel.Coupon || (channel is null && random.Next(7) == 0);
        return new(coupon ? RemedyKind.Coupon : paying[random.Next(paying.Length)], Amount(file), coupon ? null : channel, bases[random.Next(bases.Length)], line);
    }

    long Amount(CaseFile file) => random.Next(20) switch
    {
        0 => Math.Max(1, file.Money.LeftFen),
        1 => file.Money.LeftFen + 1,
        // few amounts, so that the same is asked for again
        < 6 => 5_00 * random.Next(1, 4),
        < 15 => random.Next(1, 15_00),
        < 18 => random.Next(15_00, 80_00),
        _ => random.Next(80_00, 200_00),
    };
}
