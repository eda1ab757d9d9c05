using AfterSales.Domain.Cases;

namespace AfterSales.Domain.Money;

/// <summary>What looks wrong about a voucher (domain.md 6).</summary>
public enum RiskKind { RepeatClaimant = 1, ReusedPhoto, SharedPayee, StaffPayee, SplitUnderTier, EndOfShiftBurst, AboveTeam, OtherPayee, EmptyParcel }

/// <summary>What a flag rests on: the voucher, file or person to look at; of a voucher and a file, its case too.</summary>
public sealed record RiskTrace(string Kind, Guid Id, string? Number = null, Guid? CaseId = null);

/// <summary>A flag with what it rests on. It informs the shop's people and refuses nothing by itself; no buyer is ever told.</summary>
public sealed record Risk(RiskKind Kind, string Zh, string En, IReadOnlyList<RiskTrace> Traces);

/// <summary>Another voucher of the shop, as far as flags look at it. Amount in fen.</summary>
public sealed record OtherVoucher(Guid Id, string Number, Guid CaseId, long AmountFen, Guid? ProposedBy, DateTimeOffset? SetAsideAt, DateTimeOffset? PaidAt);

/// <summary>What somebody of the service team gave in the shop month.</summary>
public sealed record TeamMonth(Guid AgentId, long Fen, int Vouchers);

/// <summary>What was read for the flags of one voucher, bounded: the newest of each kind.</summary>
public sealed record RiskFacts
{
    public required Guid VoucherId { get; init; }

    /// <summary>The instant the flags are judged by: of the signing, of the asking, or now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Live vouchers of other cases of the same buyer or order, of ninety days.</summary>
    public IReadOnlyList<OtherVoucher> OfBuyer { get; init; } = [];

    /// <summary>The same picture in cases of other orders.</summary>
    public IReadOnlyList<RiskTrace> Photos { get; init; } = [];

    /// <summary>Live vouchers of other buyers to the same payee.</summary>
    public IReadOnlyList<OtherVoucher> OfPayee { get; init; } = [];

    /// <summary>Staff whose own account the payee is.</summary>
    public IReadOnlyList<RiskTrace> StaffOfPayee { get; init; } = [];

    /// <summary>The buyer's account is known in full, and it is another one.</summary>
    public bool PayeeIsOther { get; init; }

    /// <summary>What was weighed in the case.</summary>
    public IReadOnlyList<Weighing> Weighed { get; init; } = [];

    /// <summary>What the same hand signed in the last half hour of the shift; empty at other times.</summary>
    public IReadOnlyList<OtherVoucher> AtShiftEnd { get; init; } = [];

    /// <summary>It is the last half hour of a shift.</summary>
    public bool ShiftEnds { get; init; }

    /// <summary>The service team's month, this voucher included.</summary>
    public IReadOnlyList<TeamMonth> Team { get; init; } = [];
}

/// <summary>
/// The flags of a voucher. Each informs and refuses nothing by itself: a voucher with one is no longer an agent's alone, a manager says yes by signing or
/// approving it, and the flags stand in that row of the history.
/// </summary>
public static class Risks
{
    /// <summary>Paid claims of one buyer in ninety days, this one included or not: at so many others it is looked at.</summary>
    public const int RepeatedClaims = 3;
    public static readonly TimeSpan ClaimsWithin = TimeSpan.FromDays(90);
    public static readonly TimeSpan SplitWithin = TimeSpan.FromDays(7);
    public static readonly TimeSpan EndOfShift = TimeSpan.FromMinutes(30);
    public const int BurstVouchers = 5;
    public const int SmallestTeam = 3;

    /// <summary>Of an agent with fewer vouchers in the month nothing is concluded.</summary>
    public const int FewestOfAgent = 5;

    public static IReadOnlyList<Risk> Of(CaseFile file, Voucher voucher, Limits limits) =>
        file.RiskFacts is { } facts && facts.VoucherId == voucher.Id ? Of(facts, voucher, limits) : [];

    public static IReadOnlyList<Risk> Of(RiskFacts facts, Voucher voucher, Limits limits) =>
        [.. new[] { Repeated(facts), Reused(facts), Shared(facts), OfStaff(facts), Other(facts), Split(facts, voucher, limits), Burst(facts), Above(facts, voucher), Empty(facts, voucher) }.OfType<Risk>()];

    static Risk? Repeated(RiskFacts facts)
    {
        var paid = facts.OfBuyer.Where(v => v.PaidAt > facts.At - ClaimsWithin && v.PaidAt <= facts.At).DistinctBy(v => v.CaseId).ToList();
        return paid.Count < RepeatedClaims ? null
            : new(RiskKind.RepeatClaimant, $"该买家90天内已有{paid.Count}单获赔", $"This buyer was paid in {paid.Count} cases within 90 days", TracesOf(paid));
    }

    static Risk? Reused(RiskFacts facts) => facts.Photos.Count == 0 ? null
        : new(RiskKind.ReusedPhoto, "同一张照片出现在其他订单的售后单中", "The same picture is in a case of another order", facts.Photos);

    static Risk? Shared(RiskFacts facts) => facts.OfPayee.Count == 0 ? null
        : new(RiskKind.SharedPayee, "同一收款账号收过其他买家的赔付", "The same payee was paid for other buyers", TracesOf(facts.OfPayee));

    static Risk? OfStaff(RiskFacts facts) => facts.StaffOfPayee.Count == 0 ? null
        : new(RiskKind.StaffPayee, "收款账号是本店人员的账号", "The payee is the account of somebody of the shop", facts.StaffOfPayee);

    static Risk? Other(RiskFacts facts) => !facts.PayeeIsOther ? null
        : new(RiskKind.OtherPayee, "收款账号不是该订单买家的账号", "The payee is not the account of the order's buyer", []);

    /// <summary>Within one case the tier looks at everything together; this looks across the cases of a buyer or an order.</summary>
    static Risk? Split(RiskFacts facts, Voucher voucher, Limits limits)
    {
        if (voucher.ReturnPassed || voucher.ProposedBy is not { } proposer)
            return null;
        var near = facts.OfBuyer.Where(v => v.ProposedBy == proposer && v.SetAsideAt > facts.At - SplitWithin && v.SetAsideAt <= facts.At).ToList();
        foreach (var tier in new[] { limits.AgentFen, limits.ManagerFen, limits.SupervisorFen }.Where(t => t >= voucher.AmountFen))
        {
            var under = near.Where(v => v.AmountFen <= tier).ToList();
            var total = under.Sum(v => v.AmountFen) + voucher.AmountFen;
            if (under.Count > 0 && total > tier)
                return new(RiskKind.SplitUnderTier, $"同一人7天内给该买家{under.Count + 1}张凭证，每张不超过{Yuan.Format(tier)}元，合计{Yuan.Format(total)}元",
                    $"The same person gave this buyer {under.Count + 1} vouchers in 7 days, none above ¥{Yuan.Format(tier)}, together ¥{Yuan.Format(total)}", TracesOf(under));
        }
        return null;
    }

    static Risk? Burst(RiskFacts facts) => !facts.ShiftEnds || facts.AtShiftEnd.Count + 1 < BurstVouchers ? null
        : new(RiskKind.EndOfShiftBurst, $"班次最后30分钟内同一人签字{facts.AtShiftEnd.Count + 1}张",
            $"The same hand signed {facts.AtShiftEnd.Count + 1} in the last 30 minutes of the shift", TracesOf(facts.AtShiftEnd));

    static Risk? Above(RiskFacts facts, Voucher voucher)
    {
        if (facts.Team.Count < SmallestTeam || facts.Team.FirstOrDefault(t => t.AgentId == voucher.ProposedBy) is not { } own || own.Vouchers < FewestOfAgent)
            return null;
        var sorted = facts.Team.Select(t => t.Fen).Order().ToList();
        // twice the median: of an even number the mean of the two in the middle
        var twice = sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2];
        return own.Fen <= twice ? null
            : new(RiskKind.AboveTeam, $"提出人本月已给{Yuan.Format(own.Fen)}元，超过团队中位数的两倍({Yuan.Format(twice)}元)",
                $"The proposer gave ¥{Yuan.Format(own.Fen)} this month, above twice the team's median (¥{Yuan.Format(twice)})", [new("Staff", own.AgentId)]);
    }

    /// <summary>A parcel said to have come empty or short that weighed as much as at dispatch, or a return of less than half of what went out.</summary>
    static Risk? Empty(RiskFacts facts, Voucher voucher) => facts.Weighed.FirstOrDefault(w => w.Doubtful) is not { } doubtful ? null
        : new(RiskKind.EmptyParcel, doubtful.Zh, doubtful.En, doubtful.ParcelId is { } parcel ? [new("Parcel", parcel, null, voucher.CaseId)] : [new("Case", voucher.CaseId)]);

    static IReadOnlyList<RiskTrace> TracesOf(IEnumerable<OtherVoucher> vouchers) => [.. vouchers.Select(v => new RiskTrace("Voucher", v.Id, v.Number, v.CaseId))];
}
