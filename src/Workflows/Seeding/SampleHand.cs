using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows.Seeding;

/// <summary>Fills in a move's form the way the shop's people would.</summary>
sealed class SampleHand(SampleCase sample, Subject subject, Move move, Actor actor, DateTimeOffset now)
{
    readonly CaseFile file = sample.File!;
    readonly Random random = sample.Random;

    /// <summary>What an agent and the next role up may offer, fen.</summary>
    const long MostOffered = 90_00;

    public Inputs Fill() => Numbered(Judged(Said(new())));

    Inputs Said(Inputs blank) => blank with
    {
        Wording = Of(Fields.Wording, () => SampleWords.Wording(move, random)),
        Reason = Of(Fields.Reason, () => SampleWords.Reason(move, random)),
        Summary = Of(Fields.Summary, () => $"{file.Case.CaseKind.Zh()}：{file.Case.BuyerMessage}。已按约定处理，买家知悉。"),
        Told = Of(Fields.Told, () => "已告知买家：正在跟进，有新进展会马上联系"),
        Explanation = Of(Fields.Explanation, () => sample.Article.Claim),
        Missing = Of(Fields.Missing, () => "外箱、面单和问题部位的照片"),
        Finding = Of(Fields.Finding, () => "聊天记录显示回复间隔较长，未按承诺备注"),
        Wish = Of(Fields.Wish, () => "希望得到重视，要一句道歉和明确的时间"),
        Answer = Of(Fields.Answer, () => "好的，知道了"),
        Note = Of(Fields.Note, () => "老客户，语气平和"),
        PlatformResult = Of(Fields.PlatformResult, () => "平台判定：支持买家，退款由店铺承担"),
    };

    Inputs Judged(Inputs said) => said with
    {
        Party = Of<ResponsibleParty>(Fields.Party, () => Party()),
        Severity = Of<Severity>(Fields.Severity, () => random.Next(3) == 0 ? Severity.Severe : Severity.Normal),
        Cause = Of<LateCause>(Fields.Cause, () => (LateCause)random.Next(1, 4)),
        Checks = move.Fields.Contains(Fields.Checks) ? Enum.GetValues<RecordCheck>() : null,
        NoReshipment = Of<NoReshipment>(Fields.NoReshipment, () => file.Case.CaseKind == CaseKind.MissingItem ? NoReshipment.BuyerWantsMoney : null),
        CourierClaim = Of<bool>(Fields.CourierClaim, () => file.Case.CaseKind is CaseKind.TransitDamage or CaseKind.LateDelivery && random.Next(3) > 0),
        PenaltyLookedUp = Of<bool>(Fields.PenaltyLookedUp, () => true),
        AgentComplainedOf = move == Moves.UpholdComplaint && file.Case.AgentComplainedOf is null ? Somebody(Role.Agent) : null,
        ServiceActOn = Of<DateOnly>(Fields.ServiceActOn, () => ShopCalendar.ShopDay(now.AddDays(-1))),
        Remedies = move == Moves.OfferRemedy ? Offer() : move == Moves.GiveCoupon ? [new(RemedyKind.Coupon, 5_00)] : null,
        Consent = Of<bool>(Fields.Consent, () => true),
        PlatformLimit = move == Moves.PlatformStepsIn ? now.AddHours(random.Next(40, 90)) : null,
        ReleaseHeld = Of<bool>(Fields.ReleaseHeld, () => random.Next(2) == 0),
        PromisedOn = Of<DateOnly>(Fields.PromisedOn, () => ShopCalendar.ShopDay(now.AddDays(random.Next(1, 4)))),
        Outcome = Of<ReviewOutcome>(Fields.Outcome, () => Outcome()),
        Level = Of<Level>(Fields.Level, () => Level.Manager),
        Assignee = move == Moves.Assign ? Somebody(Role.Agent) : null,
        Target = Of<Guid>(Fields.Target, () => sample.Fault?.File?.Case.Id),
    };

    Inputs Numbered(Inputs judged) => judged with
    {
        DefectCode = Of(Fields.DefectCode, () => Number("D", 2)),
        Remark = Of(Fields.Remark, () => subject is Voucher { Channel: Channel.Alipay } ? $"{Plain(file.Case.CaseKind.Zh())}补偿_{actor.Name}" : null),
        RefundNumber = Of(Fields.RefundNumber, () => Number("R", 14)),
        CouponNumber = Of(Fields.CouponNumber, () => Number("YHQ", 8)),
        FlowNumber = Of(Fields.FlowNumber, () => Number("2026", 20)),
        Courier = Of(Fields.Courier, () => file.Order.Courier ?? "中通快递"),
        Waybill = Of(Fields.Waybill, () => Number("75", 12)),
        SentGrams = Of<int>(Fields.SentGrams, () => file.Order.WeightGrams),
        FoundGrams = Of<int>(Fields.FoundGrams, () => subject is Parcel || file.Case.CaseKind == CaseKind.MissingItem ? file.Order.WeightGrams * (subject is Parcel ? 98 : 83) / 100 : null),
        Ticket = Of(Fields.Ticket, () => Number("T", 9)),
        ScannedAt = Of<DateTimeOffset>(Fields.ScannedAt, () => now.AddMinutes(-random.Next(10, 120))),
        PlatformCase = Of(Fields.PlatformCase, () => Number("PT", 12)),
    };

    T? Of<T>(Field field, Func<T?> value) where T : struct => move.Fields.Contains(field) ? value() : null;

    static string Plain(string name) => name.Replace("/", "", StringComparison.Ordinal);

    string? Of(Field field, Func<string?> text) => move.Fields.Contains(field) ? text() : null;

    string Number(string prefix, int digits) => prefix + string.Concat(Enumerable.Range(0, digits).Select(_ => (char)('0' + random.Next(10))));

    Guid Somebody(Role role)
    {
        var others = sample.People.Actors.Where(a => a.Role == role && a.UserId != actor.UserId).ToList();
        return others[random.Next(others.Count)].UserId!.Value;
    }

    ReviewOutcome Outcome() =>
        move == Moves.ObserveReviewChanged ? random.Next(2) == 0 ? ReviewOutcome.ChangedByBuyer : ReviewOutcome.RemovedByBuyer
        : random.Next(2) == 0 ? ReviewOutcome.Unchanged : ReviewOutcome.Refused;

    ResponsibleParty? Party()
    {
        ResponsibleParty[] likely =
            move == Moves.ConfirmDefect ? [ResponsibleParty.Supplier, ResponsibleParty.Supplier, ResponsibleParty.Warehouse]
            : move == Moves.OurError ? [ResponsibleParty.Warehouse]
            : move == Moves.DefectNotShown ? [ResponsibleParty.NoFault, ResponsibleParty.Buyer]
            : move == Moves.UpholdComplaint ? [ResponsibleParty.Agent]
            : move == Moves.RejectComplaint ? [ResponsibleParty.NoFault]
            : move != Moves.DecideLiability && file.Case.Party is { } known ? [known]
            : file.Case.CaseKind switch
            {
                CaseKind.NotAsExpected => [ResponsibleParty.Buyer, ResponsibleParty.Listing, ResponsibleParty.NoFault],
                CaseKind.TransitDamage => [ResponsibleParty.Courier, ResponsibleParty.Courier, ResponsibleParty.Warehouse],
                CaseKind.MissingItem => [ResponsibleParty.Warehouse, ResponsibleParty.Courier, ResponsibleParty.Undetermined],
                CaseKind.QualityDefect => [ResponsibleParty.Supplier],
                CaseKind.LateDelivery => OfCause(),
                _ => [ResponsibleParty.NoFault, ResponsibleParty.Undetermined],
            };
        return likely[random.Next(likely.Length)];
    }

    ResponsibleParty[] OfCause() => file.Case.Cause switch
    {
        LateCause.StaffLate => [ResponsibleParty.Warehouse],
        LateCause.AddressUnclear => [ResponsibleParty.Buyer, ResponsibleParty.NoFault],
        _ => [ResponsibleParty.Courier],
    };

    IReadOnlyList<RemedyItem> Offer()
    {
        var left = file.Money.LeftFen;
        var small = Math.Min(left, Round(file.Order.PaidFen * random.Next(5, 20) / 100));
        return sample.Goal.Remedy switch
        {
            SampleRemedy.Return when left > 0 => [new(RemedyKind.ReturnRefund, left)],
            SampleRemedy.Exchange => [new(RemedyKind.Exchange)],
            SampleRemedy.Reshipment => [new(RemedyKind.Reshipment)],
            SampleRemedy.PartialRefund when left > 5_00 => [new(RemedyKind.PartialRefund, Math.Min(MostOffered, Math.Min(left, Round(left * random.Next(10, 45) / 100))))],
            SampleRemedy.Cash when small > 0 => [new(RemedyKind.CashCompensation, Math.Min(MostOffered, random.Next(3) == 0 ? Math.Min(left, small * 2) : small))],
            _ => [new(RemedyKind.Coupon, 5_00 * random.Next(1, 4))],
        };
    }

    static long Round(long fen) => Math.Max(1_00, fen / 1_00 * 1_00);
}
