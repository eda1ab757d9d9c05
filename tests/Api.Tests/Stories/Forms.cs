namespace AfterSales.Api.Tests.Stories;

/// <summary>Who makes a move and what they fill in, by the move alone: facts come from the story, numbers of couriers, coupons and banks are made up.</summary>
static class Forms
{
    const string Sorry = "亲，非常抱歉给您添麻烦了，我们马上为您核实处理。";
    const string Thanks = "亲，感谢您的反馈，我们会继续改进。";

    static readonly Dictionary<string, (Func<Cast, Caller> Who, Func<Play, object> Inputs)> All = new()
    {
        // the buyer
        ["Apologise"] = (Agent, _ => new { wording = Sorry }),
        ["MessageBuyer"] = (Agent, _ => new { wording = Sorry }),
        ["TextBuyer"] = (Agent, _ => new { wording = Sorry }),
        ["PhoneBuyer"] = (Agent, _ => new { answer = "电话接通" }),
        ["ExplainProduct"] = (Agent, p => new { explanation = p.Story.AgentSteps[1] }),
        ["NotifyBuyer"] = (Agent, _ => new { told = "亲，进展已告知您，有消息第一时间联系您。" }),
        ["ApologyOnly"] = (Agent, p => new { reason = p.Story.Outcome, wording = Sorry }),
        ["Escalate"] = (Agent, p => new { reason = p.Story.BuyerMessage, level = "Supervisor" }),
        ["BuyerInsists"] = (Agent, p => new { reason = p.Story.BuyerMessage }),

        // what is looked up
        ["ReviewChatLog"] = (Agent, p => new { agentComplainedOf = p.Cast.ComplainedOf?.UserId }),
        ["CheckRecords"] = (Agent, p => new { checks = p.Checks }),
        ["TriageReview"] = (Agent, p => new { severity = "Severe", checks = p.Checks }),
        ["PullLogistics"] = (Agent, p => new { cause = p.Story.ResponsibleParty == "Courier" ? "Courier" : "StaffLate", told = p.Story.AgentSteps[0] }),
        ["ParcelUnsigned"] = (Agent, _ => new { told = "亲，外箱有损请您当面验货，可以拒收。" }),
        ["UrgeCourier"] = (Agent, p => new { ticket = p.Number("T"), told = "亲，已再次催促快递，有消息马上告诉您。" }),
        ["FoundSplitParcel"] = (Agent, p => new { waybill = p.Number("YT"), told = p.Story.AgentSteps[2] }),
        ["RecordsAllRight"] = (Agent, _ => new { missing = "请提供照片", wording = Sorry }),
        ["RequestEvidence"] = (Agent, _ => new { missing = "请提供照片", wording = Sorry }),
        ["SubmitEvidence"] = (Agent, p => new { answer = p.Story.BuyerMessage }),
        ["ParcelRefused"] = (Agent, p => new { answer = p.Story.BuyerMessage }),

        // who bears it
        ["UpholdComplaint"] = (Agent, p => new
        {
            finding = p.Story.AgentSteps[1],
            wish = p.Story.BuyerMessage,
            party = p.Story.ResponsibleParty,
            agentComplainedOf = p.Cast.ComplainedOf?.UserId,
            serviceActOn = p.Today,
        }),
        ["RejectComplaint"] = (Agent, p => new { finding = p.Story.AgentSteps[1], wish = p.Story.BuyerMessage, party = p.Story.ResponsibleParty }),
        ["OurError"] = (Agent, p => new { party = p.Story.ResponsibleParty, reason = p.Story.AgentSteps[1] }),
        ["ReshipAnyway"] = (Agent, p => new { party = p.Story.ResponsibleParty, wording = Sorry }),
        ["ConfirmDefect"] = (Agent, p => new { defectCode = "D01", party = p.Story.ResponsibleParty, wording = Sorry }),
        ["DefectNotShown"] = (c => c.Manager, p => new { party = p.Story.ResponsibleParty, reason = "现有材料不能认定", wording = Sorry }),
        ["DecideLiability"] = (Agent, p => p.Kind switch
        {
            "MissingItem" => new { party = p.Story.ResponsibleParty, reason = p.Story.Outcome, noReshipment = "BuyerWantsMoney" },
            "LateDelivery" => new { party = p.Story.ResponsibleParty, reason = p.Story.Outcome, penaltyLookedUp = true },
            "TransitDamage" => new { party = p.Story.ResponsibleParty, reason = p.Story.Outcome, courierClaim = p.Story.ExpectedPath.Contains("ClaimCourier") },
            _ => new { party = p.Story.ResponsibleParty, reason = p.Story.Outcome },
        }),

        // the remedy
        ["OfferRemedy"] = (Agent, p => new { remedies = Offered.By(p.Story) }),
        ["GiveCoupon"] = (Agent, p => new { remedies = Offered.By(p.Story) }),
        ["AcceptOffer"] = (Agent, _ => new { consent = true }),
        ["Sign"] = (Agent, p => new { remark = p.Story.AlipayRemark }),
        ["RequestApproval"] = (Agent, p => new { remark = p.Story.AlipayRemark }),
        ["ReceiveVoucher"] = (c => c.Finance, _ => new { }),
        ["Pay"] = (c => c.Finance, p => new { flowNumber = p.Number("F") }),
        ["RefundOnPlatform"] = (c => c.Colleague, p => new { refundNumber = p.Number("R") }),
        ["IssueCoupon"] = (Agent, p => new { couponNumber = p.Number("C") }),

        // goods
        ["ShipBack"] = (Agent, p => new { courier = "中通快递", waybill = p.Number("ZT") }),
        ["ReceiveGoods"] = (c => c.Warehouse, _ => new { }),
        ["PassInspection"] = (c => c.Warehouse, _ => new { }),
        ["IssueWaybill"] = (c => c.Warehouse, p => new { courier = "圆通速递", waybill = p.Number("YT") }),
        ["Ship"] = (c => c.Warehouse, _ => new { }),
        ["ParcelSigned"] = (Agent, p => new { answer = p.Story.Outcome }),

        // the end
        ["BuyerContent"] = (Agent, p => new { party = p.Story.ResponsibleParty, summary = p.Story.Outcome }),
        ["GiveUpQuietly"] = (Agent, p => new { reason = p.Story.Outcome }),
        ["PublicReply"] = (Agent, p => new { wording = Thanks, outcome = p.ReviewOutcome, party = p.Story.ResponsibleParty, summary = p.Story.Outcome }),
        ["ObserveReviewChanged"] = (Agent, p => new { outcome = p.ReviewOutcome, party = p.Story.ResponsibleParty, summary = p.Story.Outcome }),
    };

    public static (Caller Who, object Inputs) For(string move, Play play) => (All[move].Who(play.Cast), All[move].Inputs(play));

    static Caller Agent(Cast cast) => cast.Handler;
}
