using System.Runtime.CompilerServices;
using static AfterSales.Domain.Machines.Vocabulary.Fields;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Something that can happen to a case, voucher or parcel: a route of the API, a button of the UI, a word in a history.</summary>
public sealed class Move
{
    internal Move(string code, string zh, IReadOnlyList<Field> fields) => (Code, Zh, Fields) = (code, zh, fields);

    public string Code { get; }
    public string Zh { get; }

    /// <summary>What may be filled in; a need of the row says what must be.</summary>
    public IReadOnlyList<Field> Fields { get; }
    public override string ToString() => Code;
}

/// <summary>The closed vocabulary of moves. A new one is a line here and rows in tables; route, schema and button follow.</summary>
public static class Moves
{
    static readonly Dictionary<string, Move> ByCode = [];

    public static readonly Move
        // shared by the kinds
        Apologise = Of("致歉", [Fields.Wording]),
        RequestEvidence = Of("请买家举证", [Missing, Fields.Wording]),
        SubmitEvidence = Of("收到举证", [Answer, FoundGrams]),
        EvidenceExpired = Of("举证超时", []),
        BuyerPersuaded = Of("买家接受解释", [Answer]),
        ExplanationUnanswered = Of("解释后未回复", []),
        OfferRemedy = Of("提出方案", [Remedies, Fields.Wording, Reason]),
        GiveCoupon = Of("赠送优惠券", [Remedies, Fields.Wording, Reason]),
        ApologyOnly = Of("仅致歉", [Reason, Fields.Wording]),
        AcceptOffer = Of("买家接受", [Consent, Answer]),
        DeclineOffer = Of("买家拒绝", [Reason]),
        NoAnswer = Of("买家未答复", []),
        AgreeReturn = Of("同意退货", [Party, Reason, Fields.Wording]),
        CallBuyer = Of("致电买家", [Answer]),
        RemediesDone = Of("方案完成", []),
        RemedyFailed = Of("方案未成", [Reason]),
        BuyerContent = Of("买家满意", [Party, Summary, Answer]),
        BuyerSilent = Of("买家未再回应", []),
        BuyerDiscontent = Of("买家不满意", [Reason]),
        BuyerWithdraws = Of("买家撤回", [Party, Summary, Reason]),
        NotifyBuyer = Of("告知买家", [Told, ScannedAt]),
        BuyerChased = Of("买家催问", [Answer]),
        AwaitBuyer = Of("询问买家并等待", [Fields.Wording]),
        BuyerAnswered = Of("买家已答复", [Answer]),
        PlatformStepsIn = Of("平台介入", [PlatformCase, PlatformLimit]),
        PlatformSettles = Of("平台已处理", [PlatformCase, PlatformResult]),
        SubmitPlatformEvidence = Of("提交平台举证", [Fields.Wording, PlatformLimit]),
        RecordRuling = Of("登记平台裁决", [PlatformResult, ReleaseHeld]),
        SettlementBooked = Of("平台结算入账", [Party, Summary]),
        Reopen = Of("重新打开", [Reason]),
        Escalate = Of("升级", [Reason, Level]),
        Assign = Of("指派", [Assignee, Reason]),
        Merge = Of("合并", [Target, Party, Summary]),
        Remind = Of("提醒", []),
        // before the remedy, by kind
        ExplainProduct = Of("解释商品", [Explanation]),
        BuyerInsists = Of("买家坚持", [Reason]),
        DecideLiability = Of("判定责任", [Party, Reason, CourierClaim, NoReshipment, Stock, PenaltyLookedUp, Fields.Wording]),
        ReviewChatLog = Of("查聊天记录", [AgentComplainedOf]),
        UpholdComplaint = Of("投诉成立", [Finding, Wish, Party, AgentComplainedOf, ServiceActOn]),
        RejectComplaint = Of("投诉不成立", [Finding, Wish, Party]),
        CheckRecords = Of("核查记录", [Checks, SentGrams, FoundGrams]),
        FoundSplitParcel = Of("查到分包", [Waybill, Told, ScannedAt]),
        RecordsAllRight = Of("记录无误", [Missing, Fields.Wording]),
        OurError = Of("我方漏发", [Party, Reason]),
        ReshipAnyway = Of("仍予补发", [Party, Fields.Wording, Reason]),
        ParcelSigned = Of("包裹签收", [Answer]),
        PullLogistics = Of("调取物流", [Cause, Told, ScannedAt]),
        AddressUnclear = Of("地址不清", [Told]),
        AddressCorrected = Of("地址已更正", [Answer, Ticket]),
        UrgeCourier = Of("催快递", [Ticket, Told, ScannedAt]),
        ParcelUnsigned = Of("未签收建议拒收", [Told]),
        ParcelRefused = Of("已拒收", [Answer]),
        BuyerTookIt = Of("买家已收下", [Missing, Fields.Wording]),
        ConfirmDefect = Of("确认质量问题", [DefectCode, Party, Fields.Wording, Reason]),
        DefectNotShown = Of("未见质量问题", [Party, Reason, Fields.Wording]),
        InspectGoods = Of("寄回检验", [Reason, Fields.Wording]),
        ReturnEnded = Of("退件已结束", []),
        // reviews
        TriageReview = Of("评价分级", [Severity, Checks, Note]),
        MessageBuyer = Of("旺旺留言", [Fields.Wording]),
        TextBuyer = Of("发短信", [Fields.Wording]),
        PhoneBuyer = Of("打电话", [Answer]),
        BuyerAnswers = Of("买家答复", [Answer]),
        LinkFaultCase = Of("关联故障单", [Target]),
        BuyerPromises = Of("买家答应", [PromisedOn, Answer]),
        BuyerRefuses = Of("买家拒绝联系", [Answer]),
        ReportAbuse = Of("举报勒索", [Answer]),
        FaultCaseClosed = Of("故障单已结", []),
        PromiseLapsed = Of("答应日已过", []),
        GiveUpQuietly = Of("不再打扰", [Reason]),
        PublicReply = Of("公开回评", [Fields.Wording, Outcome, Party, Summary]),
        PlatformAnswered = Of("平台已答复", [PlatformResult, Outcome, Party, Summary]),
        ObserveReviewChanged = Of("见评价已变", [Outcome, Party, Summary]),
        // voucher
        Sign = Of("签字", [Remark, Payee, Reason]),
        RequestApproval = Of("提请审批", [Remark, Payee, Reason]),
        Approve = Of("审批通过", [Reason]),
        Reject = Of("审批驳回", [Reason]),
        ReceiveVoucher = Of("财务收单", []),
        RefundOnPlatform = Of("平台退款", [RefundNumber]),
        IssueCoupon = Of("发放优惠券", [CouponNumber]),
        Pay = Of("付款", [FlowNumber]),
        PaymentFailed = Of("付款失败", [Reason]),
        Reconcile = Of("对账", [MatchedLine]),
        Reverse = Of("冲销", [Reason]),
        VoidVoucher = Of("作废", [Reason]),
        // parcels
        IssueWaybill = Of("出面单", [Courier, Waybill]),
        Ship = Of("发出", [SentGrams]),
        NoteScan = Of("登记扫描", [ScannedAt]),
        ParcelFailed = Of("运送失败", [Reason]),
        CancelParcel = Of("取消包裹", [Reason]),
        ShipBack = Of("买家寄回", [Courier, Waybill]),
        ReturnLapsed = Of("逾期未寄回", []),
        ReceiveGoods = Of("收到退件", [Answer, FoundGrams]),
        PassInspection = Of("验货通过", [Answer]),
        FailInspection = Of("验货不符", [Reason]),
        AcceptAnyway = Of("仍予接受", [Reason]),
        SendBack = Of("退还买家", [Fields.Wording, Reason]);

    public static IReadOnlyCollection<Move> All => ByCode.Values;

    public static Move Get(string code) => ByCode[code];

    public static bool TryGet(string code, out Move? move) => ByCode.TryGetValue(code, out move);

    /// <summary>Moves that decide who is liable; without one since the case was last opened nothing is offered.</summary>
    public static readonly IReadOnlySet<Move> DecidesLiability = new HashSet<Move>
    {
        DecideLiability, UpholdComplaint, RejectComplaint, OurError, ReshipAnyway, ConfirmDefect, DefectNotShown, AgreeReturn,
    };

    /// <summary>Moves whose reason is what the buyer says.</summary>
    public static readonly IReadOnlySet<Move> SaysTheBuyer = new HashSet<Move> { BuyerInsists, BuyerDiscontent, DeclineOffer, BuyerWithdraws };

    static Move Of(string zh, Field[] fields, [CallerMemberName] string code = "") => ByCode[code] = new(code, zh, fields);
}
