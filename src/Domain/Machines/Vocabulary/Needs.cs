using System.Runtime.CompilerServices;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>The closed vocabulary of needs: what must hold before a row is taken, named as the tables name it.</summary>
public static partial class Needs
{
    public static IReadOnlyCollection<Need> All => Listed.ByCode.Values;

    public static bool TryGet(string code, out Need? need) => Listed.ByCode.TryGetValue(code, out need);

    /// <summary>A class of its own: the parts of this one fill it, in whatever order the compiler reads their files.</summary>
    static class Listed
    {
        internal static readonly Dictionary<string, Need> ByCode = [];
    }

    // what was filled in
    public static readonly Need
        ReasonGiven = Given(Fields.Reason),
        PartyGiven = Given(Fields.Party),
        ToldBuyer = Given(Fields.Told),
        AskedFor = Given(Fields.Missing),
        Explained = Of("已解释商品", "The product was explained", [Fields.Explanation], f =>
            Fields.Explanation.In(f.Inputs) || f.Has(EvidenceKind.ProductSheet) ? null
            : new("请填写商品说明，或上传商品资料", "Fill in the explanation, or attach a product sheet")),
        FindingGiven = Given(Fields.Finding),
        WishNoted = Given(Fields.Wish),
        TicketGiven = Given(Fields.Ticket),
        CauseGiven = Given(Fields.Cause),
        DefectCodeGiven = Given(Fields.DefectCode),
        ClaimDecided = Given(Fields.CourierClaim),
        WaybillGiven = Of("快递与运单号", "Courier and waybill", [Fields.Courier, Fields.Waybill], f =>
            Fields.Courier.In(f.Inputs) && Fields.Waybill.In(f.Inputs) ? Numbered(f.Inputs.Waybill!) : new("请填写快递公司和运单号", "Fill in courier and waybill")),
        TrackingGiven = Of(Fields.Waybill.Zh, Fields.Waybill.En, [Fields.Waybill], f =>
            Fields.Waybill.In(f.Inputs) ? Numbered(f.Inputs.Waybill!) : new($"请填写：{Fields.Waybill.Zh}", $"Fill in: {Fields.Waybill.En}")),
        RefundNumberGiven = GivenNumber(Fields.RefundNumber, i => i.RefundNumber),
        CouponNumberGiven = Given(Fields.CouponNumber),
        FlowNumberGiven = GivenNumber(Fields.FlowNumber, i => i.FlowNumber),
        LineMatched = Given(Fields.MatchedLine),
        PlatformCaseGiven = Given(Fields.PlatformCase),
        ResultGiven = Given(Fields.PlatformResult),
        AssigneeGiven = Of("指派给谁", "To whom", [Fields.Assignee], f =>
            f.Inputs.Assignee is not { } user ? new("请选择指派给谁", "Choose whom to assign it to")
            : user == f.Case.AgentComplainedOf ? new("被投诉的客服不得处理本单", "The agent complained of does not handle this case") : null),
        AnswerNoted = Given(Fields.Answer),
        SeverityGiven = Given(Fields.Severity),
        OutcomeGiven = Given(Fields.Outcome),
        OutcomeUnmoved = Of("结果为拒绝或未变", "Outcome refused or unchanged", [Fields.Outcome], f =>
            f.Inputs.Outcome is ReviewOutcome.Refused or ReviewOutcome.Unchanged ? null
            : new("回评结案时结果为买家拒绝或评价未变", "A reply closes with the outcome refused or unchanged")),
        ScanSeen = Given(Fields.ScannedAt),
        LevelGiven = Of("升级到经理或主管", "Raise to manager or supervisor", [Fields.Level], f =>
            f.Inputs.Level is not (Level.Manager or Level.Supervisor) ? new("请选择经理或主管", "Choose Manager or Supervisor")
            // a deadline of a part may still ask for a manager where the case is a supervisor's already
            : f.Inputs.Level < f.Case.Level && f.Actor.IsPerson ? new("本单已升级到主管，不能降级", "The case is a supervisor's already, it is not lowered") : null),
        PromiseDated = Of("答应的日期", "Promised date", [Fields.PromisedOn], f =>
            f.Inputs.PromisedOn is { } day && day >= ShopCalendar.ShopDay(f.Now) && day <= ShopCalendar.ShopDay(f.Now).AddDays(LongestPromise) ? null
            : new("请填写今天起180天内的日期", "Give a date within 180 days from today")),
        OutcomeSeen = Of("评价确已变化", "The review was seen changed", [Fields.Outcome], f =>
            f.Inputs.Outcome is ReviewOutcome.RemovedByBuyer or ReviewOutcome.ChangedByBuyer ? null
            : new("结果须为买家删除或买家修改，且在导入中看到", "The outcome is removed or changed by the buyer, as seen in an import")),
        AllChecksRecorded = Of("核查全部完成", "All checks recorded", [Fields.Checks], f =>
            f.Inputs.Checks?.SequenceEqual(Enum.GetValues<RecordCheck>()) == true ? null
            : new("须依次核查聊天记录、订单、分包单号、自身失误", "Check chat log, order, split-parcel numbers and our own error, in this order")),
        ChatLogRead = Of("已看聊天记录", "Chat log read", [Fields.Checks], f =>
            f.Inputs.Checks?.Contains(RecordCheck.ChatLog) == true ? null : new("请先看聊天记录并勾选", "Read the chat log and tick it")),
        PenaltyLookedUp = Of("已查延迟发货处罚", "Late-shipment penalty looked up", [Fields.PenaltyLookedUp], f =>
            f.Inputs.PenaltyLookedUp == true || !LateShipped(f) ? null
            : new("付款48小时后才发货：先查平台处罚记录", "Shipped later than 48 hours after payment: look up the platform's penalty first")),
        WhyNoReshipment = Of("不补发的理由", "Why nothing is reshipped", [Fields.NoReshipment], f => f.Inputs.NoReshipment switch
        {
            null => new("请说明现在为何不补发", "Say why nothing is reshipped now"),
            NoReshipment.OutOfStock when f.Inputs.Stock is null =>
                new("缺货须注明是暂时缺货还是停产", "Say whether it is out of stock for now or discontinued", [Fields.Stock]),
            NoReshipment.OutOfStock when f.Inputs.Stock != StockReason.Discontinued && SaysDiscontinued(f.Inputs.Wording) =>
                new("只有确已停产才可以这样说", "Say that production has ended only where it has"),
            NoReshipment.NoScan72Hours when !Silent(f) => new("最近72小时内有扫描", "There was a scan within the last 72 hours"),
            _ => null,
        });

    // words
    public static readonly Need
        PoliteWording = Of("礼貌用语", "Polite wording", [Fields.Wording], f => Polite(f.Inputs.Wording), true),
        DecentWording = Of("回评用语合规", "Decent wording", [Fields.Wording], f => Polite(f.Inputs.Wording) ?? NoPersonalData(f), true),
        PoliteIfWritten = Of("所写用语合规，不指责买家", "What is written is polite and blames no buyer", [], f =>
            Fields.Wording.In(f.Inputs) ? Polite(f.Inputs.Wording) : null, true),
        RemarkValid = Of("支付宝备注", "Alipay remark", [Fields.Remark], Remark, true, SubjectKind.Voucher),
        ShortPoliteWording = Of("2到200字的礼貌说明", "2 to 200 polite characters", [Fields.Wording], f =>
            f.Inputs.Wording?.Trim().Length is >= 2 and <= 200 ? Polite(f.Inputs.Wording) : new("请填写2到200字", "Write 2 to 200 characters"), true);

    // evidence
    public static readonly Need
        PhotoOrVideo = Of("照片或视频", "A photo or video", [], f => f.HasSince(f.Last(Moves.SubmitEvidence)?.At, EvidenceKind.Photo, EvidenceKind.Video) ? null
            : new("请先上传买家的照片或视频", "Attach the buyer's photo or video first")),
        PhotosAttached = Of("照片", "Photos", [], f => f.HasSince(f.Subject is Parcel ? f.Subject.EnteredAt.AddTicks(-1) : null, EvidenceKind.Photo, EvidenceKind.Video) ? null
            : new("请先上传照片", "Attach photos first")),
        PhotoOfCase = Of("有照片", "A photo", [], f => f.Has(EvidenceKind.Photo, EvidenceKind.Video) ? null : new("请先上传照片", "Attach a photo first")),
        ChatLogAttached = Of("聊天记录", "Chat log attached", [], f => f.Has(EvidenceKind.ChatLog) ? null : new("请先上传聊天记录", "Attach the chat log first")),
        LogisticsAttached = Of("物流截图", "Logistics snapshot", [], f => f.Has(EvidenceKind.Logistics) ? null : new("请先上传物流记录", "Attach the logistics snapshot first")),
        RefusalShown = Of("拒收凭证", "Refusal scan or photo", [], f => f.Has(EvidenceKind.RefusalScan, EvidenceKind.Photo) ? null
            : new("请上传拒收扫描或现场照片", "Attach the refusal scan or a photo")),
        CertificateAttached = Of("合格证或检测报告", "Certificate or test report", [], f => f.Has(EvidenceKind.Certificate) ? null
            : new("请上传合格证或检测报告", "Attach the certificate or test report")),
        CourierWord = Of("快递答复", "The courier's word", [Fields.Reason], f => f.Has(EvidenceKind.CourierWord) || Fields.Reason.In(f.Inputs) ? null
            : new("请上传快递答复或说明原因", "Attach the courier's word or give the reason")),
        RulingAttached = Of("平台裁决", "Ruling attached", [], f => f.HasSince(f.Last(Moves.RecordRuling)?.At, EvidenceKind.Ruling) ? null : new("请上传平台裁决", "Attach the ruling")),
        FilesAttached = Of("举证材料", "Files", [], f => f.File.Evidence.Count > 0 ? null : new("请先上传举证材料", "Attach files first")),
        EvidenceForBasis = Of("赔付依据", "Evidence for its basis", [], Basis);

    /// <summary>A review can be added to for so many days.</summary>
    const int LongestPromise = 180;

    const int LongestWaybill = 30;

    static Shortfall? Polite(string? wording)
    {
        if (string.IsNullOrWhiteSpace(wording))
            return new("请填写要发给买家的话", "Write what is said to the buyer");
        var bad = PhraseLint.Check(wording).Where(p => p.Blocks).ToList();
        return bad.Count == 0 ? null : new(string.Join("；", bad.Select(p => p.Zh).Distinct()), string.Join("; ", bad.Select(p => p.En).Distinct()));
    }

    static Shortfall? NoPersonalData(Facts f)
    {
        // a public reply names neither order, phone nor buyer
        var text = Normalise.ForMatching(f.Inputs.Wording ?? "");
        string?[] secrets = [f.File.Order.Number, f.File.Order.BuyerPhone, f.File.Order.BuyerNick];
        return secrets.Any(s => s is { Length: >= 4 } && text.Contains(Normalise.ForMatching(s), StringComparison.Ordinal))
            ? new("公开回复不得出现订单号、电话或买家昵称", "A public reply shows no order number, phone or nick") : null;
    }

    static Shortfall? Remark(Facts f)
    {
        var remark = Fields.Remark.In(f.Inputs) ? f.Inputs.Remark : f.Voucher.Remark;
        if (f.Voucher.Channel != Channel.Alipay && string.IsNullOrWhiteSpace(remark))
            return null;
        var bad = AlipayRemark.Check(remark ?? AlipayRemark.For(f));
        return bad.Count == 0 ? null : new(string.Join("；", bad.Select(b => b.Zh).Distinct()), string.Join("; ", bad.Select(b => b.En).Distinct()));
    }

    static Shortfall? Basis(Facts f)
    {
        if (f.Case.CaseKind is not (CaseKind.TransitDamage or CaseKind.QualityDefect))
            return null;
        var beyondCoupon = f.Subject is Voucher v ? v.Remedy != RemedyKind.Coupon : f.Inputs.Remedies?.Any(r => r.Kind != RemedyKind.Coupon) ?? false;
        if (!beyondCoupon || f.Has(EvidenceKind.Photo, EvidenceKind.Video, EvidenceKind.RefusalScan))
            return null;
        var supervisor = f.Actor.Role == Role.Supervisor;
        return supervisor && Fields.Reason.In(f.Inputs) ? null
            : new("优惠券以外须有照片或拒收凭证；主管可注明原因后免除", "Beyond a coupon a photo or refusal scan is needed; a supervisor may do without, with a reason",
                supervisor ? [Fields.Reason] : []);
    }

    static bool LateShipped(Facts f) =>
        f.File.Order.PaidAt is { } paid && (f.File.Order.ShippedAt ?? f.Now) > paid + TimeSpan.FromHours(48);

    static bool Silent(Facts f) => f.Now - (f.Case.LastScanAt ?? f.File.Order.ShippedAt ?? f.Case.OpenedAt) >= TimeSpan.FromHours(72);

    static bool SaysDiscontinued(string? wording) =>
        Normalise.ForMatching(wording ?? "") is var text
        && (text.Contains("停产", StringComparison.Ordinal) || text.Contains("不再生产", StringComparison.Ordinal) || text.Contains("不生产了", StringComparison.Ordinal));

    static Need GivenNumber(Field field, Func<Inputs, string?> number, [CallerMemberName] string code = "") =>
        Of(field.Zh, field.En, [field], f => PaymentNumber.Clean(number(f.Inputs)) is not { } clean ? new($"请填写：{field.Zh}", $"Fill in: {field.En}")
            : PaymentNumber.Holds(clean) ? null : new($"{field.Zh}为1到64位数字、字母、-或_", $"{field.En}: 1 to 64 digits, letters, - or _"), code: code);

    /// <summary>The name of the courier is easily written in the place of the number.</summary>
    static Shortfall? Numbered(string waybill) =>
        waybill.Trim() is { Length: <= LongestWaybill } number && number.Any(char.IsAsciiDigit) && number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? null
        : new("运单号只含字母、数字和-，至少一位数字，最多30位", "A waybill has letters, digits and - only, at least one digit, and 30 characters at most", [Fields.Waybill]);

    static Need Given(Field field, [CallerMemberName] string code = "") =>
        Of(field.Zh, field.En, [field], f => field.In(f.Inputs) ? null : new($"请填写：{field.Zh}", $"Fill in: {field.En}"), code: code);

    static Need Of(
        string zh, string en, IReadOnlyList<Field> asks, Func<Facts, Shortfall?> check, bool kept = false, SubjectKind? of = null, bool byLimits = false,
        [CallerMemberName] string code = "") =>
        Listed.ByCode[code] = new(code, zh, en, check, asks, kept, of, byLimits);
}
