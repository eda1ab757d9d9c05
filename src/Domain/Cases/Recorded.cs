using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>
/// Carries what was filled in with a move into the fields of the subject; the state itself is the machine's business. What is blank was not filled in, and
/// leaves what stood there.
/// </summary>
static class Recorded
{
    public static Subject On(Subject subject, Row row, Facts facts) => subject switch
    {
        Case c => OnCase(c, row, facts),
        Voucher v => OnVoucher(v, row, facts),
        Parcel p => p with
        {
            Courier = Written(facts.Inputs.Courier) ?? p.Courier,
            Waybill = Written(facts.Inputs.Waybill) ?? p.Waybill,
            WeightGrams = facts.Inputs.SentGrams ?? facts.Inputs.FoundGrams ?? p.WeightGrams,
            LastScanAt = Scan(facts) ?? (row.To == States.Shipped && !row.Stays ? facts.Now : p.LastScanAt),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    static Case OnCase(Case c, Row row, Facts facts)
    {
        var (i, now, actor) = (facts.Inputs, facts.Now, facts.Actor);
        if (row.Stays && row.From == States.Closed)
            return c with { ReviewOutcome = i.Outcome ?? c.ReviewOutcome }; // a closed case is not rewritten: what became of the review is all that is added
        // the first person of the right level to act on a case without an owner takes it
        var owner = c.OwnerId ?? (actor.IsPerson && actor.Role.OnLadder() && (int)actor.Role >= NeededFor(c.Level) ? actor.UserId : null);
        return c with
        {
            OwnerId = owner,
            Party = i.Party ?? c.Party,
            Summary = Written(i.Summary) ?? c.Summary,
            Severity = i.Severity is { } s && s > c.Severity ? s : c.Severity,
            Cause = i.Cause ?? c.Cause,
            AgentComplainedOf = i.AgentComplainedOf ?? c.AgentComplainedOf,
            SentGrams = i.SentGrams ?? c.SentGrams,
            FoundGrams = i.FoundGrams ?? c.FoundGrams,
            LastToldAt = Tells(row, i) ? now : c.LastToldAt,
            PromisedOn = i.PromisedOn ?? c.PromisedOn,
            LastScanAt = Scan(facts) ?? c.LastScanAt,
            PlatformCase = Written(i.PlatformCase) ?? c.PlatformCase,
            PlatformLimit = i.PlatformLimit ?? c.PlatformLimit,
            ReviewOutcome = i.Outcome ?? c.ReviewOutcome,
            RemindedAt = actor.IsPerson ? null : c.RemindedAt,
        };
    }

    /// <summary>What is written while the platform looks goes to the platform, not to the buyer.</summary>
    static bool Tells(Row row, Inputs inputs) => Fields.Told.In(inputs) || (Fields.Wording.In(inputs) && row.From != States.Disputed);

    static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>A courier's scan lies in the past; what somebody mistypes is brought back there.</summary>
    static DateTimeOffset? Scan(Facts facts) => facts.Inputs.ScannedAt is not { } at ? null
        : at > facts.Now ? facts.Now : at < facts.Now.AddDays(-365) ? facts.Now.AddDays(-365) : at;

    internal static int NeededFor(Level level) => level switch { Level.Supervisor => (int)Role.Supervisor, Level.Manager => (int)Role.Manager, _ => (int)Role.Junior };

    static Voucher OnVoucher(Voucher v, Row row, Facts facts)
    {
        var i = facts.Inputs;
        var told = v with
        {
            Remark = Written(i.Remark)?.Trim() ?? v.Remark,
            Payee = PayeeAccount.Clean(i.Payee) ?? v.Payee,
            RefundNumber = PaymentNumber.Clean(i.RefundNumber) ?? v.RefundNumber,
            CouponNumber = Written(i.CouponNumber) ?? v.CouponNumber,
            FlowNumber = PaymentNumber.Clean(i.FlowNumber) ?? v.FlowNumber,
            MatchedLine = Written(i.MatchedLine) ?? v.MatchedLine,
        };
        if (v.Channel == Channel.Alipay && row.Needs.Contains(Needs.RemarkValid))
            told = told with { Remark = told.Remark ?? AlipayRemark.For(facts), Payee = told.Payee ?? PayeeAccount.Clean(facts.File.Order.BuyerAccount) };
        return Signature.IsGivenBy(row) ? Signature.Give(told, facts) : told;
    }
}
