using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>Needs about who decides, how often, in which order, and how a case ends.</summary>
public static partial class Needs
{
    public static readonly Need
        // judgement
        LiabilityDecided = Of("责任已判定", "Liability decided", [], f => Moves.DecidesLiability.Any(m => f.Times(m) > 0) ? null
            : new("请先判定责任", "Decide liability first")),
        FraudCleared = Of("无未决欺诈标记", "No open fraud flag", [], f => !f.Case.FraudFlag || f.Actor.Role == Role.Supervisor ? null
            : new("有欺诈标记：须由主管判定", "A fraud flag is set: a supervisor decides")),
        NoFraudFlag = Of("没有欺诈标记", "No fraud flag", [], f => !f.Case.FraudFlag ? null : new("有欺诈标记：不得直接补发", "A fraud flag is set: no reshipment without judgement")),
        PartyOfDefect = Of("责任方为供应商或仓库", "Party supplier or warehouse", [Fields.Party], f => f.Inputs.Party is ResponsibleParty.Supplier or ResponsibleParty.Warehouse ? null
            : new("责任方须为供应商或仓库", "The party is supplier or warehouse")),
        PartyOurs = Of("责任方为仓库或客服", "Party warehouse or agent", [Fields.Party], f => f.Inputs.Party is ResponsibleParty.Warehouse or ResponsibleParty.Agent ? null
            : new("责任方须为仓库或客服", "The party is warehouse or agent")),
        PartyNoFault = Of("责任方为买家、无责或未定", "Party buyer, no fault or undetermined", [Fields.Party], f =>
            f.Inputs.Party is ResponsibleParty.Buyer or ResponsibleParty.NoFault or ResponsibleParty.Undetermined ? null
            : new("责任方须为买家、无责或未定", "The party is buyer, no fault or undetermined")),
        PartyOfDamage = Of("责任方为快递、包装或未定", "Party courier, packing or undetermined", [Fields.Party], f =>
            f.Inputs.Party is ResponsibleParty.Courier or ResponsibleParty.Warehouse or ResponsibleParty.Supplier or ResponsibleParty.Undetermined ? null
            : new("责任方须为快递、仓库、供应商(包装)或未定", "The party is courier, warehouse or supplier (packing), or undetermined")),
        PartyFitsCause = Of("责任方与延迟原因相符", "Party by cause", [Fields.Party], FitsCause),
        ComplaintOn = Of("被投诉客服与服务日期", "Agent and day of the service act", [Fields.AgentComplainedOf, Fields.ServiceActOn], f =>
            (f.Inputs.AgentComplainedOf ?? f.Case.AgentComplainedOf) is not null && f.Inputs.ServiceActOn is { } day && day <= ShopCalendar.ShopDay(f.Now) && day > ShopCalendar.ShopDay(f.Now).AddDays(-365) ? null
            : new("请填写被投诉客服和服务发生日(一年内，不晚于今天)", "Give the agent complained of and the day of the service act, within a year and not after today",
                f.Case.AgentComplainedOf is null ? [Fields.AgentComplainedOf, Fields.ServiceActOn] : [Fields.ServiceActOn])),
        NotWhoTookEvidence = Of("不是收证人", "Not who took the evidence", [], f => f.Actor.UserId != f.Last(Moves.SubmitEvidence)?.ActorId ? null
            : new("收证人不得判定无质量问题，请另一位经理处理", "Who took the evidence does not judge this: another manager does")),
        NotDangerous = Of("非危险品", "Not dangerous goods", [], f => f.Case.Severity != Severity.Safety ? null
            : new("涉及安全的商品不得要求寄回", "Goods with a safety issue are never sent back")),
        EvidenceAskedTwice = Of("至多请买家补证两次", "Asked at most twice", [], f =>
            f.File.SinceOpened.Count(h => h.Kind == HistoryKind.Move && h.Act == Moves.RequestEvidence.Code && h.From == States.Judging.Code) < 2 ? null
            : new("已请买家补证两次，请据现有证据判定", "The buyer was asked twice: judge by what is there")),
        PromisedTwice = Of("至多答应两次", "Promised at most twice", [], f => f.Times(Moves.BuyerPromises) < 2 ? null
            : new("买家已答应两次，不再催促", "The buyer promised twice: no further nagging")),

        // platform
        LimitPlausible = Of("平台时限合理", "A plausible limit", [], f =>
            f.Inputs.PlatformLimit is not { } limit || (limit > f.Now.AddDays(-30) && limit < f.Now.AddDays(180)) ? null
            : new("平台时限须在前30天至后180天之间", "The platform's limit lies within 30 days back and 180 days ahead")),
        NotOwnRefund = Of("不是本单凭证的退款", "No voucher's own refund", [], f =>
            PaymentNumber.Clean(f.Inputs.PlatformCase) is not { } number || f.File.Vouchers.All(v => v.RefundNumber != number) ? null
            : new("该退款是本单凭证自己的，请在凭证上登记", "This refund is a voucher's own: record it there")),

        // contact
        ContactAllowed = Of("买家未要求停止联系", "Contact not stopped", [], f => !f.Case.StopContact ? null : new("买家已拒绝联系", "The buyer refused further contact")),
        MayWait = Of("可以等待买家", "The buyer may be waited for", [], f =>
            f.Case.Severity == Severity.Safety ? new("涉及安全，不等待买家", "Danger to people: the buyer is not waited for")
            : !Deeds.MayTake(f.Case, f.Actor) ? new("已升级：由该级别的人决定是否等待买家", "It was raised: whether the buyer is waited for is that level's to say")
            : f.File.Waiting is { Since: not null } ? new("上一个问题买家还未答复：先登记答复", "The last question is not answered yet: record the answer first")
            : f.File.Waiting.Asked >= Waiting.MostInAState ? new("本环节已等待买家三次，请据现有情况处理", "The buyer was waited for three times here: go on with what is known") : null),
        BuyerWasAsked = Of("已询问买家", "The buyer was asked", [], f => f.File.Waiting.AnswerOwed ? null
            : new("本环节没有待答复的问题：先询问买家", "No question waits for an answer here: ask the buyer first")),
        OncePerChannel = Of("每种方式至多一次", "One per channel", [], f => f.Times(Moves.TextBuyer) == 0 ? null : new("短信已发过一次", "One SMS was sent already")),
        CalledOnce = Of("至多打一次电话", "One call", [], f => f.Times(Moves.PhoneBuyer) == 0 ? null : new("电话已打过一次", "One call was made already")),
        CallLeft = Of("还可致电", "A call is left", [], f => f.CallsHere() is var calls && !calls.Any(Facts.Answered) && calls.Count < 2 ? null
            : new("本轮已通话或两次未接，不再致电", "The buyer was reached, or called in vain twice: no further call")),
        InCallSlot = Of("在通话时段内", "Inside a call slot", [], f => f.Calendar.InCallSlot(f.Now) && !f.Calendar.QuietForCalls(f.Now) ? null
            : new("电话只在10:00-11:00或16:00-20:00拨打", "Calls are made 10:00-11:00 or 16:00-20:00")),
        SilentTwoDays = Of("已静默48小时", "48 hours of silence", [], f => f.Now - (f.Case.LastContactAt ?? f.Case.EnteredAt) >= TimeSpan.FromHours(48) ? null
            : new("上次联系后满48小时再打电话", "Call 48 hours after the last contact, not before")),
        GoodsArrived = Of("包裹已签收、重发或退款", "The parcel arrived, was replaced or refunded", [], f => f.File.Arrived() ? null
            : new("包裹尚未签收、补发或退款", "The parcel is not signed, replaced or refunded yet")),

        // parts and endings
        EveryPartDone = Of("方案各部分已完成", "Every part done", [], f => f.Case.OpenParts().Any() && f.Case.OpenParts().All(f.File.Done) ? null
            : new("还有部分未完成", "A part is not done yet")),
        RemedyEnded = Of("方案已无法完成", "The remedy has ended undone", [], f => f.Actor.Role == Role.Kernel ? NothingLeftToRun(f) : GivenUp(f)),
        ReturnOver = Of("退件已结束", "Its return has ended", [], f =>
            f.File.Parcels.Any(p => p.Direction == Direction.Inbound) && f.File.Parcels.Where(p => p.Direction == Direction.Inbound).All(p => !p.Runs()) ? null
            : new("退件未结束", "The return has not ended")),
        NothingRuns = Of("没有在途的凭证、包裹或平台介入", "Nothing runs", [], f => !f.Running.Any() && !f.Case.PlatformOpen ? null
            : new("还有凭证、包裹或平台介入未结束", "A voucher, parcel or platform case still runs")),
        NothingPaidOrShipped = Of("未付款未发货，或已冲销", "Nothing paid or shipped, or reversed", [], f => !f.File.Vouchers.Any(v => v.Done()) && !f.File.Parcels.Any(p => p.State == States.Delivered) ? null
            : new("已有付款或发出的包裹：先冲销，或以买家满意结案", "Something was paid or sent: reverse it first, or close as content")),
        PartyRecorded = Of("责任方已登记", "Responsible party recorded", [Fields.Party], f => f.Case.Party is not null || f.Inputs.Party is not null || !f.Actor.IsPerson ? null
            : new("结案须有责任方", "A case is closed with its responsible party")),
        SummaryWritten = Of("结案摘要", "Summary written", [Fields.Summary], f => Fields.Summary.In(f.Inputs) || f.Case.Summary is not null || !f.Actor.IsPerson ? null
            : new("请填写结案摘要", "Write the summary")),
        LedgerAgrees = Of("台账与平台结果一致", "The ledger agrees with the platform", [], f => !f.Running.Any() ? null
            : new("还有凭证或包裹未结束", "A voucher or parcel still runs")),
        Reopenable = Of("15天内凭新证据", "Within 15 days, with new evidence", [], Reopening),
        LinkedCaseClosed = Of("故障单已结案", "The fault case is closed", [], f => f.File.LinkedCase?.State == States.Closed ? null
            : new("故障单未结案", "The fault case is open")),
        TargetMergeable = Of("目标为同一买家同一订单行的未结单", "Target: same buyer and order line, open", [Fields.Target], f =>
            f.File.Target is { } t && t.Id != f.Case.Id && t.OrderId == f.Case.OrderId && t.LineId == f.Case.LineId && t.State != States.Closed
            && (t.CaseKind == CaseKind.NegativeReview) == (f.Case.CaseKind == CaseKind.NegativeReview) ? null
            : new("目标须是同一订单行的未结售后单，评价单只并入评价单", "The target is an open case on the same order line; a review goes into a review only")),
        TargetIsFault = Of("目标为六类故障单", "Target: a fault case", [Fields.Target], f =>
            f.File.Target is { } t && t.CaseKind != CaseKind.NegativeReview && t.OrderId == f.Case.OrderId ? null
            : new("目标须是同一订单的故障售后单", "The target is a case of the six other kinds on the same order"));

    static Shortfall? FitsCause(Facts f)
    {
        if (f.Inputs.Party is not { } party)
            return new("请填写责任方", "Give the party");
        var fits = f.Case.Cause switch
        {
            LateCause.StaffLate => party is ResponsibleParty.Warehouse or ResponsibleParty.Agent or ResponsibleParty.Listing,
            LateCause.AddressUnclear => party is ResponsibleParty.Buyer or ResponsibleParty.NoFault or ResponsibleParty.Agent,
            _ => true,
        };
        if (!fits)
            return new("责任方与已登记的延迟原因不符", "The party does not fit the recorded cause");
        return party != ResponsibleParty.Courier || Silent(f) || f.Has(EvidenceKind.CourierWord) ? null
            : new("判快递责任须72小时无扫描或有快递答复", "The courier is liable after 72 hours without a scan, or by its own word");
    }

    static Shortfall? NothingLeftToRun(Facts f) =>
        f.Case.OpenParts().Any(p => !f.File.Done(p)) && !f.Case.OpenParts().Any(f.File.Runs) ? null : new("方案仍在执行", "The remedy still runs");

    static Shortfall? GivenUp(Facts f)
    {
        if (f.File.Vouchers.Any(v => v.Runs()) || f.File.Parcels.Any(p => p.Direction == Direction.Outbound && p.Runs()))
            return new("请先作废凭证、取消包裹", "Void the vouchers and cancel the outgoing parcels first");
        return Fields.Reason.In(f.Inputs) ? null : new("请填写原因", "Give the reason", [Fields.Reason]);
    }

    static Shortfall? Reopening(Facts f)
    {
        if (f.Case.Merged)
            return new("已合并的售后单不能重开", "A merged case is not reopened");
        if (f.Now - f.Case.EnteredAt > TimeSpan.FromDays(15))
            return new("结案已超过15天", "It was closed more than 15 days ago");
        if (!f.HasSince(f.Case.EnteredAt, Enum.GetValues<EvidenceKind>()))
            return new("请先上传结案后的新证据", "Attach evidence that is newer than the closing");
        var reopened = f.File.History.Count(h => h.Kind == HistoryKind.Move && h.Act == Moves.Reopen.Code);
        return reopened == 0 || f.Actor.Role == Role.Supervisor ? null : new("第二次重开须由主管", "The second time only a supervisor reopens");
    }
}
